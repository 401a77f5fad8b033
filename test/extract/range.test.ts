import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/extract.ts";
import { typeset } from "../support/pdf.ts";
import { PROSE, read } from "./pages.ts";

const [KEEPS = "", COPY = "", COURT = ""] = PROSE;
const page = `<main><h1>Terms of  Use</h1><p>${KEEPS}</p><h1>Privacy Policy \u2013 2031</h1><p>${COPY}</p><h1>Imprint</h1><p>${COURT}</p></main>`;

const ranges: [from: string | undefined, until: string | undefined, texts: string[]][] = [
  ["Privacy Policy", "Imprint", ["Privacy Policy \u2013 2031", COPY]],
  ["PRIVACY\n policy \u2013 2031", undefined, ["Privacy Policy \u2013 2031", COPY, "Imprint", COURT]],
  [undefined, "privacy", ["Terms of Use", KEEPS]],
];
test.each(ranges)("from %j until %j", (from, until, texts) => {
  const { blocks, unmatched } = read(page, { from, until });
  expect(blocks.map((block) => block.text)).toEqual(texts);
  expect(unmatched).toEqual([]);
});

test("what lies outside is listed with the heading, and the title is the heading it begins with", () => {
  const { removed, title, warnings } = read(page, { from: "Privacy", until: "imprint" });
  expect(removed).toEqual([
    { reason: 'before the heading "Privacy"', text: "Terms of Use" },
    { reason: 'before the heading "Privacy"', text: KEEPS },
    { reason: 'from the heading "imprint" on', text: "Imprint" },
    { reason: 'from the heading "imprint" on', text: COURT },
  ]);
  expect([title, warnings]).toEqual(["Privacy Policy \u2013 2031", []]);
});

test("a heading that is exactly the text is preferred to an earlier one that begins with it", () => {
  const both = `<main><h1>Terms of sale</h1><p>${KEEPS}</p><h1>Terms</h1><p>${COPY}</p></main>`;
  expect(read(both, { from: "terms" }).blocks.map((block) => block.text)).toEqual(["Terms", COPY]);
});

test("a heading that is not there leaves no text, and is named", () => {
  const { blocks, unmatched, warnings } = read(page, { from: "Cookies", until: "Ads" });
  expect([blocks, unmatched]).toEqual([[], ["from: Cookies", "until: Ads"]]);
  expect(warnings.join()).toContain('"from: Cookies" is no heading on this page');
});

test("one of several documents in a Markdown file or a PDF is picked as well", () => {
  const texts = ["Terms of Use", KEEPS, "Privacy Policy", COPY];
  const markdown = Buffer.from(`# ${texts[0]}\n\n${KEEPS}\n\n# ${texts[2]}\n\n${COPY}\n`);
  const pdf = typeset(texts.map((text, index) => (index % 2 === 0 ? { text, size: 20 } : { text })));
  for (const source of [{ body: markdown, contentType: "text/markdown" }, { body: pdf }]) {
    const all = extract(source);
    expect(all.warnings.join()).toContain(
      '2 documents: "Terms of Use", "Privacy Policy". `from` and `until`',
    );
    expect(extract(source, { from: "Privacy Policy" }).blocks.map((block) => block.text)).toEqual(
      texts.slice(2),
    );
  }
});

describe("a fragment", () => {
  const two = `<body><nav>x</nav><div class=all>
    <section id=terms><h2>Terms</h2><p>${KEEPS}</p><h3>More</h3><p>${COURT}</p></section>
    <section id=privacy><h2 id=p>Privacy</h2><p>${COPY}</p><h3 id=sub>Scope</h3><p>${COURT} 2</p></section>
    <div><a name=law></a><h2>Law</h2><p>${KEEPS} 3</p></div>
    <p id=last>${COPY} 4</p></div></body>`;
  const parts: [fragment: string, what: string, texts: string[]][] = [
    ["terms", "a section", ["Terms", KEEPS, "More", COURT]],
    ["p", "a heading", ["Privacy", COPY, "Scope", `${COURT} 2`]],
    ["sub", "a heading below it", ["Scope", `${COURT} 2`]],
    ["law", "an anchor before a heading", ["Law", `${KEEPS} 3`, `${COPY} 4`]],
    ["last", "a paragraph", [`${COPY} 4`]],
  ];
  test.each(parts)("#%s, %s, is the document", (fragment, _, texts) => {
    const { blocks, removed } = read(two, { fragment });
    expect(blocks.map((block) => block.text)).toEqual(texts);
    expect(removed.some((removal) => removal.reason === `outside #${fragment}`)).toBe(true);
  });

  test("that nothing has as its name leaves no text, and is named", () => {
    const { blocks, unmatched } = read(two, { fragment: "gone" });
    expect([blocks, unmatched]).toEqual([[], ["#gone"]]);
  });

  test("goes together with what else the watchlist says", () => {
    const { blocks } = read(two, { fragment: "privacy", remove: ["h3"], until: "Court" });
    expect(blocks).toEqual([]);
    expect(read(two, { fragment: "privacy", remove: ["h3"] }).blocks.map((block) => block.text)).toEqual([
      "Privacy",
      COPY,
      `${COURT} 2`,
    ]);
  });
});
