import type { Rule } from "./rule.ts";

const NOT_PROCESSING = [
  "TRAIN ..14 AI|MODEL",
  "AI|MODEL ..2 training",
  "BETTER ..9/VIA AI",
  "means",
  "?",
  "research ..4 AI",
];

/** Machines work on people's data or content without learning from it. */
export const PROCESSING_RULES: readonly Rule[] = [
  {
    id: "uses-ai-to",
    category: "ai_processing",
    looksFor: "The provider or its tools use AI or algorithms to do something.",
    match: [
      "EMPLOY ..8/LEGAL AI! ..10 to|for|in",
      "DETECT ..14 using|with|through|via|by ..5 AI! ",
      "technologies|technology|tools|systems ..3 like|as|including ..4 AI! ..16 DETECT",
      "EMPLOY ..3 AI!",
      "apply|applying ..2 AI!",
      "review|processing ..6 including|involving ..3 AI!",
    ],
    agent: ["provider", "third", "nobody"],
    negated: false,
    quiet: true,
    without: [...NOT_PROCESSING, "LEGAL ..6 AI", "you ..3 EMPLOY ..4 AI", "if you use"],
    fires: [
      "We use machine learning to detect spam in your messages.",
      "We may rank posts using algorithms.",
      "Some of our filters rely on generative AI to change your picture.",
    ],
    ignores: ["We use your messages to train AI.", "You may not use AI to write reviews."],
  },
  {
    id: "ai-acts",
    category: "ai_processing",
    looksFor: "AI, models or algorithms detect, rank, recommend, moderate, generate or decide.",
    match: [
      "AI! ..2 FEATURE|TECH|MODEL ..8 DETECT|EMPLOY ..14 DATA|YOUR",
      "AI! ..1 MODAL|is|are|also ..4 DETECT|used ..14 DATA|YOUR|to",
      "algorithms! ..3 DETECT|EMPLOY|take|prioritize",
      "automated ..6 including ..4 AI!",
    ],
    agent: ["provider", "nobody", "third"],
    negated: false,
    quiet: true,
    without: [...NOT_PROCESSING, "DISCLAIMER", "LEGAL"],
    fires: ["Our recommendation algorithms rank what your friends post."],
    ignores: ["AI features may be inaccurate."],
  },
  {
    id: "ai-takes-input",
    category: "ai_processing",
    looksFor: "An AI feature takes what a person writes, says or uploads.",
    match: [
      "FEATURE ..8 EMPLOY ..2 INPUT! ..20 DETECT",
      "AI ..4 interactions|conversations|chats|prompts|inputs!",
      "INTERACT! ..6 with|to|through ..4 AI",
      "into|to ..2 AI! ..2 FEATURE|TECH",
      "GENERATE! ..8 based ..4 YOUR|INPUT",
      "INPUT ..25 to ..2 GENERATE! ..8 DATA",
      "INPUT ..25 by ..2 the ..1 AI! FEATURE",
    ],
    with: ["AI", "BRAND", "INPUT"],
    negated: false,
    quiet: true,
    without: [...NOT_PROCESSING, "LEGAL", "DISCLAIMER"],
    fires: [
      "Our AI features use the text and images you enter as inputs to generate pictures.",
      "Chats with our AI assistant are kept for 30 days.",
    ],
    ignores: ["AI features are provided as is."],
  },
  {
    id: "automated-decisions",
    category: "ai_processing",
    looksFor: "Decisions are made by machines called AI, models or algorithms.",
    match: ["DECISION! ..25 AI", "AI ..25 DECISION!"],
    negated: false,
    without: NOT_PROCESSING,
    fires: ["Automated decision-making by algorithms may lead to a block of your account."],
    ignores: ["You can object to automated decisions."],
  },
];
