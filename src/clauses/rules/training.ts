import type { Rule } from "./rule.ts";

const DATA = ["YOUR", "DATA", "it|them|this|these|privacy"];
const NOT_LEARNING = [
  "HUMAN ..6 TRAIN",
  "TRAIN ..3 HUMAN",
  "trained ..4 to",
  "means",
  "training ..3 by ..3 THIRD",
  "their ..3 own ..8 MODEL",
];

/** The provider, or somebody for it, teaches machines with what people give it. */
export const TRAINING_RULES: readonly Rule[] = [
  {
    id: "train-models",
    category: "ai_training",
    looksFor: "The provider trains, retrains or fine-tunes models or AI.",
    match: [
      "TRAIN! ..12 AI|MODEL|BRAND",
      "AI|MODEL ..2 training!",
      "training! ..1 of ..5 AI|MODEL",
      "TRAIN! ..3 our ..3 TECH",
    ],
    agent: ["provider", "nobody"],
    negated: false,
    with: DATA,
    near: "context",
    without: NOT_LEARNING,
    fires: [
      "We may use what you upload to train our models.",
      "Your recordings are used for training speech recognition AI.",
      "We use your information for the following purposes: >> Model training",
    ],
    ignores: [
      "Our staff are trained in privacy and in our data model.",
      "You may not use the posts to train AI models.",
      "We never use your files to train AI models.",
    ],
  },
  {
    id: "improve-ai",
    category: "ai_training",
    looksFor: "The provider develops or improves AI with people's data, without the word training.",
    match: [
      "BETTER! ..9/VIA AI",
      "AI ..1 improvement|development|enhancement|research!",
      "improvements|improvement|enhancements! ..1 to|in|of ..4/VIA AI",
      "BETTER! ..6/VIA our ..2 MODEL",
      "BETTER! ..3 the ..1 MODEL",
    ],
    agent: ["provider", "nobody"],
    negated: false,
    with: DATA,
    near: "context",
    without: ["AI ..3 HUMAN", "means", "responsible ai", "principles"],
    fires: [
      "Your recordings help us build our speech AI.",
      "We use content to improve our machine-learning technology.",
      "We analyse your posts to develop algorithms.",
    ],
    ignores: [
      "We improve site speed using AI.",
      "You may not use our content to develop AI.",
      "We do not use your chats to improve our AI.",
    ],
  },
];
