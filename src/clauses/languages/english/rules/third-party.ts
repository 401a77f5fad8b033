import type { Rule } from "../../../rule.ts";
import { BETTERING, TEACHING } from "./learning.ts";

/** They teach the provider's machines, or on its behalf. */
const FOR_THE_PROVIDER = [
  "TRAIN|BETTER ..5 our ..4 AI|MODEL",
  "on our behalf ..12 TRAIN|BETTER",
  "OPTOUT ..20 TRAIN|BETTER",
  "if|when you ..6 TRAIN",
];

/** Others teach their own machines with people's data. */
export const THIRD_PARTY_RULES: readonly Rule[] = [
  {
    id: "others-train",
    category: "ai_training_third_party",
    looksFor: "Data goes to third parties that may train their own models with it.",
    match: [
      "SHARE ..14 for its|their ..2 AI ..1 training!",
      "SHARE ..20 THIRD ..25 TRAIN! ..10 AI|MODEL",
      "THIRD|AI_MAKER ..20 for|in their ..6 TRAIN!",
      "AI_MAKER ..14 gives|give|given|grants|granted|has ..2 access ..12 TRAIN! ..3 its|their",
      "AI_MAKER ..3 that ..3 access ..12 TRAIN!",
      "SHARE ..30 so that it|they ..3 TRAIN!",
      "training! ..3 by ..3 THIRD|AI_MAKER",
      "TRAIN! ..4 their ..6 AI|MODEL|TECH",
      "THIRD that|who ..1 TRAIN! ..10 DATA|OBJECT|YOUR",
      "TRAIN! ..6 third ..3 AI|MODEL",
      "THIRD ..25 TRAIN|BETTER! ..4 its|their ..6 AI|MODEL|BRAND",
      "SHARE ..10 THIRD ..4 for|who|which|that|so|to ..10/US TRAIN|BETTER! ..8/OUR AI|MODEL",
      "available to ..1 THIRD ..4 TRAIN|AI ..3 training!",
      "AI|MODEL ..0 training! ..3 by ..3 THIRD",
      "if you ..2 use|choose|select ..6 AI|MODEL ..20 TRAIN! ..1 its|their ..3 AI|MODEL",
    ],
    agent: ["provider", "third", "nobody"],
    negated: false,
    with: [
      "if you ..2 use|choose|select ..6 AI|MODEL",
      "THIRD",
      "AI_MAKER",
      "apps|applications|others|companies ..24 their",
    ],
    without: [
      "train ..2 our ..8 and our",
      "( ..12 THIRD )",
      "TRAIN our ..3 MODEL|AI",
      "on our behalf ..12 TRAIN|BETTER",
      "not ..4 responsible|liable",
    ],
    fires: ["Partners may use shared posts to train their own AI models."],
    ignores: ["Our vendors may not use your posts to train their own AI models."],
  },
  {
    id: "third-parties-learn",
    category: "ai_training_third_party",
    looksFor: "A third party that may use data trains AI with it.",
    match: [...TEACHING, ...BETTERING, "TRAIN! on ..4 YOUR|DATA|OBJECT|it|them"],
    agent: ["third"],
    negated: false,
    with: ["DATA", "YOUR", "OBJECT", "it|them"],
    without: FOR_THE_PROVIDER,
    fires: [
      "Recipients of public posts may use them to train artificial intelligence.",
      "The model provider may keep your prompts and train on them.",
    ],
    ignores: ["Our service providers may use your posts to train our models."],
  },
  {
    id: "sold-for-training",
    category: "ai_training_third_party",
    looksFor: "Data is sold, licensed or handed to others that train AI.",
    match: [
      "SELL|SHARE! ..14 AI_MAKER",
      "AI_MAKER ..3 can|may ..2 SELL! ..10 DATA|OBJECT|YOUR",
      "SELL! ..14 to|with|by ..4/US others|companies|customers|buyers|THIRD ..12/US TRAIN|BETTER|training|machine ..8/OUR AI|MODEL|learning|training",
      "SELL! ..14 to|with|by ..4/US others|companies|customers|buyers|THIRD ..12/US AI|machine ..2 training|learning",
      "SELL! ..14 for|to|as ..6/US AI|MODEL ..2 training ..14 THIRD|others|buyers|customers|companies",
      "SHARE! ..14 with|to ..5/US that|who|which ..8/US TRAIN ..8/OUR AI|MODEL",
      "SHARE! ..10 with|to ..2 others ..8 TRAIN ..8/OUR AI|MODEL",
      "SHARE! ..14 with|to ..6 AI_MAKER|BRAND|THIRD ..12/US USE ..4 for ..3 training",
      "THIRD ..2 who|that ..2 USE ..6 TRAIN ..4 AI|MODEL ..12 share!",
      "CORPUS! ..6 SELL ..6 THIRD|others|buyers|customers|companies|AI_MAKER",
      "DATA ..1 licensing! ..16 TRAIN|BETTER ..4/OUR AI|MODEL",
      "used! ..1 by ..1 THIRD|others|AI_MAKER ..6 AI ..1 training",
      "SELL|SHARE! ..12 for ..1 machine|AI ..1 learning|training ..1 purposes ..6 THIRD|others",
    ],
    agent: ["provider", "nobody", "third"],
    negated: false,
    with: ["DATA", "YOUR", "OBJECT", "rights"],
    without: ["to provide ..4 service|services", "on our behalf", "( ..12 THIRD )"],
    fires: [
      "We may license public posts to AI developers.",
      "We can sell your recordings to others for training AI.",
      "We may sell access to your pictures for machine learning purposes to third parties.",
    ],
    ignores: ["We never sell your posts to AI companies.", "You may license your photos to AI companies."],
  },
];
