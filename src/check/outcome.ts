import type {
  BrokenReason,
  Capture,
  Change,
  ClauseEvent,
  Document,
  FailureReason,
  Watchlist,
} from "../model.ts";
import type { CaptureRecord } from "../store/captures.ts";
import type { ChangeLevel } from "../store/changes.ts";
import type { Reading, Text } from "./reading.ts";

/** What became of one check, or of one imported capture, of a document. */
export type CheckOutcome =
  | RecordedVersion
  /** An older version's text, for now. */
  | { readonly kind: "variant"; readonly version: number }
  | { readonly kind: "unchanged"; readonly version: number }
  | { readonly kind: "broken"; readonly reason: BrokenReason; readonly evidence: string }
  | { readonly kind: "failed"; readonly reason: FailureReason; readonly evidence: string };

export type RecordedVersion =
  /** The first version: nobody is told. */
  | ({ readonly kind: "baseline"; readonly version: number; readonly words: number } & Unsupported)
  | ({
      readonly kind: "changed";
      readonly version: number;
      readonly level: ChangeLevel;
      readonly events: readonly ClauseEvent[];
      readonly counts: Change["counts"];
      /** Nothing but the dates that the document bears. */
      readonly datesOnly: boolean;
      /** Messages put into the outbox. */
      readonly mails: number;
      /** An older text has come back to stay. */
      readonly rollback: boolean;
    } & Unsupported);

interface Unsupported {
  /** ISO 639-1 code of the text's language, where there are no rules for it: its clauses were not found. */
  readonly unsupported?: string;
}

/** What a check is of, when it was, and who writes the mails about it. */
export interface CheckFrame {
  readonly document: Document;
  readonly at: string;
  readonly origin: "fetched" | "imported";
  /** Of an imported capture: its file. */
  readonly provenance: string | null;
  /** True: an imported text that others made anew of an earlier page; that it differs is not the service's doing. */
  readonly remade?: boolean;
  readonly alerts: Watchlist["alerts"];
  /** The pass that holds the mails until it has ended. */
  readonly heldBy?: number | null;
}

/** A page that a check read. `stored`: it is in the archive already, and the server said that it still stands. */
export interface Page {
  readonly capture: Capture;
  readonly stored: CaptureRecord | null;
}

/** What a check read. */
export interface Seen {
  /** One for each URL of the document. */
  readonly pages: readonly Page[];
  readonly reading: Reading;
  /** Pages that came in another way (over HTTP, in a browser) and were not the document: kept as evidence. */
  readonly passedOver: readonly Page[];
  /** An earlier fetch by the same check whose text was doubted: kept as evidence. */
  readonly doubted: { readonly pages: readonly Page[]; readonly text: Text } | null;
}
