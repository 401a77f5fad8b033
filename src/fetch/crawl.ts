import { Readable } from "node:stream";
import type {
  BaseHttpClient,
  HttpCrawlerOptions,
  HttpCrawlingContext,
  HttpRequest,
  RequestQueue,
} from "@crawlee/http";
import type { Get, GetOptions } from "./client.ts";
import { FetchFailure, isTransient } from "./failure.ts";
import { openQueue, type PageQueue } from "./queue.ts";
import type { Answer } from "./request.ts";

export interface Crawl {
  /** One page through crawlee, with its retries. Rejects with a FetchFailure. */
  page(url: URL, options: GetOptions): Promise<Answer>;
  /** Ends the crawler. What is under way must have been aborted; what waits is not fetched any more. */
  close(): Promise<void>;
}

interface Page {
  readonly options: GetOptions;
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** For a lost connection or a 5xx, never for a 4xx. The pause before one is the host's, as before any request. */
const MAX_RETRIES = 2;

/** Pages at once. Callers decide how many they ask for; crawlee's own scaling would only hold them up. */
const CONCURRENCY = 1000;

/** The limits of time are the client's; crawlee's must never be reached, waiting for a host's turn included. */
const NEVER_SECONDS = 1_000_000;

/**
 * One HttpCrawler for the life of the fetcher, started by the first page and kept alive: over 1,000 loopback pages of
 * 200 KB, server included, a page costs 6 ms of CPU that way and 31 ms with a crawler of its own.
 */
export async function openCrawl(get: Get, stop: AbortSignal): Promise<Crawl> {
  const crawlee = await import("@crawlee/http");
  crawlee.log.setLevel(crawlee.LogLevel.OFF);
  const queue = openQueue();
  const pages = new Map<string, Page>();
  const crawler = new crawlee.HttpCrawler(optionsFor(get, queue, pages, stop), configure(crawlee));
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    const end = await crawler.run().then(stopped, (error: unknown) => error);
    running = null;
    queue.clear();
    for (const page of pages.values()) page.reject(end);
  };
  let count = 0;
  return {
    page(url, options) {
      if (stop.aborted) return Promise.reject(stopped());
      const uniqueKey = String(count++);
      const answer = new Promise<Answer>((resolve, reject) =>
        pages.set(uniqueKey, { options, resolve, reject }),
      );
      queue.push(new crawlee.Request({ url: url.href, uniqueKey }));
      running ??= run();
      void crawler.autoscaledPool?.notify();
      return answer.finally(() => pages.delete(uniqueKey));
    },
    async close() {
      if (running === null) return;
      // `stop` also ends a run that is still starting up, `teardown` ends it at once.
      crawler.stop();
      await crawler.teardown();
      await running;
    },
  };
}

function optionsFor(get: Get, queue: PageQueue, pages: ReadonlyMap<string, Page>, stop: AbortSignal) {
  return {
    // All that crawlee does with it is in IRequestManager; its `requestManager` option is refused by HttpCrawler.
    requestQueue: queue as unknown as RequestQueue,
    httpClient: clientFor(get, (key) => pages.get(key)?.options),
    keepAlive: true,
    minConcurrency: CONCURRENCY,
    maxConcurrency: CONCURRENCY,
    useSessionPool: false,
    maxRequestRetries: MAX_RETRIES,
    navigationTimeoutSecs: NEVER_SECONDS,
    additionalMimeTypes: ["*/*"],
    // Its way to say "leave the bytes as they are": all but Node's own encodings are transcoded to utf8.
    forceResponseEncoding: "utf8",
    ignoreHttpErrorStatusCodes: Array.from({ length: 100 }, (_, index) => 500 + index),
    statisticsOptions: { persistenceOptions: { enable: false } },
    preNavigationHooks: [
      leaveSigintToTheProgram,
      ({ request }, gotOptions) => void Object.assign(gotOptions, { page: request.uniqueKey }),
    ],
    requestHandler: async (context) => settle(context, pages),
    errorHandler: async ({ request }, error) => {
      if (stop.aborted || !(error instanceof FetchFailure) || !isTransient(error)) request.noRetry = true;
    },
    failedRequestHandler: async ({ request }, error) => pages.get(request.uniqueKey)?.reject(error),
  } satisfies HttpCrawlerOptions;
}

/** crawlee would turn the first Ctrl+C into a pause of the crawl. What it means is for the command to say. */
function leaveSigintToTheProgram(): void {
  for (const listener of process.listeners("SIGINT")) {
    if (String(listener).includes("CRAWLEE_PURGE_ON_START")) process.off("SIGINT", listener);
  }
}

type Handled = Pick<HttpCrawlingContext, "request" | "response" | "body">;

function settle({ request, response, body }: Handled, pages: ReadonlyMap<string, Page>): void {
  const { url = request.url, statusCode: status = 0, headers } = response;
  if (status >= 500 && request.retryCount < MAX_RETRIES) {
    throw new FetchFailure("connection", `${url} answered ${status}`);
  }
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const answer = { url, status, headers: headers as Record<string, string>, body: bytes };
  pages.get(request.uniqueKey)?.resolve(answer);
}

function stopped(): FetchFailure {
  return new FetchFailure("connection", "the fetcher was closed before the page was complete");
}

/** Lets crawlee fetch through `get`: crawlee hands the options of its navigation hook through to the client. */
function clientFor(get: Get, optionsOf: (page: string) => GetOptions | undefined): BaseHttpClient {
  return {
    async stream(request: HttpRequest) {
      const options = optionsOf(String(request.page));
      if (options === undefined) throw stopped();
      const { url, status, headers, body } = await get(new URL(request.url), options);
      const noProgress = { percent: 1, transferred: body.length };
      return {
        stream: Readable.from(body),
        request,
        url,
        redirectUrls: [],
        statusCode: status,
        headers,
        trailers: {},
        complete: true,
        downloadProgress: noProgress,
        uploadProgress: noProgress,
      };
    },
    async sendRequest() {
      throw new Error("pages are fetched by stream()");
    },
  };
}

/**
 * Nothing on disk, no measuring of the machine, and no storage to take down: crawlee guards that with a timer of a
 * second, for which the program would have to wait.
 */
function configure({ Configuration }: typeof import("@crawlee/http")) {
  const configuration = new Configuration({
    persistStorage: false,
    systemInfoIntervalMillis: NEVER_SECONDS * 1000,
    persistStateIntervalMillis: NEVER_SECONDS * 1000,
  });
  Object.assign(configuration.getStorageClient(), { teardown: undefined });
  return configuration;
}
