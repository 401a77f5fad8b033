/** The nouns of clausewatch, in the order in which the pipeline makes them. Times are ISO 8601 in UTC. */

/** How a person refuses, as the service's own menus name it. Every alert about the service repeats it. */
export interface OptOut {
  readonly setting: string;
  /** Menu labels from the first click to the switch. */
  readonly path: readonly string[];
  readonly url?: string;
  readonly note?: string;
}

/** The least that a change must mean before a person is told: `any` = every change of the text. */
export type AlertThreshold = "high" | "info" | "any";

/** One text of one service: "LinkedIn", "Privacy Policy". */
export interface Document {
  /** `service-id/document-id`: stable, independent of the URL. */
  readonly id: string;
  readonly service: { readonly id: string; readonly name: string };
  readonly name: string;
  /** At least one; the texts of several are joined in this order. A `#fragment` names the part of the page. */
  readonly urls: readonly string[];
  /** CSS selectors: only what they match is the document. Empty = the extractor decides. */
  readonly select: readonly string[];
  /** CSS selectors: what they match is not the document. */
  readonly remove: readonly string[];
  /** Headings: with the first the document begins, before the second it ends. */
  readonly from?: string;
  readonly until?: string;
  /** node-cron expression, read in `timezone` (IANA name). */
  readonly schedule: string;
  readonly timezone: string;
  /** False: fetched although robots.txt asks not to. */
  readonly robots: boolean;
  /** Who asks for the pages. `auto`: HTTP, and a browser for a page that HTTP alone does not bring. */
  readonly render: "auto" | "http" | "browser";
  readonly alerts: {
    readonly to: readonly string[];
    readonly level: AlertThreshold;
    /** Where alerts are posted as JSON. */
    readonly webhook?: string;
  };
  readonly optOut: readonly OptOut[];
  /** Line in watchlist.yaml where the document begins, 1-based. */
  readonly line: number;
}

export interface FetchSettings {
  /** Goes into the User-Agent, so that a site's operator can find out who asks. */
  readonly contact: string;
  /** Pause between two requests to one host. */
  readonly delaySeconds: number;
  /** Time limit of one fetch, redirects included. */
  readonly timeoutSeconds: number;
  /** Largest decoded body that is read. */
  readonly maxBytes: number;
  readonly maxRedirects: number;
  /** Hosts that may resolve to addresses which are not globally reachable. */
  readonly allowPrivateHosts: readonly string[];
  /** Path of the Chromium that pages are rendered in; absent = the first one found on the usual paths. */
  readonly chromium?: string;
}

export interface Watchlist {
  readonly documents: readonly Document[];
  readonly fetch: FetchSettings;
  readonly alerts: {
    /** Sender of all mails; absent = `clausewatch@localhost`. */
    readonly from?: string;
    /** Who gets operator notices. */
    readonly to: readonly string[];
    /** node-cron expression: `info` alerts wait for it. Absent = everything goes at once. */
    readonly digest?: string;
    readonly digestAlways?: boolean;
    /** File that is kept as an Atom feed of the alerts. */
    readonly feed?: string;
    /** URL of the viewer, with a slash at its end: alerts link to their change there. */
    readonly viewer?: string;
    readonly timezone: string;
  };
  /** Written to, and asked for, after each complete pass, so that a monitor sees when they stop. */
  readonly heartbeat?: { readonly file?: string; readonly url?: string };
}

/** One fetch of one URL (or one imported file), as it came. */
export interface Capture {
  readonly url: string;
  /** After redirects. */
  readonly finalUrl: string;
  readonly capturedAt: string;
  readonly status: number;
  /** Names in lower case; repeated headers joined with ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** Decoded from Content-Encoding, not from its charset. Rendered by a browser: what its scripts made of the page. */
  readonly body: Uint8Array;
  readonly rendered: "http" | "browser" | "imported";
}

/** What the archive remembers of a URL so that the next fetch can be conditional. */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export type FetchOutcome =
  | { readonly kind: "fetched"; readonly capture: Capture }
  /** 304: the body stored earlier still stands. */
  | { readonly kind: "not_modified"; readonly url: string; readonly at: string }
  /** No page came. `retryAt`: not before this time (Retry-After). */
  | {
      readonly kind: "failed";
      readonly url: string;
      readonly at: string;
      readonly reason: FailureReason;
      readonly evidence: string;
      readonly retryAt?: string;
    };

