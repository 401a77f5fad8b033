import { isIP } from "node:net";

/** `HOST:PORT`, or a port alone: then only this machine is served. Null for what is neither. */
export function addressOf(text: string): { readonly host: string; readonly port: number } | null {
  const match = /^(?:(?:\[([0-9a-f:.]+)\]|([^:[\]\s]+)):)?(\d{1,5})$/i.exec(text);
  const port = Number(match?.[3]);
  if (match === null || port > 65_535) return null;
  return { host: match[1] ?? match[2] ?? "127.0.0.1", port };
}

/**
 * Whether a Host header names the viewer: by an address, as `localhost`, or by one of `names`. A page that had its own name
 * point to this machine (DNS rebinding) asks under that name.
 */
export function isOwnHost(header: string | undefined, names: readonly string[]): boolean {
  const host = (header ?? "").replace(/:\d*$/, "").toLowerCase();
  if (isIP(host.replace(/^\[(.*)\]$/, "$1")) !== 0) return true;
  return host === "localhost" || names.some((name) => name.toLowerCase() === host);
}
