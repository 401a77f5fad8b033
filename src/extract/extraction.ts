import type { Block } from "../model.ts";

/** Something on the page that is not the document, and why it was left out. */
export interface Removal {
  readonly reason: string;
  readonly text: string;
}

export type SourceKind = "html" | "markdown" | "text" | "pdf" | "binary";

export interface Extraction {
  /** What the body is. `replaced` of its `characters` could not be decoded as `charset` ("" for a PDF). */
  readonly source: {
    readonly kind: SourceKind;
    readonly charset: string;
    readonly characters: number;
    readonly replaced: number;
    /** Why no text could be read from it; without a full stop. */
    readonly fault?: string;
  };
  readonly title: string;
  /** ISO 639-1 code of the text's language; null where there is too little text to tell. */
  readonly language: string | null;
  readonly blocks: readonly Block[];
  readonly removed: readonly Removal[];
  /** Selectors, fragments (`#id`) and headings (`from: …`, `until: …`) of the document that matched nothing. */
  readonly unmatched: readonly string[];
  /** What a person should know: several documents on one page, … */
  readonly warnings: readonly string[];
}
