import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { alertMessage } from "../../src/alerts/message.ts";
import { diffBlocks } from "../../src/diff/diff.ts";
import { describeInBrowser } from "../support/chromium.ts";
import { faintTexts, launchChromium, openMarkup, SCHEMES, screenshot } from "../support/in-browser.ts";
import { openPostOffice } from "./post-office.ts";
import { alertInput, INTRODUCED, OPT_OUT_ADDED, paragraph } from "./sample.ts";

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
    browser = await launchChromium();
  });
  afterAll(() => browser.close());

  test.each(SCHEMES)("%s: all of it can be read, nothing runs, nothing is asked for", async (colorScheme) => {
    const { page, asked, said } = await openMarkup(browser, await received(), { colorScheme });
    await screenshot(page, `mail-${colorScheme}`);
    expect([asked, said, await page.title()]).toEqual([[], [], "Chatter Privacy Policy"]);
    for (const piece of ["What changed", "How to refuse", "<script>document.title", "Evidence"])
      expect(await page.getByText(piece).first().isVisible(), piece).toBe(true);
    expect(await faintTexts(page, colorScheme)).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(480);
    await page.close();
  });
});
