import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeInBrowser } from "../support/chromium.ts";
import { accessibilityFaults, launchChromium, openBlank, SCHEMES } from "../support/in-browser.ts";
import { CHIRP, EVIL, serveSample } from "./sample.ts";

const PAGES = [
  "",
  "search?q=train",
  "services/chirp",
  `services/${CHIRP}`,
  `services/${CHIRP}/versions/3`,
  `services/${CHIRP}/changes/1..2`,
  `services/${EVIL.split("/")[0]}`,
  `services/${EVIL}`,
  `services/${EVIL}/versions/2`,
  `services/${EVIL}/changes/1..2`,
  "search?q=owned",
  "search?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E",
  "services/none",
];
const PHONE = { viewport: { width: 390, height: 844 } };

describeInBrowser("the viewer, in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test("leads from the overview to a service, to its change and back, and shows it in two columns", async () => {
    const { url, errors } = await serveSample();
    const { page, asked, said } = await openBlank(browser, { viewport: { width: 1200, height: 900 } });
    await page.goto(url);
    await page.getByRole("rowheader", { name: "Chirp" }).getByRole("link").click();
    await expect.poll(() => page.title()).toBe("Chirp – clausewatch");
    expect(await page.getByText("Settings › Data › Train on my posts").isVisible()).toBe(true);
    await page.getByRole("link", { name: /now trains AI on user data/ }).click();
    await expect.poll(() => page.title()).toContain("version 1 → 2");
    const columns = page.locator(".side").first();
    expect(await columns.isVisible()).toBe(false);
    await page.getByLabel("Side by side").check();
    expect(await columns.isVisible()).toBe(true);
    expect(await page.getByText(/^\s*acknowledged/).isVisible()).toBe(true);
    await page.getByRole("navigation").getByRole("link", { name: "Privacy Policy" }).click();
    await expect.poll(() => page.title()).toContain("Chirp Privacy Policy");
    expect(await page.getByRole("img", { name: /2 changes from 2024-01-10/ }).isVisible()).toBe(true);
    expect([said, errors, asked.filter((address) => !address.startsWith(url))]).toEqual([[], [], []]);
    await page.close();
  });

  test("searches all versions and leads to the passage", async () => {
    const { url } = await serveSample();
    const { page, said } = await openBlank(browser);
    await page.goto(url);
    await page.getByRole("searchbox").fill('"generative ai" -photo');
    await page.keyboard.press("Enter");
    await expect.poll(() => page.title()).toContain("generative ai");
    expect(await page.getByText("Nothing was found.").isVisible()).toBe(true);
    await page.getByRole("searchbox").fill("generat");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByRole("link", { name: "Chirp Privacy Policy, version 2" }).click();
    const target = page.locator(":target");
    expect(await target.textContent()).toContain("train the generative AI models");
    expect(await target.locator("mark").count()).toBe(1);
    expect(said).toEqual([]);
    await page.close();
  });

  test("can be walked with the keyboard alone, and shows where it is", async () => {
    const { url } = await serveSample();
    const { page } = await openBlank(browser);
    const focused = (): Promise<string> =>
      page.evaluate("document.activeElement === document.body ? '' : document.activeElement.textContent");
    await page.goto(`${url}services/chirp`);
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("To the content");
    expect(await page.getByText("To the content").boundingBox()).toMatchObject({ x: expect.any(Number) });
    await page.keyboard.press("Enter");
    for (let step = 0; step < 30 && !/now trains AI/.test(await focused()); step++)
      await page.keyboard.press("Tab");
    const outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
    expect(outline).toBe("solid");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.title()).toContain("version 1 → 2");
    const isBox = "document.activeElement.id === 'side'";
    for (let step = 0; step < 30 && !(await page.evaluate(isBox)); step++) await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    expect(await page.locator(".side").first().isVisible()).toBe(true);
    await page.close();
  });

  test.each(SCHEMES)("%s: axe-core finds nothing serious on any page", async (colorScheme) => {
    const { url } = await serveSample();
    const { page } = await openBlank(browser, { colorScheme });
    for (const path of PAGES) {
      await page.goto(url + path);
      expect([path, await accessibilityFaults(page)]).toEqual([path, []]);
    }
    await page.close();
  });

  test.each([
    ["a phone", PHONE],
    ["a desk", { viewport: { width: 1200, height: 900 } }],
  ])(
    "on %s, what pages say is inert everywhere, and nothing is wider than the screen",
    async (_, options) => {
      const { url, errors } = await serveSample();
      const { page, asked, said } = await openBlank(browser, options);
      for (const path of PAGES) {
        await page.goto(url + path);
        const title = await page.title();
        expect([path, title]).toEqual([path, expect.stringMatching(/clausewatch$/)]);
        expect(await page.locator("script, iframe, object, [onerror], main img").count()).toBe(0);
        expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
        expect(await page.evaluate("document.documentElement.outerHTML.includes('\\u202e')")).toBe(false);
        const width = await page.evaluate("document.documentElement.scrollWidth");
        expect([path, width]).toEqual([path, options.viewport.width]);
      }
      expect(errors).toEqual([]);
      expect(said.filter((line) => !line.includes("404"))).toEqual([]);
      expect(asked.filter((address) => !address.startsWith(url))).toEqual([]);
      await page.close();
    },
  );
});
