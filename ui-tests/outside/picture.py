"""A picture of a program on a terminal: runs it on one that only exists in memory, waits until all words have been seen, writes what
then stands there as SVG.

usage: picture.py OUTPUT WORDS.. -- COMMAND..
"""
import html
import os
import pty
import re
import select
import struct
import sys
import termios
import time
from fcntl import ioctl
from itertools import groupby

import pyte

COLUMNS, LINES = 104, 30
WIDTH, HEIGHT = 8.4, 18
PLAIN = {"fg": "d0d0d0", "bg": "1c1c1c"}
NAMED = {
    "black": "1c1c1c", "red": "d75f5f", "green": "87af5f", "brown": "d7af5f", "blue": "5f87d7", "magenta": "af87d7",
    "cyan": "5fafaf", "white": "d0d0d0",
}


def colour(name, side):
    if name == "default":
        return PLAIN[side]
    return name if re.fullmatch("[0-9a-f]{6}", name) else NAMED.get(name.removeprefix("bright"), PLAIN[side])


def style(char):
    fg, bg = colour(char.fg, "fg"), colour(char.bg, "bg")
    fg, bg = (bg, fg) if char.reverse else (fg, bg)
    return fg, bg, char.bold, char.underscore


def run(command, words):
    """The screen, once it has had all words and has come to rest."""
    screen = pyte.Screen(COLUMNS, LINES)
    stream = pyte.ByteStream(screen)
    child, terminal = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", COLORTERM="truecolor")
        os.execvp(command[0], command)
    ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    end = time.monotonic() + 120
    while True:
        assert time.monotonic() < end, "\n".join(screen.display)
        ready, _, _ = select.select([terminal], [], [], 2)
        if ready:
            stream.feed(os.read(terminal, 65536))
        elif all(any(word in line for line in screen.display) for word in words):
            os.kill(child, 9)
            os.waitpid(child, 0)
            return screen


def svg(screen):
    width, height = COLUMNS * WIDTH + 20, LINES * HEIGHT + 20
    yield f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height}" viewBox="0 0 {width:.0f} {height}">'
    yield f'<rect width="100%" height="100%" rx="6" fill="#{PLAIN["bg"]}"/>'
    yield '<g font-family="SFMono-Regular, Consolas, Liberation Mono, monospace" font-size="14" xml:space="preserve">'
    for row in range(LINES):
        cells = [screen.buffer[row][column] for column in range(COLUMNS)]
        column = 0
        for (fg, bg, bold, underlined), run_of in groupby(cells, style):
            run_of = list(run_of)
            text = "".join(cell.data for cell in run_of)
            x, y = 10 + column * WIDTH, 10 + row * HEIGHT
            length = len(run_of) * WIDTH
            column += len(run_of)
            if bg != PLAIN["bg"]:
                yield f'<rect x="{x:.1f}" y="{y}" width="{length:.1f}" height="{HEIGHT}" fill="#{bg}"/>'
            text = text.rstrip()
            if text:
                length = len(text) * WIDTH
                marks = (' font-weight="bold"' if bold else "") + (' text-decoration="underline"' if underlined else "")
                yield f'<text x="{x:.1f}" y="{y + 14}" textLength="{length:.1f}" fill="#{fg}"{marks}>{html.escape(text)}</text>'
    yield "</g></svg>"


split = sys.argv.index("--")
with open(sys.argv[1], "w", encoding="utf-8") as file:
    file.write("\n".join(svg(run(sys.argv[split + 1 :], sys.argv[2:split]))) + "\n")
