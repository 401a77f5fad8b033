import type { Rule } from "./rule.ts";

/** Others teach their own machines with people's data. */
export const THIRD_PARTY_RULES: readonly Rule[] = [
  {
    id: "others-train",
    category: "ai_training_third_party",
    looksFor: "Data goes to third parties that may train their own models with it.",
    match: [
      "SHARE ..14 for its|their ..2 AI ..1 training!",
      "SHARE ..20 THIRD ..25 TRAIN! ..10 AI|MODEL",
      "THIRD ..40 their ..6 TRAIN!",
      "SHARE ..30 so that it|they ..3 TRAIN!",
      "training! ..3 by ..3 THIRD",
      "TRAIN! ..4 their ..6 AI|MODEL",
      "TRAIN! ..6 third ..3 AI|MODEL",
    ],
    agent: ["provider", "third", "nobody"],
    negated: false,
    with: ["THIRD"],
    fires: ["Partners may use shared posts to train their own AI models."],
    ignores: ["Our vendors may not use your posts to train their own AI models."],
  },
];
