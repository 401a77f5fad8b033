/** Who acts: the provider (with affiliates acting for it), the person bound by the terms, somebody else. */
export type Agent = "provider" | "user" | "third" | "nobody";

/** What governs a word: who acts there, and whether it is denied or forbidden. */
export interface Stance {
  readonly agent: Agent;
  readonly negated: boolean;
}

export const NO_STANCE: Stance = { agent: "nobody", negated: false };
