import { describe, expect, test } from "vitest";
import { extract } from "../../src/extract/extract.ts";
import { PROSE, paragraphs, read, textsOf } from "./pages.ts";

const removals: [reason: string, markup: string][] = [
  ["navigation", "<nav><a href='/a'>Plans</a> GONE</nav>"],
  ["page header", "<header><a href='/'>GONE</a></header>"],
  ["page footer", "<footer>GONE <a href='/jobs'>Jobs</a></footer>"],
  ["page furniture (role contentinfo)", "<div role='contentinfo'>GONE</div>"],
  ["search", "<div role='search'>GONE</div>"],
  ["dialog", "<div role='dialog'><p>GONE</p></div>"],
  ["dialog", "<div aria-modal='true'>GONE</div>"],
  ["consent notice", "<div id='onetrust-banner-sdk'><p>GONE</p></div>"],
  ["consent notice", "<div class='x1 cky-consent-container y2'><p>GONE</p></div>"],
  [
    "consent notice",
    "<div class='zq'><p>GONE We and our partners place cookies on your device for many reasons.</p><button>Accept all</button></div>",
  ],
  ["form control", "<select><option>GONE</option></select>"],
  ["form", "<form><b>GONE</b><input type='email'></form>"],
  ["aside", "<aside><a href='/x'>GONE</a></aside>"],
  ["breadcrumb", "<div class='breadcrumb'>GONE</div>"],
  ["skip link", "<a class='skip-link' href='#x'>GONE</a>"],
  ["text for screen readers only", "<span class='sr-only'>GONE</span>"],
  ["text for browsers without scripts", "<noscript>GONE</noscript>"],
  ["button", "<main><p>Words first.</p><div><button>GONE</button></div></main>"],
  ["outside the document", "<div><div>GONE</div></div>"],
];

describe("what is no document goes, with the reason", () => {
  test.each(removals)("%s: %s", (reason, markup) => {
    const page = read(
      `<body>${markup.includes("<main>") ? markup.replace("</main>", `${paragraphs}</main>`) : `${markup}<div id=doc><h1>Terms</h1>${paragraphs}</div>`}</body>`,
    );
    expect(page.blocks.map((block) => block.text).join(" ")).not.toContain("GONE");
    expect(page.blocks.map((block) => block.text)).toEqual(expect.arrayContaining(PROSE));
    expect(page.removed).toContainEqual({ reason, text: expect.stringContaining("GONE") });
  });

  test("scripts and styles are nothing that a reader saw, so no removal is listed for them", () => {
    const page = read(`<body><script>var a = "secret";</script><style>p{}</style>${paragraphs}</body>`);
    expect(page.blocks.map((block) => block.text)).toEqual(PROSE);
    expect(page.removed).toEqual([]);
  });

  test("links to other articles after the last words go, together with their heading", () => {
    const page = `<main>${paragraphs}<h3>Related articles</h3><ul><li><a href=1>Deleting albums</a></li><li><a href=2>Billing</a></li></ul><p>Was this article helpful?</p></main>`;
    expect(textsOf(page)).toEqual(PROSE);
  });

  test("a class that only resembles a known one drops nothing", () => {
    expect(
      textsOf(`<main class="cookie-notice-wide toc-visible:hidden banner">${paragraphs}</main>`),
    ).toEqual(PROSE);
  });
});

describe("what belongs to the document stays", () => {
  const kept: [what: string, markup: string, text: string][] = [
    ["a collapsed section", "<details><summary>More</summary><p>KEPT within.</p></details>", "KEPT within."],
    [
      "a hidden panel",
      "<div hidden aria-hidden='true'><p>KEPT in an accordion.</p></div>",
      "KEPT in an accordion.",
    ],
    [
      "the button that opens a section",
      "<button aria-expanded='false' aria-controls='p1'>KEPT section</button>",
      "KEPT section",
    ],
    ["a header with a title", "<header><h1>KEPT title</h1></header>", "KEPT title"],
    ["a link in a sentence", "<p>KEPT see <a href='/x'>the list</a>.</p>", "KEPT see the list."],
    [
      "a button in a sentence",
      "<p>KEPT press <button>Settings</button> to refuse.</p>",
      "KEPT press Settings to refuse.",
    ],
    [
      "a shadow tree",
      "<x-card><template shadowrootmode='open'><p>KEPT inside.</p></template></x-card>",
      "KEPT inside.",
    ],
  ];
  test.each(kept)("%s", (_, markup, text) => {
    expect(textsOf(`<main>${markup}${paragraphs}</main>`)).toContain(text);
  });

  test("a document that is rendered twice is read once", () => {
    const copy = `<div class=d><h2>Storage</h2>${paragraphs}<p>${PROSE.join(" Also: ")}</p></div>`;
    expect(textsOf(`<body>${copy}${copy}</body>`)).toEqual(textsOf(`<body>${copy}</body>`));
  });

  test("a title above the main text is part of it", () => {
    expect(
      textsOf(
        `<body><nav>x</nav><div><h1>Privacy</h1><p>Last updated: 1 May 2031</p></div><main>${paragraphs}</main></body>`,
      ),
    ).toEqual(["Privacy", "Last updated: 1 May 2031", ...PROSE]);
  });
});

