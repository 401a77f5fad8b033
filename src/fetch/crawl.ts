import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import type { BaseHttpClient, HttpCrawlingContext, HttpRequest, RequestQueue } from "@crawlee/http";
import type { Get, GetOptions } from "./client.ts";
import { FetchFailure, isTransient } from "./failure.ts";
import { openQueue } from "./queue.ts";
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

/** After the first attempt, for a lost connection or a 5xx; never for a 4xx. */
const MAX_RETRIES = 2;
const RETRY_PAUSE_MS = 500;

/** Pages at once. Callers decide how many they ask for; crawlee's own scaling would only hold them up. */
const CONCURRENCY = 1000;

/** The limits of time are the client's; crawlee's must never be reached, waiting for a host's turn included. */
const NEVER_SECONDS = 1_000_000;

/**
 * One HttpCrawler for the life of the fetcher, started by the first page and kept alive: TODO measured.
 */
export async function openCrawl(get: Get, stop: AbortSignal): Promise<Crawl> {
  const crawlee = await import("@crawlee/http");
  crawlee.log.setLevel(crawlee.LogLevel.OFF);
  const queue = openQueue();
  const pages = new Map<string, Page>();
  let running: Promise<unknown> | null = null;

  const crawler = new crawlee.HttpCrawler(
    {
      // Only what a request manager has is used of it; `requestManager` itself is refused by HttpCrawler's option check.
      requestQueue: queue as unknown as RequestQueue,
      httpClient: clientFor(get, (key) => pages.get(key)?.options),
      keepAlive: true,
      minConcurrency: CONCURRENCY,
      maxConcurrency: CONCURRENCY,
      useSessionPool: false,
      maxRequestRetries: MAX_RETRIES,
      navigationTimeoutSecs: NEVER_SECONDS,
      requestHandlerTimeoutSecs: 60,
      additionalMimeTypes: ["*/*"],
      // Its name for "leave the bytes as they are": utf8 is the one charset that is not transcoded to utf8.
      forceResponseEncoding: "utf8",
      ignoreHttpErrorStatusCodes: Array.from({ length: 100 }, (_, index) => 500 + index),
      statisticsOptions: { persistenceOptions: { enable: false } },
      preNavigationHooks: [
        ({ request }, gotOptions) => void Object.assign(gotOptions, { page: request.uniqueKey }),
      ],
      requestHandler: async (context) => settle(context, pages),
      errorHandler: async ({ request }, error) => {
        if (stop.aborted || !(error instanceof FetchFailure) || !isTransient(error)) request.noRetry = true;
        else await pause(RETRY_PAUSE_MS, undefined, { signal: stop }).catch(() => {});
      },
      failedRequestHandler: async ({ request }, error) => pages.get(request.uniqueKey)?.reject(error),
    },
    configure(crawlee),
  );

  const start = (): void => {
    if (running !== null) return;
    running = crawler
      .run()
      .catch(() => {})
      .finally(() => {
        running = null;
        for (const page of pages.values()) page.reject(stopped());
      });
  };
  let count = 0;
  return {
    page(url, options) {
      if (stop.aborted) return Promise.reject(stopped());
      const uniqueKey = String(count++);
      const request = new crawlee.Request({ url: url.href, uniqueKey, headers: { ...options.headers } });
      const answer = new Promise<Answer>((resolve, reject) =>
        pages.set(uniqueKey, { options, resolve, reject }),
      );
      queue.push(request);
      start();
      void crawler.autoscaledPool?.notify();
      return answer.finally(() => pages.delete(uniqueKey));
    },
    async close() {
      queue.clear();
      if (running === null) return;
      await crawler.teardown();
      await running;
    },
  };
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
      const options = optionsOf(String(request.page)) ?? { headers: {} };
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

/** Nothing on disk, no measuring of the machine, and no timer that outlives the crawler. */
function configure({ Configuration }: typeof import("@crawlee/http")) {
  const configuration = new Configuration({
    persistStorage: false,
    systemInfoIntervalMillis: NEVER_SECONDS * 1000,
    persistStateIntervalMillis: NEVER_SECONDS * 1000,
  });
  Object.assign(configuration.getStorageClient(), { teardown: undefined });
  return configuration;
}
