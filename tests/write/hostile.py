r"""Texts that a ledger may hold and that some format takes for its own, and strategies of them.

Every format gets all of them: what one takes for a field, a formula or a tag is to be text in
each. Lone surrogates do not occur, for a ledger is UTF-8.
"""

from __future__ import annotations

from hypothesis import strategies as st

from factcheck.model import Bearing, Document, Evidence
from factcheck.write.references import CSL_TYPES

HOSTILE = (
    # HTML and XML
    "<script>alert(1)</script>",
    "<script>alert('x')</script>",
    "</script>",
    "</script><script>alert(1)</script>",
    "</style>",
    "</th></table><img src=x onerror=alert(1)>",
    '<img src=x onerror="alert(1)">',
    "<script>alert(1)</script> & ]]> --",
    '<span class="nocase">case</span> <i>i</i>',
    '"\'><b x="',
    "<!--",
    "-->",
    "]]>",
    "]]> --> -- ''",
    "&amp;",
    "&lt;",
    "&#0;",
    "&lt;b&gt; &copy; &#65;",
    "javascript:alert(1)",
    # JSON and JSON-LD
    '"',
    '"quotes", \\ and \\u0041',
    "@id",
    "@type",
    "_:b",
    "_:b0",
    # Spreadsheets: formulas, numbers, dates, and their own escapes and markup
    "=1+1",
    "=cmd()",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("https://example.org")',
    "@SUM(A1)",
    "+5",
    "-5",
    "{=A1}",
    "'",
    "'apostrophe",
    "12:34",
    "0123",
    "3.70",
    "1e5",
    "12%",
    "2018-05",
    "TRUE",
    "#N/A",
    "None",
    "<r><t>x</t></r>",
    "<r>",
    "_x0041_",
    "_x0041_x0042_",
    "__x0041__",
    "_xD83D_",
    # TeX, BibTeX and templates
    "{",
    "%",
    "\\",
    "$&#_~^\\",
    "|{%$#_~^\\}",
    "| a { % $&#_~^\\",
    "50% of $5 & #1 _under_ ~tilde ^hat \\input{/etc/passwd} |pipe|",
    "100% of $5 & #1 {sic} ~ ^ \\ | `a''",
    "{ one brace",
    "} another {",
    "}\n@book{stolen, title = {Stolen}}",
    "ends with a backslash\\",
    "\\textbackslash{}",
    "\"quoted\", ``old quotes'', -- and ---, ?` and !`",
    "@comment{all of it}",
    "@string{a = b}",
    "{{ template }} {% raw %} \\input{x}",
    # Names, as BibTeX and RIS part them
    "and",
    "others",
    "A and B and others",
    "family=Bus, given=Ann",
    "xdata=other",
    ",,, a,, b, c, d,",
    "a; b; c, d * e",
    # RIS
    "ER  - ",
    "one\r\nER  - \r\nTY  - BOOK\r\nTI  - Stolen",
    "one\nTI  - two\x85AU  - three\u2028PY  - four\x0bfive\x0csix\x1cseven",
    # Markdown
    "`",
    "|",
    "50% of $5 & #1 _under_ *star* ~~tilde~~ ^hat `code` |pipe|",
    "[sic]",
    "[sic] ![a](http://b.c) [^1] [a]: b",
    "[sic] ]]> -- %%",
    "- swim",
    "# swim",
    "1. swim",
    "> swim",
    "?. !. .. ,,",
    # Spaces, line ends and control characters
    "\t",
    "\r\n",
    " both ends ",
    "\ttab\tand\n\nlines\n",
    "a\r\nb\rc\td",
    "line\r\nends\r",
    "line one\r\nline two\ttab\u2028three",
    "line one\r\n\r\n# two\ttab\u2028three",
    "\u2028",
    "\u2029",
    "\x00",
    "\x1b",
    "\x1f",
    "\x00\x07\x1b",
    "a\x01b",
    "nul \x00",
    "nul\x00 bell\x07",
    "nul\x00 and bell\x07",
    "nul\x00, bell\x07, line\u2028end",
    "tab\tnul\x00bell\x07delete\x7f",
    "form\x0cfeed",
    "del \x7f, next line \x85, \u2028",
    "\ufffe\uffff",
    "no characters\ufdd0 at\uffff all\U0001fffe",
    "\ufdd0italic\ufdd4",
    # Directions, scripts, and letters of several code points
    "\u202e",
    "\u200f",
    "\u202egnp.exe",
    "\u202eright to left \u200fmark",
    "\u202eright to left\u202c \u200fmark",
    "\u202eright to left \u2067isolate",
    "\u202eright to left\u200f עברית العربية",
    "עברית",
    "e\u0301",
    "👩‍🚒",
    "👩‍🚒 e\u0301",
    "👩‍🚒 e\u0301 ﬁ",
    "👩‍🚒 swims, e\u0301 and ﬁ",
    "👩‍🚒 e\u0301 [sic] ]]> </span>",
    "emoji 😀👩‍🚒 and e\u0301",
    # Length
    "x" * 300,
    "q" * 10_000,
    "swim " * 2_000,
)

# What means something only beside others of its kind.
TEX = st.text("{}\\\"'@%#$&_~^,=- \nandA", max_size=20)
TAGS = st.text("TYER  -\r\n,;aA", max_size=20)
ESCAPES = st.lists(
    st.sampled_from(
        ["_", "x0041", "_x0041_", "x00", "x005F_", "<r>", "</r>", "<t>", "&amp;", "=", "'", '"',
         " ", "\n", "\t", "\x00", "\x01", "\x0b", "\r", "\x1f", "\ufffe", "\uffff"]
    )
).map("".join)  # fmt: skip
JOINED = st.lists(
    st.sampled_from([text for text in HOSTILE if len(text) < 100]) | st.text(max_size=9),
    max_size=6,
).map("".join)
texts = st.one_of(
    st.sampled_from(HOSTILE), st.text(), st.text(max_size=12), JOINED, TEX, TAGS, ESCAPES
)

dates = st.sampled_from(["", "2024", "2024-07", "2024-07-02"])
documents = st.builds(
    Document,
    id=st.just("source"),
    file=st.just("source.txt"),
    title=texts,
    author=st.lists(texts, max_size=3).map(tuple),
    publisher=texts,
    published=dates,
    url=texts,
    accessed=dates,
    archive=texts,
    type=st.sampled_from(sorted(CSL_TYPES)) | texts,
)
pieces = st.builds(
    Evidence,
    title=texts,
    publisher=texts,
    published=dates,
    url=texts,
    says=texts,
    bearing=st.sampled_from([None, *Bearing]),
)
