"""Plain text and Markdown in any encoding."""

from __future__ import annotations

from factcheck.model.imported import Imported
from factcheck.read.encodings import any_text


def read(data: bytes, name: str) -> Imported:
    """The text as it stands, line ends too; told where it was not UTF-8.

    The title of a Markdown file is the one in its head, or else its first heading.
    """
    text, told = any_text(data)
    if not name.lower().endswith((".md", ".markdown")):
        return Imported(text=text, told=told)
    from factcheck.read.drafts import draft

    read = draft(name, text)
    title = read.title or next(
        (line[2:].strip() for line in text.splitlines() if line.startswith("# ")), ""
    )
    return Imported(text=text, title=title, told=told)
