import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Duplex, pipeline } from "node:stream";
import type { AddressGate } from "../address.ts";
import { type FetchFailure, failureOf } from "../failure.ts";

/** A forward proxy on loopback that reaches nothing but what the address gate lets through. */
export interface GateProxy {
  /** `http://127.0.0.1:<port>`. */
  readonly server: string;
  /** Whoever does not know them is not served. */
  readonly username: string;
  readonly password: string;
  /** Why the last connection to the URL's host and port was not made; null when it was, or none was asked for. */
  failureFor(url: URL): FetchFailure | null;
  close(): Promise<void>;
}

/**
 * The browser's only way to the network: it resolves no name and opens no connection itself, so that pages, frames,
 * scripts, web sockets and redirects all connect to the addresses that the gate has seen. What is refused, or cannot
 * be reached, is an empty answer for the browser, never an answer of the site's.
 */
export async function openGateProxy(gate: AddressGate): Promise<GateProxy> {
  const [username, password] = ["clausewatch", randomBytes(24).toString("hex")];
  const expected = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  const failures = new Map<string, FetchFailure>();
  const tunnels = new Set<Duplex>();
  const server = createServer((incoming, outgoing) => {
    if (incoming.headers["proxy-authorization"] !== expected) return void outgoing.writeHead(407, ASK).end();
    forward(incoming, outgoing, gate, failures);
  });
  server.on("connect", (incoming, socket: Duplex) => {
    tunnels.add(socket.on("close", () => tunnels.delete(socket)).on("error", ignore));
    if (incoming.headers["proxy-authorization"] !== expected) return void socket.end(ASK_TUNNEL);
    tunnel(incoming.url ?? "", socket, gate, failures);
  });
  server.on("clientError", (_, socket) => socket.destroy());
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    server: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    username,
    password,
    failureFor: ({ host }) => failures.get(host) ?? null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        for (const socket of tunnels) socket.destroy();
      }),
  };
}

const ASK = { "proxy-authenticate": 'Basic realm="clausewatch"' };
const ASK_TUNNEL =
  'HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic realm="clausewatch"\r\ncontent-length: 0\r\n\r\n';

const ignore = (): void => {};

/** `https`, and web sockets of both kinds. */
function tunnel(
  authority: string,
  socket: Duplex,
  gate: AddressGate,
  failures: Map<string, FetchFailure>,
): void {
  const url = URL.canParse(`https://${authority}`) ? new URL(`https://${authority}`) : null;
  if (url === null) return void socket.destroy();
  const fail = (error: unknown): void => {
    failures.set(url.host, failureOf(error, url.origin));
    socket.destroy();
  };
  try {
    const remote = gate.connect(url);
    remote.once("error", fail);
    socket.once("close", () => remote.destroy());
    remote.once("connect", () => {
      failures.delete(url.host);
      remote.off("error", fail);
      socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      pipeline(remote, socket, remote, ignore);
    });
  } catch (error) {
    fail(error);
  }
}

/** Plain `http`: the browser sends the whole URL. */
function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  gate: AddressGate,
  failures: Map<string, FetchFailure>,
): void {
  const { url: target = "", method = "GET" } = incoming;
  const url = URL.canParse(target) ? new URL(target) : null;
  if (url === null) return void outgoing.destroy();
  const fail = (error: unknown): void => {
    failures.set(url.host, failureOf(error, url.href));
    outgoing.destroy();
  };
  try {
    if (url.protocol !== "http:") return void outgoing.destroy();
    const { agent, lookup } = gate.routeFor(url);
    const sent = request(url, { method, agent, lookup, headers: headersOf(incoming), maxHeaderSize: 65_536 });
    outgoing.on("close", () => sent.destroy());
    sent.on("error", fail).on("response", (response) => {
      failures.delete(url.host);
      outgoing.writeHead(response.statusCode ?? 502, response.statusMessage ?? "", response.rawHeaders);
      pipeline(response, outgoing, (error) => error && outgoing.destroy());
    });
    pipeline(incoming, sent, ignore);
  } catch (error) {
    fail(error);
  }
}

/** What is meant for the proxy stays here. */
function headersOf({ headers }: IncomingMessage): IncomingMessage["headers"] {
  const { "proxy-authorization": _, "proxy-connection": __, ...rest } = headers;
  return rest;
}
