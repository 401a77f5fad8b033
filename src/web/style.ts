/**
 * Of every page: light and dark, for a screen of any width and for paper. What has a meaning is told apart without colour,
 * too. Colours have a contrast of 4.5 or more with what is behind them (WCAG 2.2, 1.4.3).
 */
export const STYLE = `
:root { color-scheme: light dark; --text: #1b1b1b; --back: #fff; --soft: #595959; --line: #c9c9c9; --faint: #f4f4f2;
  --link: #0b57a4; --high: #b3261e; --info: #5a4a00; --mark: #fff0b3; --mark-text: #332600;
  --added: #d4f4dc; --added-text: #0b4a1d; --removed: #fbd9d9; --removed-text: #7a1010; }
@media (prefers-color-scheme: dark) { :root { --text: #ececec; --back: #161616; --soft: #b0b0b0; --line: #4a4a4a; --faint: #202020;
  --link: #8fc1ff; --high: #ff8a80; --info: #f0cf6a; --mark: #4d3f00; --mark-text: #ffefb0;
  --added: #14391f; --added-text: #c3f2d0; --removed: #4a1c1c; --removed-text: #ffd3d3; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 17px/1.55 system-ui, sans-serif; }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: .8rem 1rem; }
header { display: flex; flex-wrap: wrap; gap: .4rem 1.5rem; align-items: baseline; justify-content: space-between;
  border-bottom: 1px solid var(--line); }
header nav { overflow-wrap: anywhere; }
footer { margin-top: 3rem; border-top: 1px solid var(--line); }
a { color: var(--link); }
a:focus-visible, input:focus-visible, button:focus-visible, summary:focus-visible, [tabindex]:focus-visible {
  outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .3rem; background: var(--back); padding: .3rem; z-index: 2; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .6rem 0 .3rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.6rem 0 .3rem; overflow-wrap: anywhere; }
p { margin: .3rem 0; overflow-wrap: anywhere; }
ul, ol { margin: .3rem 0; padding-left: 1.4rem; }
.soft { color: var(--soft); font-size: .9rem; }
.high { --tone: var(--high); } .info { --tone: var(--info); } .any, .none { --tone: var(--soft); }
.level { color: var(--tone); font-weight: 700; font-size: .85rem; letter-spacing: .03em; white-space: nowrap; }
input, button { font: inherit; color: inherit; background: var(--back); border: 1px solid var(--soft); border-radius: .2rem; padding: .15rem .5rem; }
label { cursor: pointer; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .3rem .7rem .3rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
th { font-weight: 600; overflow-wrap: normal; }
.number { text-align: right; white-space: nowrap; }
time { white-space: nowrap; }
dl.facts { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; font-size: .9rem; margin: .4rem 0; }
dl.facts dt { color: var(--soft); } dl.facts dd { margin: 0; overflow-wrap: anywhere; }
.event, .clause { border-left: .3rem solid var(--tone, var(--line)); padding: .1rem 0 .1rem .8rem; margin: .9rem 0; }
.event strong:first-child { color: var(--tone); }
.block { border-left: .15rem solid var(--line); padding-left: .8rem; margin: .2rem 0 1.1rem; scroll-margin-top: 1rem; }
.block:target { border-color: var(--high); background: var(--faint); }
.block a.here { color: var(--soft); text-decoration: none; font-size: .9rem; }
.block a.here:hover, .block a.here:focus { text-decoration: underline; }
ins { background: var(--added); color: var(--added-text); text-decoration: underline; }
del { background: var(--removed); color: var(--removed-text); text-decoration: line-through; }
del + ins { margin-left: .25em; }
mark { background: var(--mark); color: var(--mark-text); border-bottom: 2px solid currentColor; }
.labels { color: var(--soft); font-size: .85rem; }
.side { display: none; grid-template-columns: 1fr 1fr; gap: 1.2rem; }
body:has(#side:checked) .side { display: grid; }
body:has(#side:checked) .inline { display: none; }
.timeline { display: block; width: 100%; height: auto; max-height: 9rem; margin: .5rem 0; }
.timeline .axis { stroke: var(--line); } .timeline text { fill: var(--soft); font-size: 11px; }
.timeline .bar { fill: var(--tone); } .timeline .spell { fill: none; stroke: var(--soft); stroke-dasharray: 3 2; stroke-width: 3; }
.text { max-width: 46rem; } .text h3, .text h4 { scroll-margin-top: 1rem; }
.text h3 { font-size: 1.15rem; margin: 1.8rem 0 .4rem; } .text h4 { font-size: 1rem; margin: 1.2rem 0 .2rem; }
.text .l2 { margin-left: 1.4rem; } .text .l3 { margin-left: 2.8rem; }
.text .code { font-family: ui-monospace, monospace; font-size: .85em; }
nav.outline ol { list-style: none; padding: 0; columns: 20rem; font-size: .9rem; }
nav.outline .l2 { padding-left: 1rem; } nav.outline .l3 { padding-left: 2rem; }
@media (min-width: 48.01rem) { table.matrix th:first-child { position: sticky; left: 0; background: var(--back); } }
@media (max-width: 48rem) {
  .side { gap: .6rem; font-size: .85rem; }
  header form { width: 100%; } header input { width: 60%; }
  dl.facts { grid-template-columns: 1fr; } dl.facts dd { margin-bottom: .4rem; }
  table.stack, table.stack tbody, table.stack tr, table.stack th, table.stack td { display: block; border: 0; padding: 0; text-align: left; }
  table.stack thead { position: absolute; left: -100rem; }
  table.stack tr { border-bottom: 1px solid var(--line); padding: .6rem 0; }
  table.stack td:empty, table.stack td.nothing { display: none; }
  table.stack td[data-label]::before { content: attr(data-label) ": "; color: var(--soft); }
}
@media print { header, footer, label, input, a.here, .skip { display: none; } body { font-size: 11pt; }
  main { max-width: none; } .block, .event, tr { break-inside: avoid; } a { color: inherit; } }
`;
