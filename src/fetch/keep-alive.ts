import type { BasicCrawler, Configuration, Request } from "@crawlee/http";
import { FetchFailure } from "./failure.ts";
import { openQueue, type PageQueue } from "./queue.ts";

/** What waits for a page. */
export interface Waiting<Answer> {
  resolve(answer: Answer): void;
  reject(error: unknown): void;
}

/** A crawler that is started by its first page and runs until it is closed. */
export interface Running<Job, Answer> {
  page(url: URL, job: Job): Promise<Answer>;
  /** Ends the crawler. What is under way must have been aborted; what waits is not fetched any more. */
  close(): Promise<void>;
}

export interface CrawlerParts<Job, Answer> {
  readonly queue: PageQueue;
  /** What is under way, by the `uniqueKey` of its request. */
  readonly jobs: ReadonlyMap<string, Job & Waiting<Answer>>;
}

/** The limits of time are the client's; crawlee's must never be reached, waiting for a host's turn included. */
export const NEVER_SECONDS = 1_000_000;

export function keepAlive<Job, Answer>(
  crawlerFor: (parts: CrawlerParts<Job, Answer>) => BasicCrawler,
  requestFor: (url: string, uniqueKey: string) => Request,
  stop: AbortSignal,
): Running<Job, Answer> {
  const queue = openQueue();
  const jobs = new Map<string, Job & Waiting<Answer>>();
  const crawler = crawlerFor({ queue, jobs });
  let running: Promise<void> | null = null;
  const run = async (): Promise<void> => {
    const end = await crawler.run().then(stopped, (error: unknown) => error);
    running = null;
    queue.clear();
    for (const job of jobs.values()) job.reject(end);
  };
  let count = 0;
  return {
    page(url, job) {
      if (stop.aborted) return Promise.reject(stopped());
      const uniqueKey = String(count++);
      const answer = new Promise<Answer>((resolve, reject) =>
        jobs.set(uniqueKey, { ...job, resolve, reject }),
      );
      queue.push(requestFor(url.href, uniqueKey));
      running ??= run();
      void crawler.autoscaledPool?.notify();
      return answer.finally(() => jobs.delete(uniqueKey));
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

export function stopped(): FetchFailure {
  return new FetchFailure("connection", "the fetcher was closed before the page was complete");
}

/** crawlee would turn the first Ctrl+C into a pause of the crawl. What it means is for the command to say. */
export function leaveSigintToTheProgram(): void {
  for (const listener of process.listeners("SIGINT")) {
    if (String(listener).includes("CRAWLEE_PURGE_ON_START")) process.off("SIGINT", listener);
  }
}

/**
 * Nothing on disk, no measuring of the machine, and no storage to take down: crawlee guards that with a timer of a
 * second, for which the program would have to wait.
 */
export function configure(crawlee: { readonly Configuration: typeof Configuration }): Configuration {
  const configuration = new crawlee.Configuration({
    persistStorage: false,
    systemInfoIntervalMillis: NEVER_SECONDS * 1000,
    persistStateIntervalMillis: NEVER_SECONDS * 1000,
  });
  Object.assign(configuration.getStorageClient(), { teardown: undefined });
  return configuration;
}