export type FailureReason =
  | "robots_disallowed"
  | "address_refused"
  | "dns"
  | "connection"
  | "tls"
  | "timeout"
  | "too_large"
  | "too_many_redirects"
  | "bad_encoding"
  | "truncated"
  | "rate_limited"
  | "deferred"
  | "browser_missing"
  | "browser_failed";

export type BlockKind = "heading" | "paragraph" | "item" | "row" | "quote" | "code";

/** A paragraph, list item, table row or heading, with what a reader sees above it. */
export interface Block {
  readonly kind: BlockKind;
  /** As shown: one line, single spaces. A row's cells are joined with " | ". */
  readonly text: string;
  /** Headings above the block, outermost first. A heading's own text is not in its own path. */
  readonly heading: readonly string[];
  /** The sentences that lead a list in, outermost first, joined with a space; for a row, its table's header. */
  readonly lead: string;
  /** Headings: 1 to 6. Items: nesting depth from 1. */
  readonly level?: number;
}

export type BrokenReason =
  | "http_error"
  | "bot_wall"
  | "captcha"
  | "consent_wall"
  | "login"
  | "soft_404"
  | "error_page"
  | "empty"
  | "script_shell"
  | "shrunken"
  | "truncated"
  | "selector_unmatched"
  | "language_changed"
  | "other_document"
  | "unreadable";

/** What a capture is worth. Only `ok` may become a version. */
export type Verdict =
  | { readonly kind: "ok" }
  | { readonly kind: "unchanged" }
  /** A page, but not the document. `confirmable`: believed when further fetches, some over days, bring the same text. */
  | {
      readonly kind: "broken";
      readonly reason: BrokenReason;
      readonly evidence: string;
      readonly confirmable: boolean;
    }
  | { readonly kind: "failed"; readonly reason: FailureReason; readonly evidence: string };

/** A distinct state of a document's text. */
export interface Version {
  readonly document: string;
  /** From 1, without gaps. */
  readonly number: number;
  readonly capturedAt: string;
  /** SHA-256 (hex) of the canonical text. */
  readonly hash: string;
  readonly blocks: readonly Block[];
}

/** A run of words inside a reworded block, with its own white space. */
export interface WordRun {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** What became of one block, in reading order (removed blocks stand where they stood). */
export type BlockChange =
  | { readonly kind: "same"; readonly before: Block; readonly after: Block }
  | {
      readonly kind: "moved" | "reworded";
      readonly before: Block;
      readonly after: Block;
      readonly words: readonly WordRun[];
    }
  | { readonly kind: "added"; readonly after: Block }
  | { readonly kind: "removed"; readonly before: Block };

export interface Change {
  readonly blocks: readonly BlockChange[];
  readonly counts: Readonly<Record<"added" | "removed" | "moved" | "reworded", number>>;
}

export type Category =
  | "ai_training"
  | "ai_training_consent"
  | "ai_training_denied"
  | "ai_training_third_party"
  | "ai_opt_out"
  | "ai_processing"
  | "ai_restriction"
  | "derivative_works"
  | "likeness";

/** A clause in a version. */
export interface Finding {
  readonly category: Category;
  /** The words that carry the clause: `text.slice(start, end)`. */
  readonly quote: string;
  /** The whole block. */
  readonly text: string;
  readonly heading: readonly string[];
  /** UTF-16 offsets of the quote in `text`. */
  readonly start: number;
  readonly end: number;
  /** Id of the rule that fired. */
  readonly rule: string;
  /** Index of the block in its version. */
  readonly block: number;
}

export type EventKind =
  | "training_introduced"
  | "training_expanded"
  | "denial_removed"
  | "third_party_training"
  | "opt_out_removed"
  | "training_reduced"
  | "denial_added"
  | "opt_out_added"
  | "processing_changed"
  | "restriction_changed"
  | "licence_changed";

export type Level = "high" | "info";

/** What a change means for a category. */
export interface ClauseEvent {
  readonly category: Category;
  readonly event: EventKind;
  readonly level: Level;
  /** The clause as it was and as it is; null where there was or is none. */
  readonly before: string | null;
  readonly after: string | null;
  readonly heading: readonly string[];
}

/** A mail, ready to be handed over. For a webhook: `to` is its URL and `text` the JSON, the other parts are empty. */
export interface Message {
  /** Stable over all attempts, with angle brackets. */
  readonly messageId: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly date: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}
