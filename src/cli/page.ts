import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { mayBeCured, withNotes } from "../check/other-way.ts";
import { extractCapture } from "../extract/extract.ts";
import type { Extraction } from "../extract/extraction.ts";
import type { Fetcher } from "../fetch/fetcher.ts";
import { judge } from "../judge/judge.ts";
import type { Capture, Document, Verdict } from "../model.ts";
import { CommandError, type GlobalOptions } from "./session.ts";

/** A file or URL given on the command line, read and judged; nothing is stored. */
export interface Page {
  readonly input: string;
  readonly extraction: Extraction;
  readonly verdict: Verdict;
}

export interface Selectors {
  readonly select?: readonly string[];
  readonly remove?: readonly string[];
  readonly from?: string;
  readonly until?: string;
}

export interface RenderOptions {
  /** How URLs are asked for. */
  readonly render?: Document["render"];
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".htm": "text/html",
  ".xhtml": "application/xhtml+xml",
  ".md": "text/markdown",
  ".txt": "text/plain",
  ".pdf": "application/pdf",
};

/** Reads the inputs one after another. Throws CommandError for an input that cannot be read at all. */
export async function* openPages(
  inputs: readonly string[],
  options: GlobalOptions & RenderOptions,
  selectors: Selectors = {},
): AsyncGenerator<Page> {
  let fetcher: Fetcher | undefined;
  try {
    for (const input of inputs) {
      const url = /^https?:\/\//i.test(input);
      if (url) fetcher ??= await startFetcher(options);
      yield url && fetcher
        ? await openUrl(input, fetcher, selectors, options.render ?? "auto")
        : assess(input, readPage(input), selectors);
    }
  } finally {
    await fetcher?.close();
  }
}

function assess(input: string, capture: Capture, selectors: Selectors): Page {
  const { select = [], remove = [], from, until } = selectors;
  const extraction = extractCapture(capture, { select, remove, from, until });
  return { input, extraction, verdict: judge(capture, extraction, null) };
}

async function startFetcher(options: GlobalOptions): Promise<Fetcher> {
  const { openFetcher } = await import("../fetch/fetcher.ts");
  const { fetchSettings } = await import("./settings.ts");
  const memory = { retryAt: () => null, rememberRetryAt: () => {}, now: () => new Date() };
  return openFetcher(fetchSettings(options), memory);
}

/** As a check would: in `auto` a browser is asked for a page that HTTP does not bring. */
async function openUrl(
  url: string,
  fetcher: Fetcher,
  selectors: Selectors,
  render: Document["render"],
): Promise<Page> {
  const capture = await fetchPage(fetcher, url, render === "auto" ? "http" : render);
  const page = assess(url, capture, selectors);
  if (render !== "auto" || !mayBeCured(page.verdict, capture)) return page;
  const outcome = await fetcher.fetchPage({ url, robots: true, validators: {}, render: "browser" });
  if (outcome.kind === "fetched") return assess(url, outcome.capture, selectors);
  const notes = outcome.kind === "failed" ? [outcome.evidence] : [];
  return { ...page, verdict: withNotes(page.verdict, notes) };
}

async function fetchPage(fetcher: Fetcher, url: string, render: "http" | "browser"): Promise<Capture> {
  const outcome = await fetcher.fetchPage({ url, robots: true, validators: {}, render });
  if (outcome.kind === "fetched") return outcome.capture;
  throw new CommandError(
    outcome.kind === "failed"
      ? `${url}: ${outcome.evidence}`
      : `${url} answered 304 to an unconditional request`,
  );
}

function readPage(file: string): Capture {
  try {
    const contentType = CONTENT_TYPES[extname(file).toLowerCase()];
    return {
      url: file,
      finalUrl: file,
      capturedAt: new Date().toISOString(),
      status: 200,
      headers: contentType === undefined ? {} : { "content-type": contentType },
      body: readFileSync(file),
      rendered: "imported",
    };
  } catch (error) {
    throw new CommandError(
      `cannot read ${file} (${(error as NodeJS.ErrnoException).code}): give a file, or a URL with http:// or https://`,
      2,
    );
  }
}
