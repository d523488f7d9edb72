"""The style of the page: calm, readable at arm's length, on a screen, a phone and paper."""

from __future__ import annotations

# Contrast of words is at least 4.5 to 1 in both colour schemes (WCAG 2.2, 1.4.3). Statuses are
# blue, rust and grey: none of them says right or wrong.
_COLOURS = """
:root { color-scheme: light dark; --ink: #1b1c1f; --paper: #fff; --soft: #55565f; --line: #d9d9df;
  --edge: #85868f; --wash: #f6f6f3; --link: #1a4f8b; --mark: #fdf0b3; --mark-edge: #b58a00;
  --reviewed: #1f5c93; --disputed: #99460a; --unreviewed: #5c5d66; --ground: #fff;
  --alarm: #a3161a; --alarm-wash: #fdeeed; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #e9e9ec; --paper: #16171a;
  --soft: #abacb6; --line: #3b3c43; --edge: #7d7e89; --wash: #1e1f23; --link: #9cc7f5;
  --mark: #4d4110; --mark-edge: #d9b93f; --reviewed: #86bdf0; --disputed: #f2ab74;
  --unreviewed: #b3b4be; --ground: #16171a; --alarm: #ffa39b; --alarm-wash: #351a1a; } }
"""

_TEXT = """
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 2.5rem 2rem 4rem; max-width: 78rem; background: var(--paper);
  color: var(--ink); overflow-wrap: anywhere;
  font: 1.0625rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
[hidden] { display: none !important; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .2em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
h1, #claims tbody th, blockquote, .claim {
  font-family: Charter, "Bitstream Charter", "Iowan Old Style", Georgia, "Times New Roman", serif; }
h1 { font-size: 2.25rem; line-height: 1.2; font-weight: 700; }
h2 { font-size: 1.375rem; line-height: 1.3; margin-bottom: 1rem; }
h3 { font-size: .875rem; line-height: 1.4; letter-spacing: .02em; color: var(--soft);
  margin-bottom: .5rem; }
header { border-bottom: 3px solid var(--ink); padding-bottom: 1.25rem; }
header p { color: var(--soft); margin-top: .375rem; }
header .ledger { font-size: .9375rem; font-weight: 600; }
.notice:not(:empty) { border: 2px solid var(--edge); background: var(--wash); margin-top: 1.5rem;
  padding: .75rem 1rem; font-weight: 600; }
section { margin-top: 2.5rem; }
footer { border-top: 1px solid var(--line); color: var(--soft); margin-top: 3rem;
  padding-top: 1rem; }
summary { cursor: pointer; }
.facts, .note { color: var(--soft); font-size: .9375rem; }
blockquote { white-space: pre-line; }
.flows { white-space: normal; }
mark { background: var(--mark); color: inherit; border-bottom: 2px solid var(--mark-edge);
  -webkit-box-decoration-break: clone; box-decoration-break: clone; padding: .1em 0;
  unicode-bidi: isolate; }
.patterns { position: absolute; }
.guard { font-size: 0; }
"""

_OVERVIEW = """
.excluded, .kept { border: 4px solid var(--alarm); background: var(--alarm-wash);
  padding: 1.25rem 1.5rem; }
.excluded h2, .kept h2 { color: var(--alarm); margin-bottom: .5rem; }
.excluded li { border-top: 1px solid var(--alarm); margin-top: 1rem; padding-top: 1rem; }
.excluded li:target { box-shadow: -1rem 0 0 var(--alarm-wash), -1.25rem 0 0 var(--alarm); }
.excluded .claim { font-size: 1.1875rem; line-height: 1.4; font-weight: 700; }
.excluded blockquote { margin: .5rem 0; padding-left: 1rem; border-left: 3px solid var(--edge); }
.excluded .facts { color: inherit; }
.kept li { margin-top: .375rem; }
.fault { color: var(--alarm); font-weight: 600; margin: .25rem 0 .5rem; }
.broken { background: var(--alarm); color: var(--paper); font-size: .875rem; font-weight: 700;
  letter-spacing: .04em; padding: .125rem .5rem; border-radius: 3px; white-space: nowrap; }
.statuses dl { display: grid; gap: .875rem 2rem; margin-bottom: 1rem; }
.statuses dt { font-weight: 600; }
.statuses dd { color: var(--soft); padding-left: 2.375rem; line-height: 1.4; }
.bar { display: block; width: 100%; height: 1rem; overflow: visible; }
.swatch { display: inline-block; width: 1.75rem; height: 1rem; margin: 0 .375rem 0 0;
  vertical-align: -.125rem; }
rect.reviewed { fill: var(--reviewed); stroke: var(--reviewed); }
rect.disputed { fill: url(#stripes); stroke: var(--disputed); }
rect.unreviewed { fill: url(#dots); stroke: var(--unreviewed); }
.bar rect { stroke-width: 1.5px; }
.ground { fill: var(--ground); }
#stripes .ink { fill: var(--disputed); }
#dots .ink { fill: var(--unreviewed); }
.chart summary { font-weight: 600; padding: .25rem 0; }
.chart table { border-collapse: collapse; width: 100%; table-layout: fixed; }
.chart th, .chart td { text-align: start; vertical-align: top; padding: .5rem 0;
  border-top: 1px solid var(--line); font-size: .9375rem; line-height: 1.4; font-weight: 400; }
.chart thead th { border: 0; padding: .25rem 0; color: var(--soft); font-weight: 600; }
.chart th:first-child { width: 34%; padding-inline-end: 2rem; }
.chart tbody a { color: inherit; }
.chart td { display: grid; gap: .25rem 2rem; align-items: center; }
.documents ol { border-bottom: 1px solid var(--line); }
.documents li { border-top: 1px solid var(--line); padding: 1rem 0; scroll-margin-top: 6rem; }
.documents .name { font-weight: 600; }
.documents .note { margin-top: .375rem; max-width: 48rem; }
"""

