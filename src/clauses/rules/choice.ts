import type { Rule } from "./rule.ts";

const SUBJECTS = ["AI", "MODEL", "BRAND", "TRAIN"];
const ELSEWHERE = ["OPTOUT ..7 ELSEWHERE", "SWITCH ..5 ELSEWHERE"];

/** Ways to refuse. */
export const CHOICE_RULES: readonly Rule[] = [
  {
    id: "opt-out-of-training",
    category: "ai_opt_out",
    looksFor: "A person can refuse or object to AI training or AI use of data.",
    match: [
      "OPTOUT! ..30 AI|TRAIN",
      "AI ..30 OPTOUT!",
      "TRAIN ..30 OPTOUT!",
      "tell|ask|let ..3 us|know! ..12 not ..10 TRAIN",
      "UNWILLING! ..16 TRAIN",
      "request|ask|require ..4 stop|cease! ..14 TRAIN|AI",
      "stop|prevent! ..2 us|your ..16 TRAIN|AI|MODEL",
      "choose|decide|control ..5 if|whether! ..16 TRAIN|AI",
      "manage|control|change|adjust ..3 how! ..12 AI|TRAIN ..12 SETTING",
    ],
    with: SUBJECTS,
    without: ["HUMAN", ...ELSEWHERE],
    fires: [
      "You can opt out of AI training in Settings.",
      "You may object to the use of your posts for machine learning.",
      "If you do not opt out, partners may train their AI on your posts.",
    ],
    ignores: ["You can opt out of marketing e-mails.", "You may opt out of arbitration within 30 days."],
  },
  {
    id: "switch-off-training",
    category: "ai_opt_out",
    looksFor: "A person can switch AI training or an AI feature off.",
    match: ["SWITCH! ..14 AI|TRAIN", "AI|TRAIN ..20 SWITCH!"],
    agent: ["user", "nobody"],
    negated: false,
    with: ["you|your|SETTING"],
    without: ["HUMAN", "circumvent", ...ELSEWHERE],
    fires: ["You can switch off model training in your settings."],
    ignores: [
      "We have disabled model training in our accounts.",
      "You may not disable the security of our AI.",
    ],
  },
  {
    id: "opt-out-after-training",
    category: "ai_opt_out",
    looksFor: "A way to refuse that refers to the training told of just before.",
    match: ["OPTOUT!", "your ..3 SETTING! ..8 to ..3 CONTROL", "SWITCH! ..6 this"],
    after: ["ai_training", "ai_training_third_party"],
    without: ELSEWHERE,
    fires: ["We train our AI models on your posts. You can opt out at any time."],
    ignores: ["We sell your data. You can opt out at any time."],
  },
];
