"""How an annotated draft looks: on a wide screen, on a phone, in the dark, on paper."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fff; --soft: #5c5c66; --line: #d8d8de;
  --error: #b3261e; --warning: #8a5300; --note: #2f5d8a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e8ea; --paper: #17181b; --soft: #a5a5b0;
  --line: #3a3b41; --error: #ff9d94; --warning: #f0bd6b; --note: #9cc7f2; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 42rem; background: var(--paper);
  color: var(--ink); font: 1.0625rem/1.6 Georgia, "Times New Roman", serif;
  overflow-wrap: break-word; }
header, footer, aside { font-family: system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
header { border-bottom: 1px solid var(--line); margin-bottom: 1.5rem; padding-bottom: .75rem; }
header h1 { font-size: 1.0625rem; margin: 0; }
header p { color: var(--soft); font-size: .875rem; line-height: 1.45; margin: .25rem 0 0; }
.error { --hue: var(--error); }
.warning { --hue: var(--warning); }
.note { --hue: var(--note); }
.said { margin: 0 0 1rem; }
.lines { white-space: pre-line; }
pre.said { font: .875rem/1.6 ui-monospace, Consolas, monospace; overflow-x: auto;
  white-space: pre; }
h2.said { font-size: 1.25rem; line-height: 1.3; margin-top: 1.5rem; }
.syntax { color: var(--soft); }
code, pre.code { font: .9em/1.5 ui-monospace, Consolas, monospace; }
table.said { border-collapse: collapse; }
th, td { border: 1px solid var(--line); padding: .25rem .5rem; text-align: left; }
blockquote.said { border-left: 1px solid var(--line); margin-left: 0; padding-left: 1rem; }
ul.said, ol.said { padding-left: 1.5rem; }
.chooser { font: .875rem/1.45 system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
.chooser input { height: 1.1rem; width: 1.1rem; vertical-align: -.2rem; }
nav { font: .875rem/1.45 system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif;
  border-bottom: 1px solid var(--line); margin: .5rem 0 1.5rem; padding-bottom: .75rem; }
nav summary { cursor: pointer; font-weight: 600; }
nav ol { list-style: none; margin: .375rem 0 0; padding: 0; }
nav li { margin: .1875rem 0; padding-left: .625rem; border-left: 3px solid var(--hue); }
nav a { color: inherit; }
#errors:checked ~ main aside:not(.error), #errors:checked ~ main .number:not(.error),
#errors:checked ~ nav li:not(.error) { display: none; }
#errors:checked ~ main mark:not(.error) { border-bottom: 0; }
mark { background: none; color: inherit; border-bottom: 2px solid var(--hue); }
mark.warning { border-bottom-style: dashed; }
mark.error { border-bottom: 4px double var(--hue); }
mark.whole { border-bottom-width: 1px; }
mark.unknown { border-bottom: 2px dotted var(--hue); }
.number { font: 600 .6875rem/1 system-ui, sans-serif; vertical-align: super; padding: .25em .2em;
  text-decoration: none; color: var(--hue); white-space: nowrap; }
aside { border-left: 3px solid var(--hue); font-size: .8125rem; line-height: 1.45;
  margin: 0 0 .75rem; padding: .0625rem 0 .0625rem .75rem; }
aside.error { border-left: 6px double var(--hue); padding-left: .5625rem; }
aside p { margin: 0; }
aside .kind { color: var(--hue); font-weight: 700; text-decoration: none; }
dl { color: var(--soft); margin: 0; }
dl div, dt, dd { display: inline; margin: 0; }
dt { font-weight: 600; }
dt::after { content: ": "; }
a:focus-visible, aside:focus-visible, input:focus-visible, summary:focus-visible {
  outline: 2px solid currentColor; outline-offset: 2px; }
aside:target, mark:target { background: color-mix(in srgb, var(--hue) 15%, transparent); }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .875rem;
  margin-top: 2rem; padding-top: .75rem; }
@media screen and (max-width: 61.99rem) {
  dl div { display: block; }
  aside.note:not(:target, :focus, :focus-within) dl div:nth-child(n + 3) { display: none; }
}
@media screen and (min-width: 62rem) {
  body { max-width: 80rem; padding: 2.5rem 2rem 4rem; }
  .block { display: grid; column-gap: 3rem; align-items: start;
    grid-template-columns: minmax(0, 34rem) minmax(0, 1fr); }
  .notes { border-top: 1px solid var(--line); padding-top: .625rem; margin: .375rem 0 1rem; }
}
@media print {
  .chooser, #errors, nav { display: none; }
  :root { --ink: #000; --paper: #fff; --soft: #333; --line: #999; --error: #8c1d18;
    --warning: #6b4100; --note: #1f4468; }
  @page { margin: 18mm 16mm; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  aside { break-inside: avoid; font-size: 8.5pt; }
  h2.said { break-after: avoid; }
  pre.said { white-space: pre-wrap; }
  .notes { margin-left: 1.5rem; }
}
"""
