import type { Rule } from "./rule.ts";

/** What users, developers and robots must not do. */
export const RESTRICTION_RULES: readonly Rule[] = [
  {
    id: "no-training-by-users",
    category: "ai_restriction",
    looksFor: "Users or others must not train or develop AI with the service, its content or its output.",
    match: [
      "TRAIN! ..14 AI|MODEL|BRAND|competing|compete|competitive",
      "AI|MODEL ..3 training!",
      "CORPUS! ..14 AI|MODEL",
      "BETTER|create! ..10/VIA AI|MODEL",
      "for ..3 machine! learning",
      "feed|input|enter|load! ..8 into ..4 AI",
    ],
    agent: ["user"],
    negated: true,
    without: ["not ..2 want", "UNWILLING", "OPTOUT ..16 TRAIN|AI", "you ..1 can ..1 exclude"],
    fires: [
      "You may not: >> use our pages to train models",
      "Users must not use any output to develop competing AI.",
    ],
    ignores: ["We do not train AI on your pages.", "You may not upload malware."],
  },
  {
    id: "training-of-any-model",
    category: "ai_restriction",
    looksFor: "An enumerated use that only a ban can mean: the service or its output used to train any AI.",
    match: [
      "TRAIN|BETTER! ..6 any ..8 AI|MODEL",
      "START ..5 USE ..4 SERVICE ..14 TRAIN|BETTER! ..8 AI|MODEL",
    ],
    agent: ["nobody"],
    negated: false,
    without: ["our ..3 MODEL", "our ..3 AI", "YOUR ..8 TRAIN"],
    fires: ["(c) use the service to train any machine learning system;"],
    ignores: ["Your posts are used to train any of our AI systems."],
  },
  {
    id: "no-mining",
    category: "ai_restriction",
    looksFor: "Text and data mining, or scraping for AI, is forbidden.",
    match: ["MINING!", "SCRAPE! ..25 ai|llm|llms|artificial|machine", "AI ..3 scraping!"],
    agent: ["user", "nobody"],
    negated: true,
    fires: ["You must not: >> engage in text and data mining of the site"],
    ignores: ["You must not scrape the site."],
  },
  {
    id: "training-prohibited",
    category: "ai_restriction",
    looksFor: "Training AI on the service's content is said to be prohibited or reserved.",
    match: [
      "no ..5 rights ..40 TRAIN!",
      "TRAIN! ..40 AFTERBAN",
      "MINING! ..30 AFTERBAN",
      "AFTERBAN! ..30 TRAIN",
      "AFTERBAN! ..30 MINING",
      "reserve|reserves|reserved ..12 MINING!",
    ],
    with: ["AI", "MODEL", "MINING"],
    without: ["permit us", "THIRD ..6 AFTERBAN", "your ..4 DATA ..10 TRAIN"],
    fires: ["Using our articles to train large language models is strictly prohibited."],
    ignores: ["Reselling tickets is strictly prohibited."],
  },
];
