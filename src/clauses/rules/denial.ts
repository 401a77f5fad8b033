import type { Rule } from "./rule.ts";

/** Promises not to train, and training that waits for a person's yes. */
export const DENIAL_RULES: readonly Rule[] = [
  {
    id: "train-on-consent",
    category: "ai_training_consent",
    looksFor: "Data trains AI only after the person agrees, opts in or sends feedback.",
    match: [
      "only ..6 CONSENT! ..25 TRAIN",
      "TRAIN! ..25 only ..6 CONSENT",
      "TRAIN! ..14 unless ..6 CONSENT",
      "unless ..6 CONSENT ..20 not ..16 TRAIN!",
      "if ..3 CONSENT ..20 TRAIN!",
      "TRAIN! ..20 with ..2 your ..3 CONSENT",
      "TRAIN! ..20 without ..4 CONSENT",
    ],
    agent: ["provider", "nobody", "third"],
    with: ["AI", "MODEL", "BRAND"],
    without: ["rights ..8 granted"],
    fires: [
      "We do not train our models on your chats unless you opt in.",
      "We train on photos for our AI only if you agree to it and give permission.",
    ],
    ignores: ["We train our models on your chats unless you opt out."],
  },
  {
    id: "no-training",
    category: "ai_training_denied",
    looksFor: "The provider says that some data does not train AI.",
    match: [
      "TRAIN! ..14 AI|MODEL|BRAND",
      "AI|MODEL|BRAND ..3 training!",
      "BETTER! ..9/VIA AI",
      "TRAIN! on ..4 YOUR|DATA",
    ],
    agent: ["provider", "nobody", "third"],
    negated: true,
    without: [
      "unless ..6 CONSENT",
      "rights ..8 granted",
      "do not include",
      "following ..4 OPTOUT",
      "if ..3 OPTOUT ..12 not",
      "after ..3 OPTOUT",
    ],
    fires: [
      "We never train models with your files.",
      "Acme does not use business prompts for AI training.",
      "No member data is used to train or improve AI models.",
    ],
    ignores: [
      "You may not train models with our data.",
      "We train our models on your files.",
      "If you opt out, we will not train models on your files.",
    ],
  },
  {
    id: "no-training-at-all",
    category: "ai_training_denied",
    looksFor: "Where AI is talked of, data is said not to be used for training.",
    match: ["DATA ..8 training!", "TRAIN! on ..4 DATA|YOUR"],
    agent: ["provider", "nobody", "third"],
    negated: true,
    with: ["AI", "MODEL", "BRAND"],
    near: "block",
    without: ["HUMAN"],
    fires: ["An AI provider helps us to answer. No data is used for training."],
    ignores: ["No data about the training of our drivers is kept."],
  },
];
