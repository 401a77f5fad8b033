import type { Rule } from "./rule.ts";

/** Machines work on people's data or content without learning from it. */
export const PROCESSING_RULES: readonly Rule[] = [
  {
    id: "ai-works-on-data",
    category: "ai_processing",
    looksFor: "AI or automated models detect, recommend, moderate, personalise or decide.",
    match: [
      "AI|BRAND! ..10 to ..2 DETECT",
      "DETECT ..12 using|with|through|by ..4 AI!",
      "USE ..5 AI! ..12 DETECT",
      "AI! ..4 DETECT ..8 YOUR|DATA",
      "AI! ..3 process",
    ],
    negated: false,
    agent: ["provider", "nobody", "third"],
    with: ["YOUR", "DATA"],
    near: "context",
    without: ["TRAIN ..14 AI|MODEL", "DISCLAIMER"],
    fires: ["We use machine learning to detect spam in your messages."],
    ignores: [
      "AI answers may not be accurate and you use them at your own risk.",
      "We use your messages to train AI.",
    ],
  },
  {
    id: "ai-feature-takes-input",
    category: "ai_processing",
    looksFor: "An AI feature takes what a person writes or uploads.",
    match: ["AI|BRAND! ..3 FEATURE ..25 DATA", "DATA ..14 AI! ..3 FEATURE"],
    with: ["YOUR"],
    near: "context",
    negated: false,
    agent: ["provider", "nobody", "third"],
    without: ["TRAIN ..14 AI|MODEL", "DISCLAIMER"],
    fires: ["Our AI features use the text and images you enter as input."],
    ignores: ["AI features are provided as is."],
  },
];
