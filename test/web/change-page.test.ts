import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diffBlocks } from "../../src/diff/diff.ts";
import { changeFile, type ShownChange } from "../../src/web/change-page.ts";
import { INTRODUCED, paragraph } from "../alerts/sample.ts";
import { describeInBrowser } from "../support/chromium.ts";
import { faintTexts, launchChromium, openMarkup, SCHEMES, screenshot } from "../support/in-browser.ts";
import { HOSTILE } from "./sample.ts";

function shown(parts: Partial<ShownChange> = {}): ShownChange {
  const kept = Array.from({ length: 4 }, (_, index) => paragraph(`Paragraph ${index} stays as it was.`));
  const before = [
    paragraph("We use your posts to show them to your friends.", ["2. Content"]),
    ...kept,
    paragraph("Bills are kept for ten years.", ["3. Bills"]),
    paragraph("Letters are answered within a week.", ["4. Letters"]),
  ];
  const after = [
    paragraph("We use your posts to show them to your friends and to train our language models.", [
      "2. Content",
    ]),
    ...kept,
    paragraph("Bills are kept for eight years.", ["3. Bills"]),
    paragraph(HOSTILE, ["5. <h1>Fees</h1>"]),
  ];
  const training = "We use your posts to show them to your friends and to train our language models.";
  return {
    title: "chatter/privacy-policy",
    before: "Version 4, captured at 2024-09-01T00:00:00.000Z",
    after: "Version 5, captured at 2024-09-18T00:00:00.000Z",
    change: diffBlocks(before, after),
    events: [{ ...INTRODUCED, after: training }],
    limits: [],
    ...parts,
  };
}

describe("a change as a page", () => {
  test("says first what it means, then shows the words under their headings, each block at an anchor", () => {
    const page = changeFile(shown());
    const places = [
      "now trains AI on user data",
      "<h3>2. Content",
      "<ins> and to train",
      "unchanged",
      "3. Bills",
      "<del>ten</del>",
    ];
    const found = places.map((piece) => page.indexOf(piece));
    expect(found).toEqual([...found].sort((one, other) => one - other));
    expect(found).not.toContain(-1);
    expect([...page.matchAll(/id="(b\d+)"/g)].map(([, id]) => id)).toEqual(["b1", "b2", "b3", "b4"]);
  });

  test("says so when no clause is touched, and what was not looked for", () => {
    const page = changeFile(shown({ events: [], limits: ["There are no rules for Italian."] }));
    expect(page).toContain("No change to a clause");
    expect(page).toContain("There are no rules for Italian.");
  });
});

describeInBrowser("a change as a page, in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test.each(SCHEMES)("%s: all of it can be read, nothing runs, nothing is asked for", async (colorScheme) => {
    const options = { colorScheme, bypassCSP: true };
    const { page, asked, said } = await openMarkup(browser, changeFile(shown()), options);
    await screenshot(page, `change-${colorScheme}`);
    expect([asked, said, await page.title()]).toEqual([[], [], "chatter/privacy-policy"]);
    expect(await page.getByText('<script>document.title = "owned"</script>').first().isVisible()).toBe(true);
    expect(await faintTexts(page, colorScheme)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(480);
    await page.close();
  });

  test("its two columns are reached with the keyboard, and its policy stops what it forbids", async () => {
    const { page, said } = await openMarkup(browser, changeFile(shown()));
    const columns = page.locator(".side").first();
    expect(await columns.isVisible()).toBe(false);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await columns.isVisible()).toBe(true);
    expect(await columns.locator("p").first().textContent()).toBe(
      "We use your posts to show them to your friends.",
    );
    await page.setContent(changeFile(shown()).replace("</main>", '<img src="http://127.0.0.1:9/x"></main>'));
    expect(said.join()).toContain("Content Security Policy");
    await page.close();
  });
});
