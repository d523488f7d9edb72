"""The summary of a scan as a page: each claim with a timeline, and how its figure was written."""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING

from factcheck.write.citation import counted
from factcheck.write.html_style import STYLE
from factcheck.write.html_text import anchor, isolated, said
from factcheck.write.scan_rows import Said
from factcheck.write.scan_summary import ClaimTally, Tally

if TYPE_CHECKING:
    from factcheck.model import Claim

TITLE = "What an archive repeats"
MOST = 48
"""How many steps a timeline has at most: months, or years where those would be more."""
WIDTH, HEIGHT, STEP = 10, 40, 12
"""How wide and high a bar is at most, and how far apart two are, in units of the drawing."""
SHOWN = 12
"""How many ways of writing its figure are shown of a claim, the commonest."""
_STYLE = """
.timeline { display: block; max-width: 100%; height: 3.5rem; margin-block: .5rem; }
.timeline .rightly { fill: #2f6f4f; }
.timeline .wrongly { fill: #a4262c; }
.timeline .disputed { fill: #8a6d00; }
.timeline rect { stroke: currentColor; stroke-width: .5; }
@media (prefers-color-scheme: dark) {
  .timeline .rightly { fill: #7fc7a2; }
  .timeline .wrongly { fill: #f1a1a4; }
  .timeline .disputed { fill: #e0c25a; }
}
"""


def page_text(
    tally: Tally,
    claims: Sequence[Claim],
    statuses: Mapping[str, str],
    sentences: int,
    files: int,
) -> str:
    """The page, complete in one file: it asks nothing of the network and has no script."""
    texts = {claim.id: claim.text for claim in claims}
    found = tally.counts
    kinds = ", ".join(f"{found[each]:,} {each}" for each in Said)
    whole = (
        f"{counted(found.total(), 'repeat')} of {len(tally.claims):,} of"
        f" {counted(len(claims), 'claim')} in {sentences:,} sentences of"
        f" {counted(files, 'file')}: {kinds}"
    )
    sections = "".join(
        _claim(claim, texts[claim], statuses[claim], each) for claim, each in tally.in_line()
    )
    style = STYLE + _STYLE
    digest = b64encode(sha256(style.encode()).digest()).decode("ascii")
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{TITLE}</title>\n<style>{style}</style>\n</head>\n<body>\n"
        f"<header>\n<h1>{TITLE}</h1>\n<p>{whole}</p>\n</header>\n<main>\n{_overview(tally)}"
        f"{sections}</main>\n"
        "<footer>Wrongly: with another figure, or of another thing, than the claim has. A status"
        " records what a curator did; it does not say what is true.</footer>\n</body>\n</html>\n"
    )


def _overview(tally: Tally) -> str:
    head = _cells("th", ("Claim", *(str(each).capitalize() for each in Said), "First", "Last"))
    rows = "".join(
        f'<tr><th scope="row"><a href="#{anchor(claim)}">{said(claim)}</a></th>'
        + _cells("td", (*(f"{each.counts[kind]:,}" for kind in Said), each.first, each.last))
        + "</tr>\n"
        for claim, each in tally.in_line()
    )
    return f"<table><thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table>\n"


def _cells(tag: str, cells: Iterable[str]) -> str:
    scope = ' scope="col"' if tag == "th" else ""
    return "".join(f"<{tag}{scope}>{said(cell)}</{tag}>" for cell in cells)


def _claim(claim: str, text: str, status: str, found: ClaimTally) -> str:
    """One claim: its words, its timeline, and how its figure was written when."""
    return (
        f'<section id="{anchor(claim)}" aria-labelledby="{anchor(claim)}-head">'
        f'<h2 id="{anchor(claim)}-head">{isolated(text)}</h2>\n'
        f"<p>{said(claim)}, {said(status)}</p>\n{_timeline(found)}{_figures(found)}</section>\n"
    )


def _timeline(found: ClaimTally) -> str:
    """A bar for each month, or year, of how often the claim was said, and how."""
    steps = _steps(found.months)
    if not steps:
        return "<p>No row of it has a date.</p>\n"
    most = max(each.total() for each in steps.values())
    bars = "".join(_bar(number, each, most) for number, each in enumerate(steps.values()))
    names = list(steps)
    told = "; ".join(
        f"{step}: {', '.join(f'{count[k]} {k}' for k in Said if count[k])}"
        for step, count in steps.items()
        if count
    )
    return (
        f'<svg class="timeline" role="img" aria-label="{said(told)}"'
        f' viewBox="0 0 {STEP * len(steps)} {HEIGHT}" preserveAspectRatio="xMinYMax meet">'
        f"{bars}</svg>\n<p>{said(names[0])} to {said(names[-1])}, at most {most:,}</p>\n"
    )


def _steps(months: Mapping[str, Counter[Said]]) -> dict[str, Counter[Said]]:
    """Every month from the first to the last, or every year, with what was said in it."""
    if not months:
        return {}
    names = list(_between(min(months), max(months)))
    if len(names) <= MOST:
        return {name: months.get(name, Counter()) for name in names}
    years = range(int(min(months)[:4]), int(max(months)[:4]) + 1)
    found: dict[str, Counter[Said]] = {f"{year:04}": Counter() for year in years[-MOST:]}
    for month, counts in months.items():
        if month[:4] in found:
            found[month[:4]].update(counts)
    return found


def _between(first: str, last: str) -> Iterable[str]:
    year, month = map(int, first.split("-"))
    end = tuple(map(int, last.split("-")))
    while (year, month) <= end:
        yield f"{year:04}-{month:02}"
        year, month = (year + 1, 1) if month >= 12 else (year, month + 1)


def _bar(number: int, counts: Counter[Said], most: int) -> str:
    drawn = []
    top = float(HEIGHT)
    for kind in Said:
        height = HEIGHT * counts[kind] / most
        top -= height
        if height:
            drawn.append(
                f'<rect class="{kind}" x="{number * STEP + 1}" y="{top:.1f}" width="{WIDTH}"'
                f' height="{height:.1f}"/>'
            )
    return "".join(drawn)


def _figures(found: ClaimTally) -> str:
    """How the claim's figure was written, how often, and in which months first and last."""
    commonest = sorted(found.figures.items(), key=lambda each: (-each[1].total(), each[0]))
    rows = ""
    for (figure, agrees), months in commonest[:SHOWN]:
        dated = sorted(month for month in months if month)
        span = (dated[0], dated[-1]) if dated else ("", "")
        how = "agrees" if agrees else "differs"
        rows += f"<tr>{_cells('td', (figure, how, f'{months.total():,}', *span))}</tr>\n"
    if not rows:
        return ""
    head = _cells("th", ("Figure", "Beside the claim", "Times", "First", "Last"))
    return f"<table><thead><tr>{head}</tr></thead>\n<tbody>{rows}</tbody></table>\n"
