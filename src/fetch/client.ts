import type { FetchSettings } from "../model.ts";
import { type AddressGate, parseTarget } from "./address.ts";
import { FetchFailure } from "./failure.ts";
import { type Answer, redirectTarget, request } from "./request.ts";
import { retryAfter } from "./retry-after.ts";
import type { Turns } from "./turns.ts";

/** Where hosts that asked for time are remembered, across runs. */
export interface FetchMemory {
  /** ISO time before which the host (`example.org`, `example.org:8080`) is not to be asked; null = ask. */
  retryAt(host: string): string | null;
  rememberRetryAt(host: string, at: string): void;
  now(): Date;
}

export interface GetOptions {
  readonly headers: Readonly<Record<string, string>>;
  /** Sent to the first URL's host only: the validators of one site say nothing about another site's page. */
  readonly conditions?: Readonly<Record<string, string>>;
  /** Asked before each request, for redirect targets too; throws a FetchFailure to forbid it. */
  readonly permit?: (url: URL) => Promise<void>;
}

/** Fetches a URL, redirects followed. Throws nothing but a FetchFailure; any status with a body is an Answer. */
export type Get = (url: URL, options: GetOptions) => Promise<Answer>;

export interface ClientParts {
  readonly settings: FetchSettings;
  readonly memory: FetchMemory;
  readonly gate: AddressGate;
  readonly turns: Turns;
  /** Aborts everything that is under way. */
  readonly stop: AbortSignal;
}

/**
 * The one HTTP client of clausewatch: the address gate, the host's turn, `Retry-After`, and the limits on redirects,
 * size and time hold for every request that goes through it. Waiting for a turn does not count as time.
 */
export function openClient(parts: ClientParts): Get {
  const { settings } = parts;
  return async (start, options) => {
    let url = start;
    let timeLeftMs = settings.timeoutSeconds * 1000;
    for (let redirects = 0; redirects <= settings.maxRedirects; redirects++) {
      await options.permit?.(url);
      const headers = { ...options.headers, ...(url.host === start.host ? options.conditions : {}) };
      const { answer, tookMs } = await ask(url, headers, timeLeftMs, parts);
      const target = redirectTarget(answer);
      if (target === null) return answer;
      url = parseTarget(target, url);
      timeLeftMs -= tookMs;
    }
    const evidence = `${start.href}: more than ${settings.maxRedirects} redirects, the last to ${url.href}`;
    throw new FetchFailure("too_many_redirects", evidence);
  };
}

async function ask(
  url: URL,
  headers: Readonly<Record<string, string>>,
  timeLeftMs: number,
  { settings, memory, gate, turns, stop }: ClientParts,
): Promise<{ answer: Answer; tookMs: number }> {
  respectRetryAt(url, memory);
  return turns(url.host, async () => {
    respectRetryAt(url, memory);
    const begun = performance.now();
    const answer = await request(url, headers, gate, { ...settings, timeLeftMs }, stop);
    rememberRetryAfter(url, answer, memory);
    return { answer, tookMs: performance.now() - begun };
  });
}

/** Throws a FetchFailure `deferred` while the host's own waiting time lasts. */
export function respectRetryAt({ href, host }: URL, memory: FetchMemory): void {
  const retryAt = memory.retryAt(host);
  if (retryAt === null || Date.parse(retryAt) <= memory.now().getTime()) return;
  throw new FetchFailure("deferred", `${href}: ${host} asked not to be called before ${retryAt}`, retryAt);
}

/** Throws a FetchFailure `rate_limited` for an answer that names a time before which not to ask again. */
export function rememberRetryAfter(
  { href, host }: URL,
  { status, headers }: Pick<Answer, "status" | "headers">,
  memory: FetchMemory,
): void {
  if (status !== 429 && status !== 503) return;
  const value = headers["retry-after"];
  const retryAt = value === undefined ? null : retryAfter(value, memory.now());
  if (retryAt === null) return;
  memory.rememberRetryAt(host, retryAt);
  const evidence = `${href}: ${status} with Retry-After: ${value}, not to be called before ${retryAt}`;
  throw new FetchFailure("rate_limited", evidence, retryAt);
}
