import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { chrome } from "./chrome.ts";
import { PAGES } from "./pages/all.ts";
import type { DemoPage, Edition } from "./pages/page.ts";

export interface DemoSite {
  /** Without a slash at its end. */
  readonly url: string;
  /** From now on every page is served as it stands after its change. */
  publish(): void;
  close(): Promise<void>;
}

/** Serves the demo's pages on a free port of 127.0.0.1. No two answers are alike: nonces and ids change each time. */
export async function openSite(): Promise<DemoSite> {
  let edition: Edition = "before";
  let visit = 0;
  const server = createServer((request, response) => {
    const page = PAGES.find(({ path }) => path === request.url);
    if (request.url === "/robots.txt") {
      response.writeHead(200, { "content-type": "text/plain" }).end("User-agent: *\nDisallow: /settings/\n");
    } else if (page === undefined) {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end("<h1>Page not found</h1>");
    } else {
      response
        .writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
        .end(renderPage(page, edition, ++visit));
    }
  });
  await listening(server);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    publish: () => {
      edition = "after";
    },
    close: () => closed(server),
  };
}

/** The whole page; `visit` is what makes its volatile parts differ from one answer to the next. */
export function renderPage(page: DemoPage, edition: Edition, visit: number): string {
  return chrome(page, page.text(edition), edition, visit);
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
