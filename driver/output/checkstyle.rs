//! Checkstyle's XML, which many review tools read.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, Event};

use super::entry::{Entry, by_file, entries};
use super::{Format, Run, clean, severity};

/// The format.
pub struct Checkstyle;

impl Format for Checkstyle {
    fn print(&self, out: &mut dyn Write, run: &Run<'_>) -> io::Result<()> {
        let entries = entries(run);
        let mut xml = Writer::new_with_indent(&mut *out, b' ', 2);
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        xml.create_element("checkstyle")
            .with_attribute(("version", "4.3"))
            .write_inner_content(|xml| by_file(&entries).into_iter().try_for_each(|(path, entries)| file(xml, path, &entries)))?;
        writeln!(out)
    }
}

fn file<W: Write>(xml: &mut Writer<W>, path: &str, entries: &[&Entry<'_>]) -> io::Result<()> {
    let element = xml.create_element("file").with_attribute(("name", &*clean::line(path)));
    element.write_inner_content(|xml| entries.iter().try_for_each(|entry| error(xml, entry))).map(drop)
}

fn error<W: Write>(xml: &mut Writer<W>, entry: &Entry<'_>) -> io::Result<()> {
    let start = entry.place.start;
    let (line, column) = (start.line.to_string(), start.column.to_string());
    let source = format!("mapcheck::{}", entry.finding.rule);
    let mut message = vec![clean::line(&entry.finding.message).into_owned()];
    message.extend(entry.details());
    let element = xml.create_element("error").with_attributes([
        ("line", &*line),
        ("column", &*column),
        ("severity", severity(entry.level)),
        ("message", &*message.join("; ")),
        ("source", &*source),
    ]);
    element.write_empty().map(drop)
}
