import type { BasicCrawler } from "@crawlee/http";
import type { PlaywrightCrawlerOptions, PlaywrightCrawlingContext } from "@crawlee/playwright";
import { configure, keepAlive, leaveSigintToTheProgram, NEVER_SECONDS, type Waiting } from "../keep-alive.ts";
import type { PageQueue } from "../queue.ts";
import type { Answer } from "../request.ts";
import { type Chromium, findChromium, openChromium } from "./chromium.ts";
import type { NavigationParts } from "./navigation.ts";
import { openGateProxy } from "./proxy.ts";
import { type VisitParts, visit } from "./visit.ts";

export interface Browser {
  /** One page; null when the URL brings something else than a page. Rejects with a FetchFailure. */
  page(url: URL, permit: NavigationParts["permit"]): Promise<Answer | null>;
  /** What is under way must have been aborted. Afterwards no process and no folder of the browser is left. */
  close(): Promise<void>;
}

export interface BrowserParts extends Omit<VisitParts, "proxy"> {
  readonly userAgent: string;
}

interface Job {
  readonly permit: NavigationParts["permit"];
}

type Jobs = ReadonlyMap<string, Job & Waiting<Answer | null>>;

/** Windows at once. */
const CONCURRENCY = 4;

/**
 * One PlaywrightCrawler and one Chromium for the life of the fetcher, started by the first page. crawlee hands out the
 * windows, each with cookies and storage of its own; where a window may go, and when its page is complete, is `visit`'s
 * to say. Throws a FetchFailure `browser_missing`.
 */
export async function openBrowser(parts: BrowserParts): Promise<Browser> {
  const executablePath = findChromium(parts.settings.chromium);
  const crawlee = await import("@crawlee/playwright");
  crawlee.log.setLevel(crawlee.LogLevel.OFF);
  const proxy = await openGateProxy(parts.gate);
  const chromium = openChromium(executablePath, proxy);
  const crawl = keepAlive<Job, Answer | null>(
    ({ queue, jobs }) => {
      const options = optionsFor({ ...parts, proxy }, chromium, queue, jobs);
      const crawler = new crawlee.PlaywrightCrawler(options, configure(crawlee));
      chromium.onEnd(() => crawler.browserPool.retireAllBrowsers());
      return crawler as unknown as BasicCrawler;
    },
    (url, uniqueKey) => new crawlee.Request({ url, uniqueKey, skipNavigation: true }),
    parts.stop,
  );
  return {
    async page(url, permit) {
      leaveSigintToTheProgram();
      // Here, a browser that does not start is a failure of this page; for crawlee it would be the end of its run.
      await chromium.launch();
      return crawl.page(url, { permit });
    },
    async close() {
      // In this order: crawlee does not wait until a browser that it closes has ended.
      await chromium.close();
      await crawl.close();
      await proxy.close();
    },
  };
}

function optionsFor(
  parts: VisitParts & BrowserParts,
  chromium: Chromium,
  queue: PageQueue,
  jobs: Jobs,
): PlaywrightCrawlerOptions {
  const window = {
    userAgent: parts.userAgent,
    locale: "en",
    serviceWorkers: "block",
    acceptDownloads: false,
    // The browser's own; crawlee would put one in between.
    proxy: undefined,
  };
  return {
    requestQueue: queue as never,
    keepAlive: true,
    minConcurrency: CONCURRENCY,
    maxConcurrency: CONCURRENCY,
    useSessionPool: false,
    maxRequestRetries: 0,
    requestHandlerTimeoutSecs: NEVER_SECONDS,
    statisticsOptions: { persistenceOptions: { enable: false } },
    launchContext: {
      // Another name than `chromium`, for which crawlee would hide that a program is at work.
      launcher: { name: () => "clausewatch", launch: () => chromium.launch() } as never,
      useIncognitoPages: true,
    },
    browserPoolOptions: {
      useFingerprints: false,
      operationTimeoutSecs: 60,
      retireBrowserAfterPageCount: Number.MAX_SAFE_INTEGER,
      retireInactiveBrowserAfterSecs: NEVER_SECONDS,
      prePageCreateHooks: [(_id, _controller, options) => void Object.assign(options ?? {}, window)],
    },
    requestHandler: (context) => settle(context, jobs, parts),
    failedRequestHandler: async ({ request }, error) => jobs.get(request.uniqueKey)?.reject(error),
  };
}

async function settle(
  { page, request }: PlaywrightCrawlingContext,
  jobs: Jobs,
  parts: VisitParts,
): Promise<void> {
  leaveSigintToTheProgram();
  const job = jobs.get(request.uniqueKey);
  if (job !== undefined)
    await visit(page, new URL(request.url), job.permit, parts).then(job.resolve, job.reject);
}
