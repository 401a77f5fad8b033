import type { Verdict } from "../model.ts";

/** `lasting`: to come twice does not confirm it, it has to stand for days. */
export type Broken = Extract<Verdict, { readonly kind: "broken" }> & { readonly lasting?: true };

/** `evidence` is a sentence without a full stop, for people who run a watchlist. */
export function broken(reason: Broken["reason"], evidence: string, confirmable = false): Broken {
  return { kind: "broken", reason, evidence, confirmable };
}

/** A fault of this kind comes back at every fetch while it lasts, so only a text that stands for days is the truth. */
export function brokenUntilItLasts(reason: Broken["reason"], evidence: string): Broken {
  return { ...broken(reason, evidence, true), lasting: true };
}
