import { once } from "node:events";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A page as it is served; `body` absent = empty. */
interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A string is an HTML page with status 200; a function has the exchange for itself, even its socket. */
export type Route = string | Reply | ((request: IncomingMessage, response: ServerResponse) => void);

interface SiteRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
}

export interface Site {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly origin: string;
  /** Absolute URL of a path (`/privacy`). */
  url(path: string): string;
  /** Everything that was asked for, robots.txt included, in order of arrival. */
  readonly requests: readonly SiteRequest[];
  /** Replaces or adds a route from now on. */
  set(path: string, route: Route): void;
  /** Cuts open connections and frees the port. */
  close(): Promise<void>;
}

/**
 * A real HTTP server on a free port of 127.0.0.1. Routes are chosen by exact path, the query left out; a path without
 * a route is a small 404 page (so robots.txt allows everything unless a test sets it).
 */
export async function startSite(routes: Readonly<Record<string, Route>> = {}): Promise<Site> {
  const table = new Map(Object.entries(routes));
  const requests: SiteRequest[] = [];
  const server = createServer((request, response) => {
    const { method = "GET", url: path = "/", headers } = request;
    requests.push({ method, path, headers, at: performance.now() });
    const route = table.get(path.split("?")[0] ?? "/");
    if (typeof route === "function") route(request, response);
    else serve(route ?? NOT_FOUND, response);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    url: (path) => origin + path,
    requests,
    set: (path, route) => void table.set(path, route),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function serve(page: string | Reply, response: ServerResponse): void {
  const { status = 200, headers, body } = typeof page === "string" ? { body: page } : page;
  response.writeHead(status, { "content-type": "text/html; charset=utf-8", ...headers }).end(body);
}

const NOT_FOUND: Reply = { status: 404, body: "<title>Not found</title><p>There is no such page." };
