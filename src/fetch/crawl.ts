import { Readable } from "node:stream";
import type {
  BaseHttpClient,
  BasicCrawler,
  HttpCrawlerOptions,
  HttpCrawlingContext,
  HttpRequest,
  RequestQueue,
} from "@crawlee/http";
import type { Get, GetOptions } from "./client.ts";
import { FetchFailure, isTransient } from "./failure.ts";
import {
  configure,
  keepAlive,
  leaveSigintToTheProgram,
  NEVER_SECONDS,
  type Running,
  stopped,
  type Waiting,
} from "./keep-alive.ts";
import type { PageQueue } from "./queue.ts";
import type { Answer } from "./request.ts";

/** One page through crawlee, with its retries. Rejects with a FetchFailure. */
export type Crawl = Running<GetOptions, Answer>;

type Pages = ReadonlyMap<string, GetOptions & Waiting<Answer>>;

/** For a lost connection or a 5xx, never for a 4xx. The pause before one is the host's, as before any request. */
const MAX_RETRIES = 2;

/** Pages at once. Callers decide how many they ask for; crawlee's own scaling would only hold them up. */
const CONCURRENCY = 1000;

/**
 * One HttpCrawler for the life of the fetcher, started by the first page and kept alive: over 1,000 loopback pages of
 * 200 KB, server included, a page costs 6 ms of CPU that way and 31 ms with a crawler of its own.
 */
export async function openCrawl(get: Get, stop: AbortSignal): Promise<Crawl> {
  const crawlee = await import("@crawlee/http");
  crawlee.log.setLevel(crawlee.LogLevel.OFF);
  return keepAlive<GetOptions, Answer>(
    ({ queue, jobs }) =>
      new crawlee.HttpCrawler(
        optionsFor(get, queue, jobs, stop),
        configure(crawlee),
      ) as unknown as BasicCrawler,
    (url, uniqueKey) => new crawlee.Request({ url, uniqueKey }),
    stop,
  );
}

function optionsFor(get: Get, queue: PageQueue, pages: Pages, stop: AbortSignal) {
  return {
    // All that crawlee does with it is in IRequestManager; its `requestManager` option is refused by HttpCrawler.
    requestQueue: queue as unknown as RequestQueue,
    httpClient: clientFor(get, (key) => pages.get(key)),
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

type Handled = Pick<HttpCrawlingContext, "request" | "response" | "body">;

function settle({ request, response, body }: Handled, pages: Pages): void {
  const { url = request.url, statusCode: status = 0, headers } = response;
  if (status >= 500 && request.retryCount < MAX_RETRIES) {
    throw new FetchFailure("connection", `${url} answered ${status}`);
  }
  const bytes = typeof body === "string" ? Buffer.from(body) : body;
  const answer = { url, status, headers: headers as Record<string, string>, body: bytes };
  pages.get(request.uniqueKey)?.resolve(answer);
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