_CONTROLS = """
.controls { display: grid; gap: .75rem 1rem; align-items: end; margin-bottom: .75rem;
  grid-template-columns: repeat(auto-fit, minmax(9.5rem, 1fr)); }
.buttons { grid-column: 1 / -1; }
.controls label, .find label { display: block; font-size: .9375rem; font-weight: 600;
  margin-bottom: .25rem; }
.find { margin-top: 2.5rem; }
.find + section { margin-top: 1.5rem; }
.find input::placeholder { color: var(--soft); opacity: 1; }
.find input, .controls select, .controls button { font: inherit; color: inherit; width: 100%;
  min-height: 2.875rem; padding: .5rem .75rem; border: 1px solid var(--edge); border-radius: 4px;
  background: var(--paper); }
.controls select { text-overflow: ellipsis; }
.controls button { background: var(--wash); font-weight: 600; cursor: pointer; }
.controls button[aria-pressed=true] { background: var(--ink); color: var(--paper); }
.controls .buttons button { padding-inline: .5rem; }
.buttons { display: grid; grid-template-columns: 1fr 1fr; gap: .5rem; white-space: nowrap; }
.count { color: var(--soft); font-weight: 600; margin-bottom: .75rem; }
.empty { padding: 2rem 0; font-size: 1.1875rem; border-top: 1px solid var(--line); }
"""

# Groups off the screen are not laid out until they come near it: a page of thousands opens at once.
# Until then one is taken to be 9rem high, as a claim of two lines is on a phone. Such a group clips
# what stands out of it; the margin leaves room for the outline of what has the focus.
_TABLE = """
#claims, #claims thead, #claims tbody { display: block; }
#claims { border-bottom: 1px solid var(--line); }
#claims tr { display: grid; grid-template-columns: minmax(0, 1fr); }
#claims th, #claims td { display: block; text-align: start; padding: 0; min-width: 0; }
#claims thead tr { display: flex; flex-wrap: wrap; gap: .5rem; padding-bottom: .75rem; }
#claims thead th { color: var(--soft); font-size: .9375rem; font-weight: 600; }
#claims thead button { font: inherit; color: inherit; background: none; cursor: pointer;
  border: 1px solid var(--edge); border-radius: 4px; padding: .5rem .75rem; min-height: 2.75rem; }
#claims thead [aria-sort$=ending] button { color: var(--ink); border-color: currentColor; }
#claims thead [aria-sort] button::after { content: " \\2195\\FE0E" / ""; }
#claims thead [aria-sort=ascending] button::after { content: " \\2191" / ""; }
#claims thead [aria-sort=descending] button::after { content: " \\2193" / ""; }
#claims tbody { border-top: 1px solid var(--line); padding: 1.125rem 0 .375rem;
  content-visibility: auto; contain-intrinsic-size: auto none auto 9rem; scroll-margin-top: 1rem;
  overflow-clip-margin: .75rem; }
#claims tbody:target { box-shadow: -1rem 0 0 var(--paper), -1.25rem 0 0 var(--link); }
.live #claims tbody tr:first-child { cursor: pointer; }
#claims tbody tr { gap: .5rem; }
#claims tbody th { font-size: 1.1875rem; line-height: 1.4; font-weight: 700; }
#claims td + td { color: var(--soft); font-size: .9375rem; line-height: 1.4; }
#claims td:nth-child(2) { font-weight: 600; }
#claims td:nth-child(2)::before { display: inline-block; width: 1.25em; }
td.reviewed { color: var(--reviewed); }
td.reviewed::before { content: "\\25CF" / ""; }
td.disputed { color: var(--disputed); }
td.disputed::before { content: "\\25C6" / ""; }
td.unreviewed { color: var(--unreviewed); }
td.unreviewed::before { content: "\\25CB" / ""; }
#claims summary { color: var(--link); font-size: .9375rem; padding: .625rem .375rem;
  margin-inline: -.375rem; outline-offset: 0; }
"""

