import type { Rule } from "./rule.ts";

/** Ways to refuse. */
export const CHOICE_RULES: readonly Rule[] = [
  {
    id: "opt-out-of-training",
    category: "ai_opt_out",
    looksFor: "A person can refuse, switch off or object to AI training or AI use of data.",
    match: [
      "OPTOUT! ..30 AI",
      "AI ..30 OPTOUT!",
      "OPTOUT! ..25 TRAIN",
      "TRAIN ..25 OPTOUT!",
      "OPTOUT! ..25 DECISION",
    ],
    with: ["AI", "MODEL", "BRAND", "TRAIN"],
    without: ["HUMAN"],
    fires: [
      "You can opt out of AI training in Settings.",
      "You may object to the use of your posts for machine learning.",
    ],
    ignores: ["You can opt out of marketing e-mails.", "You may opt out of arbitration within 30 days."],
  },
  {
    id: "opt-out-after-training",
    category: "ai_opt_out",
    looksFor: "A way to refuse that refers to the training told of just before.",
    match: ["OPTOUT!"],
    after: ["ai_training", "ai_training_third_party"],
    fires: ["We train our AI models on your posts. You can opt out at any time."],
    ignores: ["We sell your data. You can opt out at any time."],
  },
];
