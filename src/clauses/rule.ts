import type { Category } from "../model.ts";
import type { Agent } from "./stance.ts";

/**
 * What a rule looks for in one sentence. All of `match`'s alternatives are patterns (see pattern.ts); the other
 * fields narrow them down. Examples may stand in a context: "lead >> item", "# heading >> text".
 */
export interface Rule {
  readonly id: string;
  readonly category: Category;
  /** One sentence for people: what the rule looks for. */
  readonly looksFor: string;
  /** The rule applies where one of these fits. */
  readonly match: readonly string[];
  /** Who acts at the anchor; absent = anybody. */
  readonly agent?: readonly Agent[];
  /** Whether the anchor is denied; absent = either. */
  readonly negated?: boolean;
  /** Whether it waits for the person's yes, by the sentence, its lead-in or its row; absent = either. */
  readonly consented?: boolean;
  /** One of these must stand in the sentence or, by `near`, close to it. */
  readonly with?: readonly string[];
  /**
   * `lead`: the lead-in will do; `context`: headings too, for what is no full sentence (items,
   * rows, "To train …"); `block`: any sentence of the block and its headings.
   */
  readonly near?: "lead" | "context" | "block";
  /** One of these must stand in the nearest heading. */
  readonly headed?: readonly string[];
  /** One of these must stand in the lead-in. */
  readonly led?: readonly string[];
  /** None of these may stand in the sentence. */
  readonly without?: readonly string[];
  /** Only in a block where this category has been found already. */
  readonly after?: readonly Category[];
  /** Not where the sentence says one of these already. */
  readonly unless?: readonly Category[];
  /** Not in a sentence in capitals, which is a disclaimer. */
  readonly quiet?: boolean;
  readonly fires: readonly string[];
  readonly ignores: readonly string[];
}
