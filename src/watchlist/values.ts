import { validateDetailed } from "node-cron";
import { slug } from "../slug.ts";
import { didYouMean } from "./did-you-mean.ts";

/**
 * Checks of single values. Each returns what is wrong with the text, worded to follow the key's name
 * ("must start with …"), or null if it is fine.
 */
export type Check = (text: string) => string | null;

/** A label that may stand in a subject line or on a terminal: one line, no control or direction-override characters. */
export const labelFault: Check = (text) => {
  if (text.trim() === "") return "is empty: give it a text";
  if (text.length > 500) return `is ${text.length} characters long: 500 is the most`;
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069\u2028\u2029]/u.test(text))
    return "must be one line without control characters";
  return null;
};

export const idFault: Check = (text) => {
  const proper = slug(text);
  if (proper === text && text !== "") return null;
  return `may hold only lower-case letters, digits and "-"${proper === "" ? "" : `: write ${proper}`}`;
};

/** Absolute http(s) URLs that every parser reads alike: no user name, no backslash, no white space. */
export const urlFault: Check = (text) => {
  if (/[\p{Cc}\s]/u.test(text)) return `must not contain white space: ${JSON.stringify(text)}`;
  if (!/^https?:\/\//i.test(text)) return `must start with https:// or http://, not ${JSON.stringify(text)}`;
  if (text.includes("\\")) return `must not contain a backslash: ${JSON.stringify(text)}`;
  if (!URL.canParse(text)) return `is not a URL: ${JSON.stringify(text)}`;
  const { username, password } = new URL(text);
  if (username !== "" || password !== "")
    return "must not contain a user name or password: remove all up to @";
  return null;
};

/** A URL that others can be made of by adding to its path. */
export const viewerFault: Check = (text) => {
  if (/[?#]/.test(text))
    return `must be a URL without "?" and "#", its pages stand under it: ${JSON.stringify(text)}`;
  return urlFault(text);
};

/** Plain addresses: `local@domain`, no display name, no quotes, nothing that could end a mail header. */
export const addressFault: Check = (text) => {
  const shown = JSON.stringify(text);
  if (/[\p{Cc}"\\]/u.test(text)) return `must not contain quotes or control characters: ${shown}`;
  if (/[,;]/.test(text))
    return `must be one address per list entry: [a@example.org, b@example.org], not ${shown}`;
  if (/[<>()\s]/.test(text)) return `must be the bare address, without name or brackets: ${shown}`;
  const [local = "", domain = "", ...rest] = text.split("@");
  const isAddress =
    rest.length === 0 &&
    text.length <= 254 &&
    local.split(".").every((atom) => /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+$/u.test(atom)) &&
    domain
      .split(".")
      .every((label) => /^[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u.test(label));
  return isAddress ? null : `is not an e-mail address: ${shown}`;
};

/** What node-cron understands: five fields, or six with seconds first. */
export const cronFault: Check = remembered((text) => {
  const { valid, errors } = validateDetailed(text);
  if (valid) return null;
  const shown = JSON.stringify(text);
  const [error] = errors;
  const why =
    error === undefined || error.field === "expression"
      ? "five fields: minute hour day month weekday"
      : `${wordsOf(error.field)} cannot be ${JSON.stringify(error.value)}`;
  return `is not a cron expression (${why}): ${shown} — "17 */6 * * *" is every six hours`;
});

/** IANA names ("Europe/Berlin"), as this Node knows them. */
export const timezoneFault: Check = remembered((text) => {
  if (/^[\p{L}]/u.test(text) && isTimezone(text)) return null;
  const near = didYouMean(text, Intl.supportedValuesOf("timeZone"));
  const hint = near === null ? "use an IANA name such as Europe/Berlin or UTC" : `did you mean ${near}?`;
  return `is not a time zone: ${JSON.stringify(text)} — ${hint}`;
});

/** Goes into an HTTP header: printable ASCII (RFC 9110, 5.5). */
export const contactFault: Check = (text) => {
  if (text.trim() === "")
    return "is empty: write a URL or an e-mail address that a site's operator can turn to";
  if (text.length > 200) return `is ${text.length} characters long: 200 is the most`;
  return /^[\x20-\x7e]*$/.test(text)
    ? null
    : "goes into the User-Agent header: use plain ASCII characters only";
};

/** A host name or an IP address, as in a URL, without scheme and port. */
export const hostFault: Check = (text) => {
  const shown = JSON.stringify(text);
  if (text.includes("://") || text.includes("/"))
    return `must be a host name or address only, without http:// and path: ${shown}`;
  const isHost =
    URL.canParse(`http://${text}/`) && new URL(`http://${text}/`).port === "" && !/[@:?#\s]/.test(text);
  const isIpv6 = URL.canParse(`http://[${text.replace(/^\[|\]$/g, "")}]/`);
  return isHost || isIpv6 ? null : `is not a host name or address (leave out a port): ${shown}`;
};

/** The same check, done once for each of the first thousand texts: long lists repeat few schedules, and these checks are slow. */
function remembered(check: Check): Check {
  const known = new Map<string, string | null>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const fault = check(text);
    if (known.size < 1000) known.set(text, fault);
    return fault;
  };
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** "dayOfMonth" → "day of month". */
function wordsOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