describe("overrides of the watchlist", () => {
  const page = `<body><div class=a>${paragraphs}</div><footer class=b><p>Imprint of the house</p></footer></body>`;

  test("what `select` matches is the document, a footer included", () => {
    expect(read(page, { select: [".b"] }).blocks.map((block) => block.text)).toEqual([
      "Imprint of the house",
    ]);
  });

  test("what `remove` matches goes", () => {
    const result = read(page, { remove: [".a p:first-child"] });
    expect(result.blocks.map((block) => block.text)).toEqual(PROSE.slice(1));
    expect(result.removed[0]?.reason).toBe("removed by the watchlist");
  });

  test.each([".gone", ":::not a selector"])(
    "`select: %s` matches nothing: no blocks, and it is listed",
    (selector) => {
      const result = read(page, { select: [".a", selector] });
      expect(result.blocks).toEqual([]);
      expect(result.unmatched).toEqual([selector]);
    },
  );
});

test("several titles of policies on one page are warned about", () => {
  const { warnings } = read(
    `<main><h1>Terms of Use</h1>${paragraphs}<h1>Privacy Policy</h1><p>Short.</p></main>`,
  );
  expect(warnings.join()).toContain('"Terms of Use", "Privacy Policy"');
});

describe("a shell is read from the data it carries", () => {
  const long = Array.from({ length: 6 }, (_, index) => `${PROSE[index % 3]} Part ${index}.`);

  test("__NEXT_DATA__", () => {
    const data = JSON.stringify({ props: { body: long.map((text) => `<p>${text}</p>`).join("") } });
    const page = read(
      `<body><div id=__next></div><script id="__NEXT_DATA__" type="application/json">${data}</script></body>`,
    );
    expect(page.blocks.map((block) => block.text)).toEqual(long);
    expect(page.warnings).toHaveLength(1);
  });

  test("self.__next_f", () => {
    const tree = [
      "$",
      "main",
      null,
      {
        children: [
          ["$", "h1", null, { children: "Terms" }],
          ...long.map((text) => ["$", "p", null, { children: text }]),
        ],
      },
    ];
    const row = `2:${JSON.stringify(tree)}\n`;
    const scripts = [row.slice(0, 300), row.slice(300)].map(
      (part) => `<script>self.__next_f.push(${JSON.stringify([1, part])})</script>`,
    );
    expect(textsOf(`<body><div></div>${scripts.join("")}</body>`)).toEqual(["Terms", ...long]);
  });
});

describe("bodies that are no HTML", () => {
  const kinds: [what: string, body: string, contentType: string | undefined, blocks: number][] = [
    ["plain text", `${PROSE[0]}\n\n${PROSE[1]}`, "text/plain", 2],
    ["markdown by type", `# Terms\n\n${PROSE[0]}`, "text/markdown", 2],
    ["markdown by look", `# Terms\n\n- one thing\n- other thing`, undefined, 3],
    ["a picture", "\x89PNG\r\n\x1a\n", "image/png", 0],
    ["nothing", "", undefined, 0],
  ];
  test.each(kinds)("%s", (_, body, contentType, blocks) => {
    const source = {
      body: Buffer.from(body, "latin1"),
      ...(contentType === undefined ? {} : { contentType }),
    };
    expect(extract(source).blocks).toHaveLength(blocks);
  });
});

describe("hostile pages", () => {
  const hostile: [what: string, html: string][] = [
    ["100,000 nested elements", `<body>${"<div>".repeat(100_000)}<p>${PROSE[0]}</p>`],
    ["5 MB of text", `<p>${"terms and conditions apply here ".repeat(160_000)}</p>`],
    ["NUL bytes", `<p>\0${PROSE[0]}\0</p>`],
    ["unclosed tags", `${"<a href=x><b>".repeat(3000)}${PROSE[0]}`],
    ["only angle brackets", "<".repeat(100_000)],
  ];
  test.each(hostile)("%s", (_, html) => {
    expect(() => read(html)).not.toThrow();
  });

  test("NUL bytes leave no trace", () => {
    expect(textsOf(`<p>\0Who \0asks</p><p>${PROSE[0]}</p>`)).toContain("Who asks");
  });
});
