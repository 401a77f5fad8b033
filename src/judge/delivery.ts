import type { Extraction } from "../extract/extraction.ts";
import { type Broken, broken } from "./broken.ts";
import type { Page } from "./judge.ts";
import { sayingOf } from "./stand-in.ts";

/** A body that is no text, or whose text cannot be decoded. */
export function unreadable(page: Page, { source }: Extraction): Broken | null {
  const { kind, charset, characters, replaced, fault } = source;
  const size = () => `${page.body.length.toLocaleString("en")} bytes`;
  if (fault !== undefined) return broken("unreadable", `${fault} (${size()})`);
  if (kind === "binary") {
    const contentType = page.headers["content-type"] ?? "type not stated";
    return broken("unreadable", `the server sent no text (${contentType}, ${size()})`);
  }
  if (replaced > 20 && replaced > characters / 50) {
    return broken(
      "unreadable",
      `${replaced.toLocaleString("en")} of ${characters.toLocaleString("en")} characters could not be decoded${charset === "" ? ": the fonts of the PDF do not say which letters they draw" : ` as ${charset}`}`,
    );
  }
  return null;
}

/** A status of 400 and above, unless its page says that a robot was kept out. */
export function httpError(page: Page, extraction: Extraction, words: number): Broken | null {
  if (page.status < 400) return null;
  const name = STATUS_NAMES[page.status];
  const status = `HTTP ${page.status}${name === undefined ? "" : ` ${name}`}`;
  const said = sayingOf(extraction, words, false);
  if (said !== null && (said.reason === "bot_wall" || said.reason === "captcha")) {
    return broken(said.reason, `${status}; ${said.evidence}`);
  }
  return broken("http_error", status);
}

/** Fewer bytes than announced, or a page that ends inside a tag. */
export function truncated(page: Page): Broken | null {
  const announced = Number(page.headers["content-length"] ?? Number.NaN);
  const coded = page.headers["content-encoding"] ?? "identity";
  if (coded === "identity" && announced > page.body.length) {
    return broken("truncated", `${page.body.length} of ${announced} bytes arrived`);
  }
  const end = new TextDecoder("latin1").decode(page.body.subarray(-400)).trimEnd();
  const start = new TextDecoder("latin1").decode(page.body.subarray(0, 1024)).toLowerCase();
  const cutTag = /<\/?[a-z][^<>]*$/i.exec(end);
  if (start.includes("<html") && cutTag !== null) {
    return broken("truncated", `the page ends inside a tag ("${cutTag[0].slice(0, 40)}")`);
  }
  return null;
}

/** An HTML page that comes to no end: neither `</body>` nor `</html>`. Some sites leave both out of whole pages. */
export function isUnterminated({ body }: Page): boolean {
  const start = new TextDecoder("latin1").decode(body.subarray(0, 1024));
  const end = new TextDecoder("latin1").decode(body.subarray(-20_000));
  return /<(?:html|!doctype)/i.test(start) && !/<\/(?:body|html)\s*>/i.test(end);
}

/** An answer of a programming interface that says that it has no document: JSON with an error in it. */
export function errorObject(page: Page, words: number): Broken | null {
  if (page.body[0] !== 0x7b || page.body.length > 100_000 || words > 1000) return null;
  const object = parse(new TextDecoder().decode(page.body));
  const key = ERROR_KEYS.find((name) => object !== null && name in object);
  if (object === null || key === undefined) return null;
  const said = JSON.stringify(object[key]).slice(0, 200);
  return broken("error_page", `the server sent JSON with "${key}": ${said}`);
}

/** Of RFC 9457 and of frameworks; `message` is in nearly all of them. */
const ERROR_KEYS = ["error", "errors", "fault", "exception", "errorCode", "message", "detail", "statusCode"];

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Nothing is left because a selector of the watchlist matched nothing, if the page's title does not say why. */
export function unselected(page: Page, extraction: Extraction): Broken | null {
  const selector = extraction.unmatched[0];
  if (selector === undefined || extraction.blocks.length > 0) return null;
  const said = sayingOf({ ...extraction, removed: [] }, 0, false);
  if (said !== null) return broken(said.reason, said.evidence);
  return broken("selector_unmatched", `"${selector}" matched nothing on ${page.finalUrl}`);
}

const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  406: "Not Acceptable",
  408: "Request Timeout",
  410: "Gone",
  421: "Misdirected Request",
  429: "Too Many Requests",
  451: "Unavailable For Legal Reasons",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};
