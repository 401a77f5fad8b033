import type { Rule } from "./rule.ts";

const DATA = ["YOUR", "DATA", "this|these|privacy"];
const NOT_LEARNING = [
  "the|a|base trained model|models",
  "START TRAIN ..4 MODEL ..2 involves|can|involve",
  "tuned|distilled ..1 models|versions|version|model",
  "if you ..16 TRAIN",
  "indemnify",
  "SWITCH ..4 TRAIN",
  "more information about",
  "for its|their ..3 training",
  "no ..4 rights",
  "functionality ..8 TRAIN",
  "enable|enables|allow|allows|let|lets ..2 you ..8 TRAIN",
  "you ..2 can ..3 TRAIN",
  "your ..3 fine tuned",
  "HUMAN ..6 TRAIN",
  "TRAIN ..3 HUMAN",
  "trained ..4 to",
  "means",
  "training ..3 by ..3 THIRD",
  "their ..3 own ..8 MODEL",
];
/** "any machine-learning system" is what users must not train; a provider trains its own. */
const ANY = ["TRAIN|BETTER ..6 any ..8 AI|MODEL", "START ..5 USE ..4 SERVICE ..14 TRAIN|BETTER"];

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
      "TRAIN! ..20 through|using ..5 AI",
      "DATA ..4 for machine! learning",
    ],
    agent: ["provider"],
    negated: false,
    with: DATA,
    near: "lead",
    without: [...NOT_LEARNING, "TRAIN ..6 any ..8 AI|MODEL"],
    fires: [
      "We may use what you upload to train our models.",
      "You grant us a licence to train, adapt and improve our products with your posts through our use of AI.",
    ],
    ignores: [
      "Our staff are trained in privacy and in our data model.",
      "You may not use the posts to train AI models.",
      "We never use your files to train AI models.",
    ],
  },
  {
    id: "trained-models",
    category: "ai_training",
    looksFor: "Data is used to train models or AI, whoever does it.",
    match: [
      "TRAIN! ..12 AI|MODEL|BRAND",
      "AI|MODEL ..2 training!",
      "training! ..1 of ..5 AI|MODEL",
      "TRAIN! ..3 our ..3 TECH",
      "DATA ..4 for machine! learning",
    ],
    agent: ["nobody"],
    negated: false,
    with: DATA,
    near: "context",
    without: [...NOT_LEARNING, ...ANY],
    fires: [
      "Your recordings are used for training speech recognition AI.",
      "We use your information for the following purposes: >> Model training",
    ],
    ignores: [
      "(c) use the service to train any machine learning system;",
      "# You must not >> train AI models with our content",
    ],
  },
  {
    id: "improve-ai",
    category: "ai_training",
    looksFor: "The provider develops or improves AI with people's data, without the word training.",
    match: [
      "BETTER! ..9/VIA AI",
      "AI ..1 improvement|development|enhancement!",
      "AI research!",
      "improvements|improvement|enhancements! ..1 to|in|of ..4/VIA AI",
      "BETTER! ..6/VIA our ..2 MODEL",
      "BETTER! ..3 the ..1 MODEL",
      "BETTER ..25 through|using ..2 machine! learning",
    ],
    agent: ["provider"],
    negated: false,
    with: DATA,
    near: "lead",
    without: ["AI ..3 HUMAN", "responsible ai", "principles", ...NOT_LEARNING],
    fires: [
      "We use content to improve our machine-learning technology.",
      "We analyse your posts to develop algorithms.",
    ],
    ignores: [
      "We improve site speed using AI.",
      "You may not use our content to develop AI.",
      "We do not use your chats to improve our AI.",
      "We build AI in a responsible way.",
    ],
  },
  {
    id: "ai-improved",
    category: "ai_training",
    looksFor: "Data serves to develop or improve AI, whoever does it.",
    match: [
      "BETTER! ..9/VIA AI",
      "AI ..1 improvement|development|enhancement!",
      "improvements|improvement|enhancements! ..1 to|in|of ..4/VIA AI",
      "BETTER! ..6/VIA our ..2 MODEL",
      "BETTER! ..3 the ..1 MODEL",
    ],
    agent: ["nobody"],
    negated: false,
    with: DATA,
    near: "context",
    without: ["AI ..3 HUMAN", "responsible ai", "principles", ...NOT_LEARNING, ...ANY],
    fires: [
      "Your recordings help us build our speech AI.",
      "# How we use your data >> Improving our algorithms",
    ],
    ignores: ["Researchers develop AI in many countries.", "(b) use outputs to develop competing AI;"],
  },
];
