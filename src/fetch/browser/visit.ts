import { setTimeout as pause } from "node:timers/promises";
import type { Page, Request } from "playwright-core";
import type { FetchSettings } from "../../model.ts";
import { FetchFailure } from "../failure.ts";
import { stopped } from "../keep-alive.ts";
import type { Answer } from "../request.ts";
import { type Deadline, startDeadline } from "./deadline.ts";
import { type Navigation, type NavigationParts, watchNavigation } from "./navigation.ts";
import type { GateProxy } from "./proxy.ts";
import { CLICK_BUTTONS, COUNT_BUTTONS, MEASURE, OPEN_DETAILS, scroll, serialize } from "./scripts.ts";

export interface VisitParts extends Pick<NavigationParts, "gate" | "memory" | "turns"> {
  readonly settings: FetchSettings;
  readonly proxy: GateProxy;
  readonly stop: AbortSignal;
}

/**
 * Shows a URL in the window and answers with what its scripts made of the page: status, headers and URL are those of
 * the last navigation, the body is the page as UTF-8. Null when what came is no page. Throws nothing but a
 * FetchFailure. Waiting for a turn does not count as time.
 */
export async function visit(
  page: Page,
  url: URL,
  permit: NavigationParts["permit"],
  parts: VisitParts,
): Promise<Answer | null> {
  const { settings, proxy, stop } = parts;
  const { maxRedirects, maxBytes, timeoutSeconds } = settings;
  const ending = openEnding(page, stop);
  const late = (): void =>
    ending.fail(new FetchFailure("timeout", `${url.href}: not complete after ${timeoutSeconds} s`));
  const deadline = startDeadline(timeoutSeconds * 1000, late);
  const onWait = (isWaiting: boolean): void => (isWaiting ? deadline.pause() : deadline.resume());
  const { fail: onFailure, other: onOther } = ending;
  const limits = { maxRedirects, maxBytes, onWait, onFailure, onOther, ...(permit && { permit }) };
  let navigation: Navigation | null = null;
  try {
    navigation = await watchNavigation(page, { ...parts, ...limits });
    const shown = show(page, url, { navigation, deadline, maxBytes, over: ending.over });
    return await Promise.race([ending.end, shown]);
  } catch (error) {
    const failure = failureIn(error, navigation?.url() ?? url, proxy);
    if (failure.reason === "timeout") await stopScripts(page, navigation);
    throw failure;
  } finally {
    deadline.end();
    navigation?.end();
    ending.close();
  }
}

/** What may end a visit before its page is read. */
function openEnding(page: Page, stop: AbortSignal) {
  const over = new AbortController();
  let fail: (failure: FetchFailure) => void = () => {};
  let other: () => void = () => {};
  const end = new Promise<null>((resolve, reject) => {
    fail = reject;
    other = () => resolve(null);
  });
  end.catch(() => {});
  const onStop = (): void => fail(stopped());
  stop.addEventListener("abort", onStop);
  const gone = (what: string) => () => fail(new FetchFailure("browser_failed", `${page.url()}: ${what}`));
  page.once("crash", gone("the page crashed the browser's process for it"));
  page.once("close", gone("the browser ended before the page was complete"));
  page.on("popup", (popup) => void popup.close().catch(() => {}));
  return {
    end,
    fail: (failure: FetchFailure) => fail(failure),
    other: () => other(),
    over: over.signal,
    close() {
      stop.removeEventListener("abort", onStop);
      page.removeAllListeners("crash");
      page.removeAllListeners("close");
      over.abort();
    },
  };
}

/** An endless script would hold up the other pages of its site, which Chromium runs in the same process. */
async function stopScripts(page: Page, navigation: Navigation | null): Promise<void> {
  const crashed = page.waitForEvent("crash", { timeout: 1000 }).catch(() => {});
  navigation?.session.send("Page.crash").catch(() => {});
  await crashed;
}

interface Stage {
  readonly navigation: Navigation;
  readonly deadline: Deadline;
  readonly maxBytes: number;
  /** Aborted when the visit has ended. */
  readonly over: AbortSignal;
}

async function show(page: Page, url: URL, stage: Stage): Promise<Answer> {
  const { navigation, deadline, maxBytes } = stage;
  const isBusy = watchRequests(page);
  const settle = (share: number, sparseQuietMs = QUIET_MS): Promise<number> =>
    settled(stage, isBusy, { limitMs: deadline.leftMs() * share, sparseQuietMs });
  const run = (expression: string): Promise<unknown> => evaluate(navigation, expression);
  await page.goto(url.href, { waitUntil: "commit", timeout: 0 });
  const length = await settle(0.6, SPARSE_QUIET_MS);
  navigation.seal();
  await run(OPEN_DETAILS);
  await scrollThrough(run, settle, length, deadline);
  const html = await expanded(run, settle, maxBytes);
  const body = Buffer.from(html);
  const landing = navigation.landing();
  if (landing === null) throw new FetchFailure("browser_failed", `${url.href}: the browser shows no page`);
  if (body.length > maxBytes) throw tooLarge(landing.url, maxBytes, body.length);
  return { url: landing.url, status: landing.status, headers: headersOf(landing.headers), body };
}

