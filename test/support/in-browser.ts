import { mkdirSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { findChromium } from "../../src/fetch/browser/chromium.ts";

const SCREENSHOTS = join(import.meta.dirname, "../output");
/** WCAG 2.2, success criterion 1.4.3. */
const LEAST_CONTRAST = 4.5;

export type Scheme = "light" | "dark";
export const SCHEMES: readonly Scheme[] = ["light", "dark"];

export function launchChromium(): Promise<Browser> {
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: findChromium(process.env.CLAUSEWATCH_CHROMIUM), args });
}

export interface Opened {
  readonly page: Page;
  /** Addresses that the page asked for. */
  readonly asked: readonly string[];
  /** What it wrote to its console, errors included. */
  readonly said: readonly string[];
}

/** Opens markup as a page of its own. */
export async function openMarkup(
  browser: Browser,
  markup: string,
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const opened = await openBlank(browser, options);
  await opened.page.setContent(markup, { waitUntil: "load" });
  return opened;
}

/** A page that shows nothing yet; what it asks for and says from now on is noted. */
export async function openBlank(browser: Browser, options: BrowserContextOptions = {}): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 480, height: 900 }, ...options });
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  page.on("dialog", (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  return { page, asked, said };
}

/** What axe-core holds against the page that is serious or critical: the rule and the elements. */
export async function accessibilityFaults(page: Page): Promise<unknown> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`);
}

/** Keeps what the page looks like in the folder of outputs. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

/** Texts whose contrast with what is behind them is below the least that is readable. */
export async function faintTexts(page: Page, scheme: Scheme): Promise<unknown> {
  await page.addScriptTag({ path: join(import.meta.dirname, "faint-texts.js") });
  return page.evaluate(
    `faintTexts(${scheme === "dark" ? "[18, 18, 18]" : "[255, 255, 255]"}, ${LEAST_CONTRAST})`,
  );
}
