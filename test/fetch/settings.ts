import type { FetchMemory } from "../../src/fetch/fetcher.ts";
import type { FetchSettings } from "../../src/model.ts";

export const SETTINGS: FetchSettings = {
  contact: "https://example.org/about-this-bot",
  delaySeconds: 0,
  timeoutSeconds: 10,
  maxBytes: 5_000_000,
  maxRedirects: 5,
  allowPrivateHosts: ["127.0.0.1"],
};

export const NOW = new Date("2026-03-01T12:00:00.000Z");

/** A memory in memory, at a standing time. */
export function memoryAt(now: Date = NOW): FetchMemory & { readonly times: Map<string, string> } {
  const times = new Map<string, string>();
  return {
    times,
    now: () => now,
    retryAt: (host) => times.get(host) ?? null,
    rememberRetryAt: (host, at) => void times.set(host, at),
  };
}
