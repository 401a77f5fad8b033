import type { BrokenReason, FailureReason, Verdict } from "../model.ts";

/** What a verdict means, as the end of "What came back: …". */
export function describeVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case "ok":
    case "unchanged":
      return "the document";
    case "broken":
      return BROKEN[verdict.reason];
    case "failed":
      return FAILED[verdict.reason];
    default:
      return verdict satisfies never;
  }
}

const BROKEN: Readonly<Record<BrokenReason, string>> = {
  http_error: "an error status in place of the document",
  bot_wall: "a page that keeps programs out",
  captcha: "a captcha",
  consent_wall: "a consent dialogue in place of the document",
  login: "a login page",
  soft_404: "a page that says the document was not found",
  error_page: "an error page",
  empty: "a page without text",
  script_shell: "a page that shows its text only in a browser",
  shrunken: "a page with far less text than the document had",
  truncated: "a page that breaks off",
  selector_unmatched: "a page in which a selector of the watchlist matches nothing",
  language_changed: "a page in another language",
  other_document: "another document",
  unreadable: "something that cannot be read as a document",
};

const FAILED: Readonly<Record<FailureReason, string>> = {
  robots_disallowed: "nothing: the site's robots.txt asks programs not to fetch it",
  address_refused: "nothing: the address is not a public one",
  dns: "nothing: the name of the site could not be resolved",
  connection: "nothing: the connection failed",
  tls: "nothing: the site's certificate or encryption was not accepted",
  timeout: "nothing within the time limit",
  too_large: "a page larger than the limit",
  too_many_redirects: "one redirect after another",
  bad_encoding: "a page in an encoding that could not be undone",
  truncated: "a page that broke off",
  rate_limited: "a request to ask less often",
  deferred: "nothing: the site has asked to wait",
  browser_missing: "nothing: the page is to be shown in a browser, and none is installed",
  browser_failed: "nothing: the browser that was to show the page failed",
};