_DETAILS = """
#claims details > div { display: grid; gap: 1.75rem 3rem; padding: .75rem 0 1.5rem;
  grid-template-columns: minmax(0, 1fr); }
#claims blockquote { font-size: 1.0625rem; line-height: 1.6; background: var(--wash);
  border-inline-start: 4px solid var(--line); padding: .875rem 1.125rem; max-width: 46rem; }
#claims blockquote:not(.first, .recorded)::before { content: "\\2026\\A0" / ""; }
#claims blockquote:not(.last, .recorded)::after { content: "\\A0\\2026" / ""; }
#claims details p, small { color: var(--soft); font-size: .9375rem; }
#claims details > div > div:first-child p { font-size: inherit; color: inherit; }
#claims details > div > p { line-height: 1.8; }
small { display: block; line-height: 1.45; margin-top: .375rem; }
figure + figure { margin-top: 1.5rem; }
figure > p { margin: .5rem 0; }
#claims .fault { color: var(--alarm); }
figcaption { color: var(--soft); font-size: .9375rem; line-height: 1.6; margin-top: .5rem; }
.doubt { display: block; width: fit-content; color: var(--ink); margin-bottom: .25rem;
  border-bottom: 2px dotted var(--mark-edge); }
figcaption > a[href^="#"] { color: inherit; }
figcaption > a, .ways a { display: inline-block; margin-right: 1.25rem; }
#claims dl { display: grid; gap: 1.25rem 2rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr)); }
#claims dl > div { border-top: 3px solid var(--edge); padding-top: .625rem; }
#claims dt { font-weight: 600; margin-bottom: .5rem; }
#claims dd + dd { margin-top: 1rem; }
"""

_WIDE = """
@media screen and (max-width: 40rem), screen and (max-height: 30rem) {
  .find { position: sticky; top: 0; bottom: 0; z-index: 1; margin-inline: -1rem;
    padding: .625rem 1rem; background: var(--paper); border-block: 1px solid var(--line);
    display: grid; grid-template-columns: auto minmax(0, 1fr); gap: .75rem; align-items: center; }
  .find label { margin: 0; }
  html { scroll-padding-top: 5rem; scroll-padding-bottom: 5rem; }
}
@media screen and (max-width: 61.99rem) {
  body { padding: 1.5rem 1rem 3rem; }
  h1 { font-size: 1.75rem; }
  .excluded, .kept { padding: 1rem; }
  .live #claims thead tr::before { content: "Sort by"; align-self: center; }
  :root:not(.live) #claims thead { display: none; }
  #claims td:nth-child(4):not(:empty)::before { content: "Checked "; }
  #claims td:empty { display: none; }
  #claims summary { padding-block: .75rem; min-height: 2.75rem; outline-offset: -3px; }
  .ways a, #claims td a { display: inline-block; padding: .625rem 0; }
  #claims tbody:target { box-shadow: none; background: var(--wash); }
}
@media screen and (max-width: 40rem) {
  .chart table, .chart tbody, .chart tr, .chart th, .chart td { display: block; }
  .chart thead { display: none; }
  .chart tbody th:first-child { width: auto; padding: .75rem 0 .375rem; }
  .chart tbody a, .chart .bar { display: block; margin-bottom: .375rem; }
  .chart td { display: block; border-top: 0; padding: 0 0 .75rem; }
}
@media screen and (min-width: 40rem) {
  .controls { grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr)); }
  .buttons { grid-column: auto; }
}
@media screen and (min-width: 62rem) {
  .statuses dl { grid-template-columns: repeat(3, minmax(0, 1fr)); }
  .chart td { grid-template-columns: minmax(0, 1fr) 20rem; }
  .controls { grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); }
  /* Beside the heading of the claims, which stands below it in the page. */
  .find { margin-inline-start: 9rem; display: grid; grid-template-columns: auto minmax(0, 1fr);
    gap: 1rem; align-items: center; }
  .find label { margin: 0; }
  .find:not([hidden]) + section { margin-top: -2.5rem; }
  .find:not([hidden]) + section > h2 { width: 8rem; margin-bottom: 1.5rem; }
  #claims thead tr, #claims tbody tr:first-child { display: grid; gap: 0 2rem;
    grid-template-columns: minmax(0, 1fr) 8.5rem 18rem 7rem; }
  #claims thead tr { padding: .25rem 0; }
  #claims thead button { border: 0; padding: .25rem 0; min-height: 2rem; text-align: start; }
  #claims thead button:hover { text-decoration: underline; }
  #claims summary { width: fit-content; margin-block: .25rem; padding-block: .375rem; }
  #claims details > div { grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); }
  #claims details > div > :nth-child(n + 3) { grid-column: 1 / -1; }
}
"""