/** A page that goes on growing as it is scrolled is not followed for ever: for half of the time that is left, at most. */
async function scrollThrough(
  run: (expression: string) => Promise<unknown>,
  settle: (share: number) => Promise<number>,
  length: number,
  deadline: Deadline,
): Promise<void> {
  const reserveMs = deadline.leftMs() / 2;
  let before = length;
  for (let round = 0; round < MAX_SCROLLS && deadline.leftMs() > reserveMs; round++) {
    await run(scroll(Math.min(MAX_SCROLL_MS, deadline.leftMs() / 5)));
    const grown = await settle(0.2);
    if (grown <= before * 1.01) return;
    before = grown;
  }
}

const MAX_SCROLLS = 10;
const MAX_SCROLL_MS = 3000;

/** The page with its collapsed sections opened; as it was before, where that took text away. */
async function expanded(
  run: (expression: string) => Promise<unknown>,
  settle: (share: number) => Promise<number>,
  maxBytes: number,
): Promise<string> {
  const read = async (): Promise<string> => {
    const html = await run(serialize(maxBytes));
    if (typeof html === "string") return html;
    throw tooLarge("the page", maxBytes, Number(html));
  };
  if (Number(await run(COUNT_BUTTONS)) === 0) return read();
  const before = { length: Number(await run(MEASURE)), html: await read() };
  await run(CLICK_BUTTONS);
  const length = await settle(0.4);
  return length < before.length * 0.9 ? before.html : read();
}

function tooLarge(url: string, maxBytes: number, size: number): FetchFailure {
  return new FetchFailure(
    "too_large",
    `${url}: the limit is ${maxBytes} bytes, the rendered page has ${size}`,
  );
}

/** What says how the server sent the page is not true of the page as it is kept. */
function headersOf(headers: Answer["headers"]): Answer["headers"] {
  const { "content-encoding": _, "content-length": __, "transfer-encoding": ___, ...rest } = headers;
  return { ...rest, "content-type": "text/html; charset=utf-8" };
}

const POLL_MS = 100;
const QUIET_MS = 500;
/** A page with so few characters has probably not built its text yet, and gets more time. */
const SPARSE_CHARACTERS = 1000;
const SPARSE_QUIET_MS = 1500;

/**
 * Waits until the text has stood still for a while and nothing that could change it is being loaded, for `limitMs` at
 * most; a change by a hundredth (a clock, a counter) is none. Returns the number of characters.
 */
async function settled(
  { navigation, over }: Stage,
  isBusy: () => boolean,
  { limitMs, sparseQuietMs }: { readonly limitMs: number; readonly sparseQuietMs: number },
): Promise<number> {
  const until = performance.now() + limitMs;
  let length = -1;
  let since = performance.now();
  while (performance.now() < until && !over.aborted) {
    // A page that is just being replaced by another cannot be asked.
    const now = await evaluate(navigation, MEASURE).then(Number, () => -1);
    if (now < 0 || isBusy() || Math.abs(now - length) > length / 100) since = performance.now();
    const quietMs = now < SPARSE_CHARACTERS ? sparseQuietMs : QUIET_MS;
    length = now;
    if (performance.now() - since >= quietMs) break;
    await pause(POLL_MS, undefined, { signal: over });
  }
  return length;
}

const TEXT_MAKERS: ReadonlySet<string> = new Set(["document", "stylesheet", "script", "xhr", "fetch"]);
/** A request that takes longer waits for news: it is not waited for. */
const LONG_POLL_MS = 5000;

function watchRequests(page: Page): () => boolean {
  const begun = new Map<Request, number>();
  const done = (request: Request): void => void begun.delete(request);
  page.on("request", (request) => {
    if (TEXT_MAKERS.has(request.resourceType())) begun.set(request, performance.now());
  });
  page.on("requestfinished", done);
  page.on("requestfailed", done);
  return () => [...begun.values()].some((at) => performance.now() - at < LONG_POLL_MS);
}

async function evaluate({ session, frameId }: Navigation, expression: string): Promise<unknown> {
  const world = await session.send("Page.createIsolatedWorld", { frameId, worldName: "clausewatch" });
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression,
    contextId: world.executionContextId,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails === undefined) return result.value;
  throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
}

function failureIn(error: unknown, url: URL, proxy: GateProxy): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const { message } = error as Error;
  const code = /\bnet::(ERR_\w+)/.exec(message)?.[1];
  if (code === undefined)
    return new FetchFailure("browser_failed", `${url.href}: ${message.split("\n")[0]?.slice(0, 300)}`);
  return (
    proxy.failureFor(url) ?? new FetchFailure(reasonOf(code), `${url.href}: the browser reports ${code}`)
  );
}

/** Chromium's names (net/base/net_error_list.h). */
function reasonOf(code: string): FetchFailure["reason"] {
  if (/^ERR_(?:CERT|SSL|BAD_SSL)_/.test(code)) return "tls";
  if (/^ERR_(?:NAME_|DNS_)/.test(code)) return "dns";
  if (/^ERR_(?:CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED)/.test(code)) return "truncated";
  if (code === "ERR_CONTENT_DECODING_FAILED") return "bad_encoding";
  return code === "ERR_TOO_MANY_REDIRECTS" ? "too_many_redirects" : "connection";
}
