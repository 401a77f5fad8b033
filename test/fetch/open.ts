import { onTestFinished } from "vitest";
import { type Fetcher, type FetchMemory, openFetcher } from "../../src/fetch/fetcher.ts";
import type { Capture, FetchOutcome, FetchSettings } from "../../src/model.ts";
import { memoryAt, SETTINGS } from "./settings.ts";

/** A fetcher that is closed when the test ends. */
export async function openForTest(
  settings: Partial<FetchSettings> = {},
  memory: FetchMemory = memoryAt(),
): Promise<Fetcher & { get(url: string): Promise<FetchOutcome> }> {
  const fetcher = await openFetcher({ ...SETTINGS, ...settings }, memory);
  onTestFinished(() => fetcher.close());
  return { ...fetcher, get: (url) => fetcher.fetchPage({ url, robots: false, validators: {} }) };
}

export function captureOf(outcome: FetchOutcome): Capture {
  if (outcome.kind === "fetched") return outcome.capture;
  throw new Error(`no page: ${JSON.stringify(outcome)}`);
}
