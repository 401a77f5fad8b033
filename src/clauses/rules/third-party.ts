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
      "THIRD ..25 TRAIN|BETTER! ..4 its|their ..6 AI|MODEL",
      "SHARE ..10 THIRD ..4 for|who|which|that|so|to ..10/US TRAIN|BETTER! ..8/OUR AI|MODEL",
      "available to ..1 THIRD ..4 TRAIN|AI ..3 training!",
      "AI|MODEL ..0 training! ..3 by ..3 THIRD",
    ],
    agent: ["provider", "third", "nobody"],
    negated: false,
    with: ["THIRD"],
    fires: ["Partners may use shared posts to train their own AI models."],
    ignores: ["Our vendors may not use your posts to train their own AI models."],
  },
  {
    id: "sold-for-training",
    category: "ai_training_third_party",
    looksFor: "Data is sold or licensed to those who build AI, or handed on for training.",
    match: [
      "SELL! ..12 AI_MAKER",
      "sublicense|license|licence|sell! ..10 to ..2 others ..8 TRAIN",
      "SHARE! ..10 with|to ..2 others ..8 TRAIN ..8/OUR AI|MODEL",
      "THIRD ..2 who|that ..2 USE ..6 TRAIN ..4 AI|MODEL ..12 share!",
    ],
    agent: ["provider", "nobody", "third"],
    negated: false,
    with: ["DATA", "YOUR"],
    fires: [
      "We may license public posts to AI developers.",
      "We can sell your recordings to others for training AI.",
    ],
    ignores: ["We never sell your posts to AI companies.", "You may license your photos to AI companies."],
  },
];
