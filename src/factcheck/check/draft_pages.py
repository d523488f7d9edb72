"""What each finding in a draft means, and what to do about it: a page for every code.

The examples are held against these claims:

    - id: lido-visitors
      text: The Lido drew 48,200 visitors in 2023.
      status: reviewed
    - id: lido-repairs
      text: Repairs to the roof of the Lido cost about $2.4 million.
      status: disputed
      evidence:
        - says: a contract sum of $3.1 million
          bearing: contradicts
    - id: library-loans
      text: Loans from the library fell 12 percent in 2023.
"""

from __future__ import annotations

from typing import Final

PAGES: Final[dict[str, str]] = {
    "different-figure": """\
The draft says what a claim says, of the same thing and time, with another number, unit or bound.
One of the two is wrong, or they are not about the same thing after all. Look at the claim's
source, whose place is told; then mend the draft, or the claim. A figure that is right for a
reason that the tool cannot see is settled with a comment beside it.

Bad:

    The Lido drew 52,000 visitors in 2023.

Good:

    The Lido drew about 48,000 visitors in 2023.
""",
    "different-subject": """\
The draft has the figure of a claim and says it of another place, group or time, the other way
round, or denied. The message names what differs: *draft rose, claim fell*. It is an error only
where nothing in the sentence, or in those before it, lets it be right.

Bad:

    Loans from the library rose 12 percent in 2023.

Good:

    Loans from the library fell 12 percent in 2023.
""",
    "other-words": """\
The draft has the figure of a claim in words of which one stands in the place of another, and
English does not tell how the two are related. It may be another name for the same thing; then
make the draft's words an alias of the claim. Else it is another thing.

Bad:

    Loans from the stand fell 12 percent in 2023.

Good:

    Loans from the library fell by 12 percent in 2023.
""",
    "repeats-disputed": """\
The draft repeats, rightly, a claim that independent evidence contradicts or qualifies. The
curator's finding is told with it. Say so in the draft, use the figure of the evidence, or leave
it out. `--fail-on disputed` makes it count.

Bad:

    Repairs to the roof of the Lido cost about $2.4 million.

Good:

    The roof of the Lido was repaired.
""",
    "repeats-reviewed": """\
The draft repeats a claim that a curator has checked against independent evidence, and its figures
agree. Nothing has to be done; the note says where the figure comes from.

Told of:

    Some 48,200 visitors came to the Lido in 2023.

Not of:

    Many visitors came to the Lido.
""",
    "repeats-unreviewed": """\
The draft repeats a claim of the ledger that nobody has checked yet. The figure stands in the
source that the claim cites, and no more is known of it. Review the claim before the draft rests
on it.

Told of:

    Loans from the library fell 12 percent in 2023.

Not of:

    Loans from the library fell in 2023.
""",
    "repeats-evidence": """\
The draft has the figure that the evidence on a claim has, and not that of the claim. That is
often the better figure; see that the draft names the source that it is from.

Told of:

    Repairs to the roof of the Lido cost $3.1 million.

Not of:

    Repairs to the roof of the Lido took years.
""",
    "not-in-ledger": """\
No claim of the ledger covers the figure. It may be right; nobody has recorded it. Where a
document of the ledger says the same, that is told with its place, and with a claim that can be
added as it is. `--strict` makes it a warning.

Told of:

    The museum bought 318 paintings.

Not of:

    The museum bought paintings.
""",
    "settles-nothing": """\
A comment accepts a figure that its paragraph does not have, or gives no reason for it. What it
was written for has gone, or it is misspelled: mend it, or take it out.

Told of:

    The museum bought paintings. <!-- factcheck: ok 319 "its own count" -->

Not of:

    The museum bought 319 paintings. <!-- factcheck: ok 319 "its own count" -->
""",
}
"""Code → its page: what it means, what to do, and a draft that has the finding beside one that has
not."""
