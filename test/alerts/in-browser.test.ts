import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { alertMessage } from "../../src/alerts/message.ts";
import { diffBlocks } from "../../src/diff/diff.ts";
import { findChromium } from "../../src/fetch/browser/chromium.ts";
import { describeInBrowser } from "../support/chromium.ts";
import { openPostOffice } from "./post-office.ts";
import { alertInput, INTRODUCED, OPT_OUT_ADDED, paragraph } from "./sample.ts";

const SCREENSHOTS = join(import.meta.dirname, "../output");
const SCHEMES = ["light", "dark"] as const;
/** WCAG 2.2, success criterion 1.4.3. */
const LEAST_CONTRAST = 4.5;

const HOSTILE =
  'We train our models on your posts. <script>document.title = "owned"</script><img src="http://127.0.0.1:9/pixel" onerror="document.title=\'owned\'"> \u202Edlrow <a href="javascript:alert(1)">here</a> &lt;b&gt; <style>body{display:none}</style>';

/** The HTML part of an alert as a mail client has it: through a real mail server and a parser of mails. */
async function received(): Promise<string> {
  const { mail, server } = await openPostOffice();
  const training = paragraph("We use your posts to show them and to train our language models.");
  const change = diffBlocks(
    [
      paragraph("We use your posts to show them to your friends."),
      paragraph("Bills are kept for ten years."),
    ],
    [training, paragraph(HOSTILE), paragraph("Bills are kept for eight years.")],
  );
  const hostile = { ...INTRODUCED, after: HOSTILE, heading: ["<h1>Content</h1>"] };
  const events = [{ ...INTRODUCED, after: training.text }, hostile, OPT_OUT_ADDED];
  await mail.send(alertMessage(alertInput({ change, events })));
  return server.received[0]?.mail.html || "";
}

describeInBrowser("an alert in a browser", () => {
  let browser: Browser;
  beforeAll(async () => {
    const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    browser = await chromium.launch({
      executablePath: findChromium(process.env.CLAUSEWATCH_CHROMIUM),
      args,
    });
    mkdirSync(SCREENSHOTS, { recursive: true });
  });
  afterAll(() => browser.close());

  async function open(colorScheme: (typeof SCHEMES)[number], markup: string) {
    const page = await browser.newPage({ colorScheme, viewport: { width: 480, height: 900 } });
    const asked: string[] = [];
    const said: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    await page.setContent(markup, { waitUntil: "load" });
    return { page, asked, said };
  }

  test.each(SCHEMES)("%s: all of it can be read, nothing runs, nothing is asked for", async (scheme) => {
    const { page, asked, said } = await open(scheme, await received());
    await page.screenshot({ path: join(SCREENSHOTS, `mail-${scheme}.png`), fullPage: true });
    expect([asked, said, await page.title()]).toEqual([[], [], "Chatter Privacy Policy"]);
    for (const piece of ["What changed", "How to refuse", "<script>document.title", "Evidence"])
      expect(await page.getByText(piece).first().isVisible(), piece).toBe(true);
    expect(await faintTexts(page, scheme)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(480);
    await page.close();
  });
});

/** Texts whose contrast with what is behind them is below the least that is readable. */
async function faintTexts(page: Page, scheme: (typeof SCHEMES)[number]): Promise<unknown> {
  await page.addScriptTag({ path: join(import.meta.dirname, "../support/faint-texts.js") });
  return page.evaluate(
    `faintTexts(${scheme === "dark" ? "[18, 18, 18]" : "[255, 255, 255]"}, ${LEAST_CONTRAST})`,
  );
}
