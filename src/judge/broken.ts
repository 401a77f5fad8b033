import type { Verdict } from "../model.ts";

export type Broken = Extract<Verdict, { readonly kind: "broken" }>;

/** `evidence` is a sentence without a full stop, for people who run a watchlist. */
export function broken(reason: Broken["reason"], evidence: string, confirmable = false): Broken {
  return { kind: "broken", reason, evidence, confirmable };
}