# On paper the claims stand in two columns of small print, as in a reference book: 35 of them, with
# all that is known of each, take 10 sheets of A4.
_PRINT = """
@media print {
  :root { --ink: #000; --soft: #333; --line: #999; --wash: #fff; --mark: #fff; --mark-edge: #000; }
  @page { margin: 14mm 12mm; }
  html { font-size: 8pt; }
  body { max-width: none; padding: 0; line-height: 1.35; }
  h1 { font-size: 18pt; }
  header { padding-bottom: 6pt; border-bottom-width: 2px; }
  section { margin-top: 12pt; }
  h2 { margin-bottom: 5pt; }
  .controls, .find, #claims thead, #claims details > div > p a { display: none !important; }
  details::details-content { content-visibility: visible !important; display: block !important;
    height: auto !important; }
  .statuses dl { grid-template-columns: repeat(3, minmax(0, 1fr)); margin-bottom: 4pt; }
  .chart td { grid-template-columns: minmax(0, 1fr) 20rem; }
  .chart th, .chart td { padding: 2pt 0; }
  .bar { height: .75rem; }
  #claims { column-count: 2; column-gap: 7mm; }
  #claims tbody { content-visibility: visible; padding: 5pt 0 2pt; }
  #claims tbody tr { display: block; }
  #claims tbody tr:first-child, #claims tbody th { break-after: avoid; break-inside: avoid; }
  #claims tbody th { font-size: 9.5pt; line-height: 1.25; margin-bottom: 1pt; }
  #claims tbody tr:first-child td { display: inline; font-size: 7.5pt; }
  #claims tbody tr:first-child td + td:not(:empty)::before { content: " \\B7  " / ""; }
  #claims summary, .chart summary { display: none; }
  #claims details > div { display: block; padding: 0 0 3pt; }
  #claims details > div > * + * { margin-top: 3pt; }
  #claims h3 { font-size: 7pt; margin-bottom: 1pt; }
  #claims details p, small, figcaption, .facts, .note { font-size: 7.5pt; line-height: 1.3; }
  #claims details > div > div:first-child p { font-size: 8pt; line-height: 1.35; }
  #claims details > div > p { line-height: 1.3; }
  #claims blockquote { font-size: 8.5pt; line-height: 1.3; padding: 0 0 0 6pt; max-width: none;
    border-inline-start-width: 2px; white-space: normal; }
  small, figcaption { margin-top: 1pt; }
  figure + figure { margin-top: 4pt; }
  #claims dl { display: block; }
  #claims dl > div { border-top: 0; padding-top: 0; margin-top: 2pt; }
  #claims dt { display: inline; margin-inline-end: 3pt; font-size: 7.5pt; }
  #claims dt + dd { display: inline; }
  #claims dd { line-height: 1.3; }
  #claims dd + dd { margin-top: 2pt; }
  #claims > * { orphans: 3; widows: 3; }
  #claims dd, .documents li, .excluded li, .chart tr { break-inside: avoid; }
  .documents li { padding: 4pt 0; }
  h2, h3, dt { break-after: avoid; }
  mark { font-weight: 700; }
  a[href^="http"]::after { content: " <" attr(href) ">"; font-size: 6.5pt; }
  .documents a[href^="http"]:first-child::after { content: none; }
  a { color: inherit; }
  .broken { background: none; color: var(--alarm); border: 2px solid; padding: 0 .375rem; }
  .ways a { display: block; }
  /* The documents' addresses stand with the documents. */
  figcaption a[href^="http"], figcaption br:last-of-type:not(:first-of-type) { display: none; }
}
"""

STYLE = _COLOURS + _TEXT + _OVERVIEW + _CONTROLS + _TABLE + _DETAILS + _WIDE + _PRINT
