import type { Category } from "../../../src/model.ts";

/** The clauses of a language with rules for some categories, and what looks like one and is none. */
export interface Wordings {
  /** A paragraph that tells the language and says nothing. */
  readonly preamble: string;
  readonly said: Readonly<Partial<Record<Category, readonly string[]>>>;
  readonly saidTogether: readonly (readonly [readonly Category[], string])[];
  readonly notSaid: readonly string[];
}
