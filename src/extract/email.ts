import type { Element } from "./dom.ts";

/** The address that Cloudflare hides in `data-cfemail` (hex; the first byte is the key of the others), or null. */
export function hiddenEmail(element: Element): string | null {
  const { href } = element.attribs;
  const code =
    element.attribs["data-cfemail"] ?? /\/cdn-cgi\/l\/email-protection#([0-9a-f]+)/i.exec(href ?? "")?.[1];
  if (code === undefined || code.length < 6 || code.length > 500 || /[^0-9a-f]/i.test(code)) return null;
  const bytes = Buffer.from(code, "hex");
  const key = bytes[0] ?? 0;
  const plain = Array.from(bytes.subarray(1), (byte) => byte ^ key);
  const address = Buffer.from(plain).toString("utf8").split("?")[0] ?? "";
  return /^[^\s@<>]+@[^\s@<>]+$/.test(address) ? address : null;
}
