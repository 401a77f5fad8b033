import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { type ViewerParts, viewerApp } from "./app.ts";

export interface Viewer {
  /** Where it is found: `http://127.0.0.1:8300/`. */
  readonly url: string;
  /** Kept when every answer under way has been given, or was cut off because it took too long. */
  readonly close: () => Promise<void>;
}

/** Serves the viewer until it is closed; rejects when the address cannot be listened on. */
export async function startViewer(
  parts: ViewerParts,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Viewer> {
  const app = viewerApp({ ...parts, hosts: [...parts.hosts, host] });
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const { port: listening } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(":") ? `[${host}]` : host}:${listening}/`,
    close: () => closeServer(server),
  };
}

const LONGEST_CLOSE_MS = 2_000;

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), LONGEST_CLOSE_MS);
    server.close(() => {
      clearTimeout(late);
      resolve();
    });
    server.closeIdleConnections();
  });
}
