import { readFileSync } from "node:fs";

/** The name by which robots.txt addresses us (RFC 9309 section 2.2.1). */
export const PRODUCT_TOKEN = "clausewatch";

/** An honest User-Agent: name, version, and whom to ask about it. */
export function userAgent(contact: string): string {
  return `${PRODUCT_TOKEN}/${ownVersion()} (+${contact.replace(/[^\x21-\x7e]/g, "")})`;
}

function ownVersion(): string {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
