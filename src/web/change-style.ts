/** Of the page that shows a change: light and dark, for a screen and for paper. Marks are told apart without colour, too. */
export const CHANGE_STYLE = `
:root { color-scheme: light dark; --text: #1b1b1b; --back: #fff; --soft: #595959; --line: #c9c9c9; --high: #b3261e;
  --added: #d4f4dc; --added-text: #0b4a1d; --removed: #fbd9d9; --removed-text: #7a1010; }
@media (prefers-color-scheme: dark) { :root { --text: #ececec; --back: #161616; --soft: #b0b0b0; --line: #4a4a4a;
  --high: #ff8a80; --added: #14391f; --added-text: #c3f2d0; --removed: #4a1c1c; --removed-text: #ffd3d3; } }
body { margin: 0; background: var(--back); color: var(--text); font: 17px/1.55 system-ui, sans-serif; }
main { max-width: 78rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .3rem; }
h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1.6rem 0 .3rem; overflow-wrap: anywhere; }
p { margin: .3rem 0; overflow-wrap: anywhere; }
.soft { color: var(--soft); font-size: .9rem; }
.event { border-left: .3rem solid var(--line); padding: .1rem 0 .1rem .8rem; margin: .9rem 0; }
.event.high { border-color: var(--high); }
.event.high strong:first-child { color: var(--high); }
.block { border-left: .15rem solid var(--line); padding-left: .8rem; margin: .2rem 0 1.1rem; }
.block:target { border-color: var(--high); }
.block a.here { color: var(--soft); text-decoration: none; font-size: .9rem; }
.block a.here:hover, .block a.here:focus { text-decoration: underline; }
ins { background: var(--added); color: var(--added-text); text-decoration: underline; }
del { background: var(--removed); color: var(--removed-text); text-decoration: line-through; }
.side { display: none; grid-template-columns: 1fr 1fr; gap: 1.2rem; }
del + ins { margin-left: .25em; }
label { cursor: pointer; }
body:has(#side:checked) .side { display: grid; }
body:has(#side:checked) .inline { display: none; }
@media (max-width: 40rem) { .side { gap: .6rem; font-size: .85rem; } }
@media print { label, a.here { display: none; } body { font-size: 11pt; } .block { break-inside: avoid; } }
`;
