import type { Rule } from "../../../rule.ts";
import { BETTERING, TEACHING } from "./learning.ts";

/** A permission that leaves AI out. */
export const NOT_COVERED: readonly string[] = [
  "PERMISSION ..16 not ..2 extend|include|grant|give|cover|permit|confer ..16/US TRAIN!",
  "PERMISSION ..16 not ..2 extend|include|grant|give|cover|permit|confer ..12/US AI training!",
  "PERMISSION ..16 not ..2 extend|include|grant|give|cover|permit|confer ..12/US MINING!",
];

/** What stands on the service is closed to others. */
export const ON_THE_SERVICE: readonly string[] = [
  "no ..1 content|part|portion|material ..2 on|of|from ..3 SERVICE ..3 may|can ..8 TRAIN!",
];

/** What users, developers and robots must not do. */
export const RESTRICTION_RULES: readonly Rule[] = [
  {
    id: "no-training-by-users",
    category: "ai_restriction",
    looksFor: "Users or others must not train or develop AI with the service, its content or its output.",
    match: [
      ...TEACHING,
      ...BETTERING,
      "TRAIN! ..14 AI|MODEL|BRAND|competing|compete|competitive",
      "BETTER|create! ..10/VIA AI|MODEL",
      "for|in|with ..6 machine! learning",
      "for ..8 AI|MODEL ..4 purpose|purposes!",
      "CORPUS! ..14 AI|MODEL",
      "feed|input|enter|load! ..8 into ..4 AI",
    ],
    agent: ["user"],
    negated: true,
    without: [
      "not ..2 want",
      "UNWILLING",
      "OPTOUT ..16 TRAIN|AI",
      "you ..1 can ..1 exclude",
      "CORPUS used",
      "data|assets|datasets used to|in ..2 TRAIN|AI",
      "DERIVATIVE ..8 AI",
      "ask|request ..10 that",
    ],
    fires: [
      "You may not: >> use our pages to train models",
      "Users must not use any output to develop competing AI.",
      "# Prohibited uses >> Using our data sets for the training of artificial intelligence",
    ],
    ignores: ["We do not train AI on your pages.", "You may not upload malware."],
  },
  {
    id: "no-training-on-ours",
    category: "ai_restriction",
    looksFor: "The provider's own content must not be used to train or develop AI.",
    match: [
      ...TEACHING,
      ...BETTERING,
      "for|in|with ..6 machine! learning",
      "for ..8 AI|MODEL ..4 purpose|purposes!",
    ],
    agent: ["nobody", "provider", "third"],
    negated: true,
    with: ["OWN"],
    without: [
      "your ..4 DATA|OBJECT",
      "you ..1 submit|upload|post|provide|share",
      "user|customer|member content|data",
    ],
    fires: [
      "Our articles may not be used to train any AI model.",
      "We do not allow the use of our journalism for developing AI.",
      "The licence excludes use of the maps for training neural networks.",
    ],
    ignores: ["We do not use the content you upload to the site to train AI."],
  },
  {
    id: "no-training-by-third-parties",
    category: "ai_restriction",
    looksFor: "Third parties at large must not train AI with what they find.",
    match: [...TEACHING, ...BETTERING],
    agent: ["third"],
    negated: true,
    with: ["third party|parties ..2 MODAL ..3 not|cannot"],
    without: ["your", "our ..2 THIRD"],
    fires: ["Third parties may not use member profiles to train AI."],
    ignores: ["Our third-party providers may not use your data to train AI."],
  },
  {
    id: "training-of-any-model",
    category: "ai_restriction",
    looksFor: "An enumerated use that only a ban can mean: the service or its output used to train any AI.",
    match: [
      "TRAIN|BETTER! ..6 any ..8 AI|MODEL",
      "START ..5/YOUR USE ..4/YOUR SERVICE ..14 TRAIN|BETTER! ..8 AI|MODEL",
      "START ..3/YOUR USE ..6/YOUR TRAIN|BETTER! ..3 competing|competitive|rival|similar ..6 AI|MODEL",
    ],
    agent: ["nobody"],
    negated: false,
    without: ["our ..3 MODEL", "our ..3 AI", "YOUR ..8 TRAIN", "means"],
    fires: ["(c) use the service to train any machine learning system;"],
    ignores: ["Your posts are used to train any of our AI systems."],
  },
  {
    id: "no-mining",
    category: "ai_restriction",
    looksFor: "Text and data mining, or scraping for AI, is forbidden.",
    match: [
      "MINING!",
      "SCRAPE! ..25 for|to|by|with|using|train|training|develop|developing ..8 ai|llm|llms|artificial|machine",
      "AI ..3 scraping!",
    ],
    agent: ["user", "nobody"],
    negated: true,
    without: ["weights"],
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
      "USE ..14 for|with|in ..5 AI|machine! ..24 AFTERBAN",
      "SCRAPE ..14 for|with|in ..5 AI! ..24 AFTERBAN",
      "AI_CRAWLER! ..24 AFTERBAN",
      "AFTERBAN! ..20 AI_CRAWLER",
      "disallow|disallows|block|blocks ..3 SCRAPE! ..6 training|AI",
      "RESERVED ..14 MINING!",
      "opt|opts|opted|opting out ..6 MINING!",
      "MINING! ..30 RESERVED",
      "RESERVED ..12 TRAIN! ..8 AI|MODEL",
      "prohibition|ban|restriction|restrictions ..1 on|against ..3 AI|MODEL training!",
      ...NOT_COVERED,
      ...ON_THE_SERVICE,
    ],
    with: ["AI", "MODEL", "MINING", "AI_CRAWLER"],
    without: [
      "permit us",
      "EXCLUDED ..4 from",
      "contractually",
      "RESERVED ..3 from",
      "THIRD ..6 AFTERBAN",
      "your ..4 DATA ..10 TRAIN",
    ],
    fires: ["Using our articles to train large language models is strictly prohibited."],
    quiet: true,
    ignores: ["Reselling tickets is strictly prohibited."],
  },
];
