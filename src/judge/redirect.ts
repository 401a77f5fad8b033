import type { BrokenReason } from "../model.ts";
import { type Broken, broken } from "./broken.ts";
import type { Page } from "./judge.ts";

/** Paths (with the first label of the host) that sites send readers to in place of a document. */
const DETOURS: readonly (readonly [BrokenReason, RegExp])[] = [
  [
    "login",
    /(?:^|[/._-])(?:log-?in|sign-?in|signon|sso|oauth2?|authenticate|authorize|checkpoint)(?:[/._?-]|$)/i,
  ],
  [
    "bot_wall",
    /(?:^|[/._-])(?:captcha|challenge|bot-?check|are-?you-?(?:a-?)?(?:human|robot)|blocked|access-?denied|sorry)(?:[/._?-]|$)/i,
  ],
  [
    "consent_wall",
    /(?:^|[/._-])(?:consent|cookie-?(?:wall|consent)|gdpr-?consent|privacy-?(?:gate|wall))(?:[/._?-]|$)/i,
  ],
  ["soft_404", /(?:^|[/._-])(?:404|not-?found|page-?not-?found|gone)(?:[/._?-]|$)/i],
  [
    "error_page",
    /(?:^|[/._-])(?:errors?|50\d|oops|maintenance|unavailable|unsupported(?:-?browser)?|geo-?block(?:ed)?)(?:[/._?-]|$)/i,
  ],
];

/** A redirect to a page whose address says that it is none of the document's. */
export function detour(page: Page): Broken | null {
  if (page.finalUrl === page.url) return null;
  const asked = pathOf(page.url);
  const got = pathOf(page.finalUrl);
  const found = DETOURS.find(([, pattern]) => pattern.test(got) && !pattern.test(asked));
  return found === undefined ? null : broken(found[0], `redirected to ${page.finalUrl}`);
}

/** "redirected to the home page …" where a document elsewhere was asked for; null otherwise. */
export function redirectedHome(page: Page): string | null {
  const asked = parse(page.url);
  const got = parse(page.finalUrl);
  if (asked === null || got === null || isHome(asked) || !isHome(got)) return null;
  return `redirected to the home page ${page.finalUrl}`;
}

/** Whether a redirect did not leave the site (`www.` or not). */
export function staysOnSite(page: Page): boolean {
  const [asked, got] = [page.url, page.finalUrl].map((url) => parse(url)?.hostname.replace(/^www\./, ""));
  return asked !== undefined && asked === got;
}

/** `/`, `/en`, `/de-de/`, `/index.html`, `/en/home`. */
function isHome({ pathname }: URL): boolean {
  return /^(?:\/[a-z]{2}(?:[-_][a-z]{2,4})?)?\/?(?:(?:index|home|default|start|welcome)(?:\.[a-z]{2,5})?\/?)?$/i.test(
    pathname,
  );
}

function pathOf(url: string): string {
  const parsed = parse(url);
  return parsed === null ? url : `${parsed.hostname.split(".")[0]}${parsed.pathname}`;
}

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
