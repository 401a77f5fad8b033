import type { Capture, FetchOutcome, FetchSettings, Validators } from "../model.ts";
import { openAddressGate, parseTarget } from "./address.ts";
import { type FetchMemory, openClient } from "./client.ts";
import { openCrawl } from "./crawl.ts";
import { FetchFailure } from "./failure.ts";
import type { Answer } from "./request.ts";
import { openRobots } from "./robots.ts";
import { openTurns } from "./turns.ts";
import { userAgent } from "./user-agent.ts";

export type { FetchMemory } from "./client.ts";

interface FetchRequest {
  readonly url: string;
  /** False: not asked whether robots.txt allows it. */
  readonly robots: boolean;
  /** Of the stored capture, if there is one: the answer may then be `not_modified`. */
  readonly validators: Validators;
  /** Default `http`. `browser`: what scripts make of the page; something else than a page comes over HTTP all the same. */
  readonly render?: "http" | "browser";
}

export interface Fetcher {
  /** Whatever the network does is an outcome; an HTTP error with a body is a `fetched` capture of that status. */
  fetchPage(request: FetchRequest): Promise<FetchOutcome>;
  /** Ends what is under way (as `failed`) and lets the process end. */
  close(): Promise<void>;
}

/**
 * A fetcher for one pass or for many. Politeness and robots.txt rules are remembered until it is closed, waiting times
 * that hosts asked for in `memory`.
 */
export async function openFetcher(settings: FetchSettings, memory: FetchMemory): Promise<Fetcher> {
  const stopping = new AbortController();
  const stop = stopping.signal;
  const gate = openAddressGate(settings.allowPrivateHosts);
  const turns = openTurns(settings.delaySeconds, stop);
  const get = openClient({ settings, memory, gate, turns, stop });
  const headers = ownHeaders(settings.contact);
  const permit = openRobots({ get, headers, now: memory.now });
  const crawl = await openCrawl(get, stop);
  const browser = openOnce(async () => {
    const { openBrowser } = await import("./browser/browser.ts");
    return openBrowser({ settings, memory, gate, turns, stop, userAgent: userAgent(settings.contact) });
  });
  return {
    async fetchPage({ url, robots, validators, render = "http" }) {
      try {
        const target = parseTarget(url);
        if (render === "browser") {
          const rendered = await (await browser.open()).page(target, robots ? permit : undefined);
          if (rendered !== null)
            return { kind: "fetched", capture: captureOf(url, rendered, memory.now(), render) };
          validators = {};
        }
        const conditions = conditionsOf(validators);
        const answer = await crawl.page(target, { headers, conditions, ...(robots ? { permit } : {}) });
        const wasConditional = Object.keys(conditions).length > 0 && new URL(answer.url).host === target.host;
        return outcomeOf(url, answer, wasConditional, memory.now());
      } catch (error) {
        if (!(error instanceof FetchFailure)) throw error;
        const { reason, evidence, retryAt } = error;
        const at = memory.now().toISOString();
        return { kind: "failed", url, at, reason, evidence, ...(retryAt === undefined ? {} : { retryAt }) };
      }
    },
    async close() {
      stopping.abort();
      await crawl.close();
      await (await browser.opened())?.close();
      gate.close();
    },
  };
}

function outcomeOf(url: string, answer: Answer, wasConditional: boolean, now: Date): FetchOutcome {
  const at = now.toISOString();
  if (answer.status === 304 && wasConditional) return { kind: "not_modified", url, at };
  return { kind: "fetched", capture: captureOf(url, answer, now, "http") };
}

function captureOf(
  url: string,
  { url: finalUrl, status, headers, body }: Answer,
  now: Date,
  rendered: Capture["rendered"],
): Capture {
  return { url, finalUrl, capturedAt: now.toISOString(), status, headers, body, rendered };
}

/** What most passes do not need is opened by the first that asks for it. A failed attempt is not the last. */
function openOnce<T>(open: () => Promise<T>): { open(): Promise<T>; opened(): Promise<T | null> } {
  let opening: Promise<T> | null = null;
  return {
    open() {
      opening ??= open().catch((error: unknown) => {
        opening = null;
        throw error;
      });
      return opening;
    },
    opened: async () => opening?.catch(() => null) ?? null,
  };
}

function conditionsOf({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag === undefined ? {} : { "if-none-match": etag }),
    ...(lastModified === undefined ? {} : { "if-modified-since": lastModified }),
  };
}

/** All that is sent besides `host` and `connection`. No browser is imitated. */
function ownHeaders(contact: string): Record<string, string> {
  return {
    "user-agent": userAgent(contact),
    accept:
      "text/html,application/xhtml+xml,application/pdf;q=0.9,text/markdown;q=0.8,text/plain;q=0.8,*/*;q=0.5",
    "accept-language": "en,*;q=0.5",
    "accept-encoding": "gzip, br",
  };
}
