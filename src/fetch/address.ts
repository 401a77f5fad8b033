import { lookup as dnsLookup, type LookupAddress } from "node:dns";
import http from "node:http";
import https from "node:https";
import { BlockList, isIP, isIPv6, type LookupFunction, type Socket, type TcpNetConnectOpts } from "node:net";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { FetchFailure, notGlobal } from "./failure.ts";

/** The only way to a socket: what a URL may connect to is decided here, for pages, redirects and robots.txt alike. */
export interface AddressGate {
  /** The agent and name lookup for one request. Throws a FetchFailure `address_refused` for a URL that is never asked. */
  routeFor(url: URL): { readonly agent: http.Agent; readonly lookup: LookupFunction };
  /** A bare TCP connection to the URL's host and port, by the same rules; a refusal is the socket's `error`, or thrown. */
  connect(url: URL): Socket;
  close(): void;
}

type RouteFor = AddressGate["routeFor"];

/**
 * Lets through addresses that are globally reachable, and any address of a host named in `allowPrivateHosts`. The
 * agents check the very addresses they connect to, so a name that resolves to a private one later gains nothing.
 */
export function openAddressGate(allowPrivateHosts: readonly string[]): AddressGate {
  const allowed = new Set(allowPrivateHosts.map(normalHost));
  const guarded = {
    "http:": new RequestFilteringHttpAgent({ keepAlive: true }),
    "https:": new RequestFilteringHttpsAgent({ keepAlive: true }),
  };
  const open = {
    "http:": new http.Agent({ keepAlive: true }),
    "https:": new https.Agent({ keepAlive: true }),
  };
  const routeFor: RouteFor = (url) => {
    const { protocol, hostname } = url;
    if (protocol !== "http:" && protocol !== "https:") throw refused(url, "only http and https are fetched");
    if (url.username !== "" || url.password !== "")
      throw refused(url, "a URL with a user name is not fetched");
    if (allowed.has(hostname)) return { agent: open[protocol], lookup: dnsLookup as LookupFunction };
    if (isReservedIPv6(bare(hostname))) throw notGlobal(url.href, hostname);
    return { agent: guarded[protocol], lookup: globalLookup };
  };
  return {
    routeFor,
    connect(url) {
      const port = Number(url.port || (url.protocol === "https:" ? 443 : 80));
      const { agent, lookup } = routeFor(new URL(`http://${url.hostname}:${port}/`));
      return (agent as Connecting).createConnection({ host: bare(url.hostname), port, lookup });
    },
    close() {
      for (const agent of [...Object.values(guarded), ...Object.values(open)]) agent.destroy();
    },
  };
}

/** Every agent has it; Node's types do not. */
type Connecting = http.Agent & { createConnection(options: TcpNetConnectOpts): Socket };

/** An IPv6 address without the brackets that it has in a URL. */
function bare(hostname: string): string {
  return hostname.replace(/^\[|\]$/g, "");
}

/**
 * The URL as the WHATWG parser reads it. Throws a FetchFailure `address_refused` where another parser might read
 * another host: `http://a\@b/` has two.
 */
export function parseTarget(text: string, base?: URL): URL {
  if (!URL.canParse(text, base?.href)) throw new FetchFailure("address_refused", `${text}: not a URL`);
  const url = new URL(text, base);
  if (/^[^?#]*\\/.test(text)) throw refused(url, "a URL with a backslash is not fetched");
  url.hash = "";
  return url;
}

/** The evidence is kept and shown, a password must not be in it. */
function refused(url: URL, why: string): FetchFailure {
  const shown = new URL(url);
  shown.username = "";
  shown.password = "";
  return new FetchFailure("address_refused", `${shown.href}: ${why}`);
}

/** As `URL.hostname` writes it: lower case, IPv4 in dotted decimals, IPv6 shortened and in brackets. */
function normalHost(host: string): string {
  const origin = `http://${isIPv6(host) ? `[${host}]` : host}`;
  return URL.canParse(origin) ? new URL(origin).hostname : host;
}

/** IANA assigns global unicast addresses from 2000::/3 only; the agents' list lacks `::/96`, among others. */
const GLOBAL_IPV6 = new BlockList();
GLOBAL_IPV6.addSubnet("2000::", 3, "ipv6");

function isReservedIPv6(address: string): boolean {
  return isIP(address) === 6 && !GLOBAL_IPV6.check(address, "ipv6");
}

const globalLookup: LookupFunction = (hostname, options, callback) => {
  dnsLookup(hostname, options, (error, address: string | LookupAddress[], family) => {
    const addresses = typeof address === "string" ? [address] : (address ?? []).map((entry) => entry.address);
    const reserved = addresses.find(isReservedIPv6);
    if (error !== null || reserved === undefined) return callback(error, address, family);
    callback(notGlobal(hostname, reserved), "", 0);
  });
};
