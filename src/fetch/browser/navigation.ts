import type { CDPSession, Page } from "playwright-core";
import { type AddressGate, parseTarget } from "../address.ts";
import { type FetchMemory, rememberRetryAfter, respectRetryAt } from "../client.ts";
import { FetchFailure } from "../failure.ts";
import { type Answer, redirectTarget } from "../request.ts";
import type { Turns } from "../turns.ts";

/** What the server said of the page that stands in the window. */
type Landing = Pick<Answer, "url" | "status" | "headers">;

export interface NavigationParts {
  readonly gate: AddressGate;
  readonly memory: FetchMemory;
  readonly turns: Turns;
  readonly maxRedirects: number;
  readonly maxBytes: number;
  /** Asked before each navigation; throws a FetchFailure to forbid it. */
  readonly permit?: (url: URL) => Promise<void>;
  /** Called around the time that is spent waiting for a turn. */
  readonly onWait: (isWaiting: boolean) => void;
  readonly onFailure: (failure: FetchFailure) => void;
  /** What came is no page that a browser shows: a PDF, a text, a download. */
  readonly onOther: () => void;
}

export interface Navigation {
  readonly session: CDPSession;
  readonly frameId: string;
  /** The last URL that the window was let go to. */
  url(): URL | null;
  landing(): Landing | null;
  /** From now on the window stays where it is. */
  seal(): void;
  /** Lets the next one have the host's turn. */
  end(): void;
}

/** As far as it is looked at (https://chromedevtools.github.io/devtools-protocol/tot/Fetch/#event-requestPaused). */
interface Paused {
  readonly resourceType: string;
  readonly frameId: string;
  readonly request: { readonly url: string };
  readonly responseErrorReason?: string;
  readonly responseStatusCode?: number;
  readonly responseHeaders?: readonly { readonly name: string; readonly value: string }[];
}

const PATTERNS = [
  { resourceType: "Document", requestStage: "Request" },
  { resourceType: "Document", requestStage: "Response" },
  { resourceType: "Image" },
  { resourceType: "Media" },
  { resourceType: "Font" },
] as const;

/**
 * Every navigation of the window (the first, redirects, those by script) waits for robots.txt's word and for the turn
 * of its host, obeys `Retry-After` and counts as a redirect. Images, media and fonts are not loaded at all.
 */
export async function watchNavigation(page: Page, parts: NavigationParts): Promise<Navigation> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send("Page.getFrameTree");
  const frameId = frameTree.frame.id;
  const gate = openAdmission(parts);
  let landing: Landing | null = null;
  let isSealed = false;
  const decide = async (event: Paused): Promise<boolean> => {
    if (event.resourceType !== "Document") return false;
    if (event.frameId !== frameId || event.responseErrorReason !== undefined) return true;
    if (event.responseStatusCode !== undefined) {
      const answer = answerOf(event);
      const isPage = redirectTarget(answer) === null;
      if (isPage) landing = answer;
      return isPage ? isShown(answer, parts) : true;
    }
    return !isSealed && (await gate.admit(event.request.url));
  };
  session.on("Fetch.requestPaused", (event) => {
    const { requestId } = event;
    const refuse = (): unknown => session.send("Fetch.failRequest", { requestId, errorReason: "Aborted" });
    decide(event)
      .then((goesOn) => (goesOn ? session.send("Fetch.continueRequest", { requestId }) : refuse()))
      .catch((error: unknown) => {
        if (error instanceof FetchFailure) parts.onFailure(error);
        return refuse();
      })
      .catch(() => {});
  });
  await session.send("Fetch.enable", { patterns: [...PATTERNS] });
  return {
    session,
    frameId,
    url: gate.url,
    landing: () => landing,
    seal() {
      isSealed = true;
    },
    end: gate.end,
  };
}

/** One navigation after the other; the window holds the turn of one host at a time. */
function openAdmission({ gate, memory, turns, maxRedirects, permit, onWait }: NavigationParts) {
  let release = (): void => {};
  let isOver = false;
  let hops = 0;
  let current: URL | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const admit = async (target: string): Promise<boolean> => {
    const url = parseTarget(target);
    gate.routeFor(url);
    if (hops++ > maxRedirects) {
      const evidence = `more than ${maxRedirects} redirects, the last to ${url.href}`;
      throw new FetchFailure("too_many_redirects", evidence);
    }
    release();
    onWait(true);
    try {
      await permit?.(url);
      respectRetryAt(url, memory);
      release = await turnOf(url.host, turns);
      if (isOver) release();
      respectRetryAt(url, memory);
    } finally {
      onWait(false);
    }
    current = url;
    return !isOver;
  };
  return {
    admit(target: string): Promise<boolean> {
      const admitted = last.then(() => admit(target));
      last = admitted.catch(() => {});
      return admitted;
    },
    url: () => current,
    end() {
      isOver = true;
      release();
    },
  };
}

function turnOf(host: string, turns: Turns): Promise<() => void> {
  return new Promise((resolve, reject) => {
    turns(host, () => new Promise<void>((release) => resolve(release))).catch(reject);
  });
}

function answerOf({ request, responseStatusCode = 0, responseHeaders = [] }: Paused): Landing {
  const headers: Record<string, string> = {};
  for (const { name, value } of responseHeaders) {
    const key = name.toLowerCase();
    headers[key] = headers[key] === undefined ? value : `${headers[key]}, ${value}`;
  }
  return { url: request.url, status: responseStatusCode, headers };
}

/** Whether the browser makes a page of it. */
function isShown(landing: Landing, { memory, maxBytes, onOther }: NavigationParts): boolean {
  const { url, status, headers } = landing;
  rememberRetryAfter(new URL(url), landing, memory);
  const announced = Number(headers["content-length"] ?? 0);
  if (announced > maxBytes) {
    const evidence = `${url}: the limit is ${maxBytes} bytes, the page announces ${announced}`;
    throw new FetchFailure("too_large", evidence);
  }
  const isPage = /^(?:text\/html|application\/xhtml\+xml)\b|^$/i.test(headers["content-type"]?.trim() ?? "");
  const isDownload = /^\s*attachment\b/i.test(headers["content-disposition"] ?? "");
  if (isPage && !isDownload && status !== 204 && status !== 205) return true;
  onOther();
  return false;
}
