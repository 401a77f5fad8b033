import type { IRequestManager, Request } from "@crawlee/http";

/** A request manager for crawlee to which pages can be handed while it runs. */
export interface PageQueue extends IRequestManager {
  push(request: Request): void;
  /** Takes out everything that waits. */
  clear(): void;
}

/**
 * First in, first out, in memory. crawlee's own queue keeps every request it has ever handled, which a daemon that
 * checks the same pages for months cannot afford; here a handled request is forgotten.
 */
export function openQueue(): PageQueue {
  const waiting: Request[] = [];
  let handled = 0;
  const isEmpty = async () => waiting.length === 0;
  const notUsed = async (): Promise<never> => {
    throw new Error("requests are handed over by push()");
  };
  return {
    push: (request) => void waiting.push(request),
    clear: () => void waiting.splice(0),
    isEmpty,
    isFinished: isEmpty,
    handledCount: async () => handled,
    getTotalCount: () => handled + waiting.length,
    getPendingCount: () => waiting.length,
    fetchNextRequest: async () => (waiting.shift() ?? null) as never,
    markRequestHandled: async () => void handled++,
    reclaimRequest: async (request) => {
      waiting.push(request);
      return null;
    },
    addRequest: notUsed,
    addRequestsBatched: notUsed,
    async *[Symbol.asyncIterator]() {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) yield next;
    },
  };
}
