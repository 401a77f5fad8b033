import type { Rule } from "../../../rule.ts";
import { CHOICE_RULES, LATE_CHOICE_RULES } from "./choice.ts";
import { CONSENT_RULES } from "./consent.ts";
import { DENIAL_RULES } from "./denial.ts";
import { INPUT_RULES } from "./input.ts";
import { LICENCE_RULES } from "./licence.ts";
import { LISTED_PROCESSING_RULES } from "./listed-processing.ts";
import { PROCESSING_RULES } from "./processing.ts";
import { RESTRICTION_RULES } from "./restriction.ts";
import { THIRD_PARTY_RULES } from "./third-party.ts";
import { TRAINING_RULES } from "./training.ts";

/** Every rule, in the order in which they are tried: what refers back to a category comes after it. */
export const RULES: readonly Rule[] = [
  ...TRAINING_RULES,
  ...THIRD_PARTY_RULES,
  ...CONSENT_RULES,
  ...DENIAL_RULES,
  ...RESTRICTION_RULES,
  ...CHOICE_RULES,
  ...PROCESSING_RULES,
  ...LISTED_PROCESSING_RULES,
  ...INPUT_RULES,
  ...LATE_CHOICE_RULES,
  ...LICENCE_RULES,
];
