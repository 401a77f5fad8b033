import { describe, expect, test } from "vitest";
import { paragraphs, read } from "./pages.ts";

/** The blocks of a page around some markup, without the prose that makes it a page. */
function blocksOf(markup: string) {
  return read(`<main>${markup}${paragraphs}</main>`).blocks.slice(0, -3);
}

describe("each kind of block", () => {
  const kinds: [markup: string, kind: string, text: string][] = [
    ["<h2>Your <em>rights</em></h2>", "heading", "Your rights"],
    ["<p><strong>What we keep</strong></p>", "heading", "What we keep"],
    ["<div role=heading aria-level=3>Ads</div>", "heading", "Ads"],
    ["<p>Two\n   words</p>", "paragraph", "Two words"],
    ["<div>loose text</div>", "paragraph", "loose text"],
    ["<ul><li>an item</li></ul>", "item", "an item"],
    ["<ol start=4><li>an item</li></ol>", "item", "4. an item"],
    ["<ol type=a><li>an item</li></ol>", "item", "a. an item"],
    ["<ol><li>(b) an item</li></ol>", "item", "(b) an item"],
    ["<blockquote><p>said so</p></blockquote>", "quote", "said so"],
    ["<pre>some code</pre>", "code", "some code"],
    ["<table><tr><td>Name</td><td>Advertising</td></tr></table>", "row", "Name | Advertising"],
    [
      "<p>Write to <a class=__cf_email__ data-cfemail='5b3a1b39753834'>[email&#160;protected]</a></p>",
      "paragraph",
      "Write to a@b.co",
    ],
  ];
  test.each(kinds)("%s", (markup, kind, text) => {
    expect(blocksOf(markup)[0]).toMatchObject({ kind, text });
  });
});

test("two line breaks part paragraphs, one does not", () => {
  expect(blocksOf("<p>one<br>two<br><br>three</p>").map((block) => block.text)).toEqual(["one two", "three"]);
});

test("a block carries the headings above it, outermost first", () => {
  const found = blocksOf("<h1>Terms</h1><h2>Data</h2><h3>Training</h3><p>x1</p><h2>Law</h2><p>x2</p>");
  expect(found.map((block) => [block.text, block.heading])).toEqual([
    ["Terms", []],
    ["Data", ["Terms"]],
    ["Training", ["Terms", "Data"]],
    ["x1", ["Terms", "Data", "Training"]],
    ["Law", ["Terms"]],
    ["x2", ["Terms", "Law"]],
  ]);
});

test("an item inherits the sentences that lead its lists in, through all levels", () => {
  const found = blocksOf(
    "<p>Be kind. You must not:<ul><li>use robots to:<ul><li>copy pages</li></ul></li><li>lie</li></ul>",
  );
  expect(found.map((block) => [block.text, block.level, block.lead])).toEqual([
    ["Be kind. You must not:", undefined, ""],
    ["use robots to:", 1, "You must not:"],
    ["copy pages", 2, "You must not: use robots to:"],
    ["lie", 1, "You must not:"],
  ]);
});

test("a list written by hand inherits its lead as well", () => {
  const found = blocksOf("<p>We share with:</p><p>• our printers</p><p>• our banks</p><p>Nobody else.</p>");
  expect(found.map((block) => block.lead)).toEqual(["", "We share with:", "We share with:", ""]);
});

test("a cell that spans rows leads in those that it stands beside", () => {
  const table = `<table><tr><th>Data</th><th>Purpose</th></tr>
<tr><th rowspan=2>Name</th><td>Lending</td></tr><tr><td>Statistics</td></tr><tr><td>Town</td><td>Post</td></tr></table>`;
  expect(blocksOf(table).map(({ text, lead }) => [text, lead])).toEqual([
    ["Data | Purpose", ""],
    ["Name | Lending", "Data | Purpose"],
    ["Statistics", "Data | Purpose: Name"],
    ["Town | Post", "Data | Purpose"],
  ]);
});

test("the tabs of a page are words of their own, and their panels are read, hidden or not", () => {
  const tabs = `<p>It depends on where you live.</p><div role=tablist><button role=tab aria-controls=a>Europe</button><button role=tab aria-controls=b>America</button></div>
<div role=tabpanel id=a><p>You may complain.</p></div><div role=tabpanel id=b hidden><p>You may sue.</p></div>`;
  expect(blocksOf(tabs).map(({ text }) => text)).toEqual([
    "It depends on where you live.",
    "Europe",
    "America",
    "You may complain.",
    "You may sue.",
  ]);
});

test("a row of a table is led by its caption and header", () => {
  const found = blocksOf(
    "<table><caption>Purposes</caption><thead><tr><th>Data</th><th>Use</th></tr></thead><tr><td>Posts</td><td>Training<ul><li>of models</li></ul></td></tr></table>",
  );
  expect(found.map((block) => [block.kind, block.text, block.lead])).toEqual([
    ["paragraph", "Purposes", ""],
    ["row", "Data | Use", "Purposes"],
    ["row", "Posts | Training of models", "Purposes: Data | Use"],
  ]);
});

test("a table that lays out the page gives no rows", () => {
  const found = blocksOf("<table><tr><td><h2>Scope</h2><p>All of it.</p></td><td>x1</td></tr></table>");
  expect(found.map((block) => block.kind)).toEqual(["heading", "paragraph", "paragraph"]);
});

test("a definition is led by its term", () => {
  const found = blocksOf("<dl><dt>Output</dt><dd>what the model answers</dd></dl>");
  expect(found.map((block) => [block.text, block.lead])).toEqual([
    ["Output", ""],
    ["what the model answers", "Output"],
  ]);
});
