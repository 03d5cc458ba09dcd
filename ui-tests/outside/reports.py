"""Opens the reports of one run with the parsers that people use, and compares what they see with the number of findings.

usage: reports.py FOLDER FINDINGS   (FOLDER with the files checkstyle, gitlab, junit, markdown, sarif)
"""
import json
import re
import sys
from pathlib import Path

import cmarkgfm
from junitparser import JUnitXml
from lxml import etree, html

folder, findings = Path(sys.argv[1]), int(sys.argv[2])


def text(name):
    read = (folder / name).read_text(encoding="utf-8")
    acting = re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]", read)
    assert not acting, f"{name} holds {acting[0]!r}"
    return read


def same(name, seen):
    assert seen == findings, f"{name}: {seen} instead of {findings}"


text("junit")
junit = JUnitXml.fromfile(str(folder / "junit"))
same("junit", junit.tests)
same("junit failures", sum(len(case.result) for suite in junit for case in suite))

checkstyle = etree.fromstring(text("checkstyle").encode())
same("checkstyle", len(checkstyle.xpath("/checkstyle/file/error[@line and @column and @severity and @message and @source]")))
assert {node.tag for node in checkstyle.iter()} == {"checkstyle", "file", "error"}

same("gitlab", len({issue["fingerprint"] for issue in json.loads(text("gitlab"))}))
results = json.loads(text("sarif"))["runs"][0]["results"]
same("sarif", len([result for result in results if not result["suppressions"]]))

page = html.fromstring(cmarkgfm.github_flavored_markdown_to_html(text("markdown"), cmarkgfm.Options.CMARK_OPT_UNSAFE))
same("markdown", len(page.xpath("//details/pre/code")))
# what GitHub would turn into mentions and references stands in code, where it does not look
outside = "".join(page.xpath("//text()[not(ancestor::code)]"))
assert not re.search(r"@\w|#\d", outside), outside
own = {"h2", "p", "br", "table", "thead", "tbody", "tr", "th", "td", "a", "code", "pre", "details", "summary", "div"}
tags = {node.tag for node in page.iter()}
assert tags <= own, f"markup of others: {tags - own}"
links = page.xpath("//a/@href")
assert all(link.startswith("https://docs.rs/crate/cargo-mapcheck/") for link in links), links
