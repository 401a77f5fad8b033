import type { Rule } from "../../../rule.ts";

const SUBJECTS = ["AI", "MODEL", "BRAND", "TRAIN", "CORPUS"];
const ELSEWHERE = ["OPTOUT ..7/SETTING ELSEWHERE", "SWITCH ..5/SETTING ELSEWHERE", "WITHDRAW ..7 ELSEWHERE"];
/** The provider refuses; see the rules on denial. */
const BY_US = [
  "we ..2 require|ask|demand|request",
  "your request|requests",
  "we ..4 opted out",
  "we ..3 disabled",
  "we ..8 account|accounts ..6 OPTOUT",
  "our ..2 OPTOUT",
];

/** Ways to refuse. */
export const CHOICE_RULES: readonly Rule[] = [
  {
    id: "opt-out-of-training",
    category: "ai_opt_out",
    looksFor: "A person can refuse or object to AI training or AI use of data.",
    match: [
      "OPTOUT|WITHDRAW! ..30 AI|TRAIN",
      "OPTOUT! ..8 CORPUS",
      "ask|request ..14 remove|delete|withdraw ..8 from! ..4 CORPUS",
      "SWITCH! ..3 learn ..1 from",
      "keep! ..6 out of ..4 AI|MODEL|training",
      "AI ..30 OPTOUT|WITHDRAW!",
      "TRAIN ..30 OPTOUT|WITHDRAW!",
      "tell|ask|let ..3 us|know! ..12 not ..10 TRAIN|BETTER",
      "UNWILLING! ..16 TRAIN|AI|CORPUS",
      "TRAIN ..24 UNWILLING!",
      "no longer ..4 want|wish|contribute|like! ..10 TRAIN|AI",
      "request|ask|require ..4 stop|cease! ..14 TRAIN|AI",
      "request|ask|require|demand|email|write|contact ..3 us|that|to|support|your ..12 not|excluded|exclude! ..12 TRAIN|AI|BETTER",
      "request|ask not! ..12 TRAIN|AI|BETTER",
      "stop|prevent|block! ..2 us|your|our ..16 TRAIN|AI|MODEL",
      "stop|prevent|block! ..6 AI_CRAWLER",
      "OPTOUT|WITHDRAW! ..16 MODEL ..1 improvement|development",
      "OPTOUT|WITHDRAW! ..16 BETTER ..6 MODEL",
      "discourage|prevent|stop|block! ..12 AI ..1 training",
      "choose|decide|control|select|elect|electing ..5 if|whether! ..16 TRAIN|AI",
      "choice|choices! ..20 AI ..30 SETTING",
      "control|manage|choose|limit ..3 use! ..10 AI|TRAIN ..12 SETTING",
      "choice|choices ..3 whether|about|over! ..16 TRAIN|AI",
      "manage|control|change|adjust|limit|restrict ..3 how! ..12 AI|TRAIN ..12 SETTING",
      "tell|block|blocks|stop|exclude|keep ..20 robots! . txt",
    ],
    with: [...SUBJECTS, "AI_CRAWLER"],
    without: [
      "not share|enter|submit",
      "bypass|circumvent|violate|ignore",
      "HUMAN training",
      "TRAIN ..3 HUMAN",
      ...BY_US,
      ...ELSEWHERE,
    ],
    fires: [
      "You can opt out of AI training in Settings.",
      "You may object to the use of your posts for machine learning.",
      "If you do not opt out, partners may train their AI on your posts.",
      "Write to us and ask that your songs are not used to train our AI.",
      "Site owners can block our AI crawler with a line in robots.txt.",
    ],
    ignores: [
      "You can opt out of marketing e-mails.",
      "You have a month to opt out of arbitration.",
      "We have opted out of training with our AI vendor.",
    ],
  },
  {
    id: "switch-off-training",
    category: "ai_opt_out",
    looksFor: "A person can switch AI training or an AI feature off.",
    match: [
      "SWITCH! ..14 AI|TRAIN",
      "SWITCH! ..3 BETTER ..3 MODEL",
      "AI|TRAIN ..20 SWITCH!",
      "SWITCH! ..20 TRAIN",
    ],
    agent: ["user", "nobody"],
    with: [
      "you|your|user|users|admin|administrator|administrators|SETTING",
      "START SWITCH",
      "can|may be ..1 SWITCH",
    ],
    without: ["HUMAN training", "circumvent", "may not|cannot|must ..4 SWITCH", ...ELSEWHERE],
    fires: [
      "You can switch off model training in your settings.",
      "Turning this setting off means that new chats will not train our AI.",
    ],
    ignores: [
      "We have disabled model training in our accounts.",
      "You may not disable the security of our AI.",
    ],
  },
  {
    id: "refusal-for-the-future",
    category: "ai_opt_out",
    looksFor: "Refusing works only for training that is still to come.",
    match: [
      "OPTOUT|WITHDRAW|CHOICE! ..12 future ..2 training",
      "OPTOUT|WITHDRAW|CHOICE|SWITCH! ..20 training|trained ..8 already|taken|happened|occurred|place|past",
      "OPTOUT|WITHDRAW|CHOICE|SWITCH! ..20 already ..6 TRAIN",
      "DELETE! ..8 from ..2 future ..2 training",
    ],
    without: ELSEWHERE,
    fires: [
      "Opting out does not affect training that has already taken place.",
      "Your choice applies to future training only.",
    ],
    ignores: ["Opting out does not affect e-mails that have already been sent."],
  },
  {
    id: "opt-out-under-heading",
    category: "ai_opt_out",
    looksFor: "A way to refuse under a heading about AI training.",
    match: ["OPTOUT|WITHDRAW!", "SWITCH!", "your ..3 SETTING! ..8 to ..3 CONTROL"],
    agent: ["user", "nobody"],
    headed: [
      "TRAIN",
      "BETTER ..4 AI|MODEL",
      "AI ..6 OPTOUT",
      "OPTOUT ..6 AI",
      "AI ..3 SETTING",
      "AI ..1 transparency|notice|disclosure",
      "for AI",
      "AI ..2 data",
    ],
    without: ELSEWHERE,
    fires: [
      "# AI training >> You can change your mind at any time by switching the toggle off.",
      "# How to opt out of AI training >> Open the app and turn off the option.",
    ],
    ignores: ["# Fitness >> You can change your mind at any time by switching the toggle off."],
  },
  {
    id: "opt-out-after-training",
    category: "ai_opt_out",
    looksFor: "A way to refuse that refers to the training or AI told of just before.",
    match: [
      "OPTOUT|WITHDRAW!",
      "your ..3 SETTING! ..8 to ..3 CONTROL",
      "SWITCH! ..6 this|it",
      "turn! ..1 this|it off",
      "SWITCH! in|under ..3 SETTING",
      "UNWILLING! ..10 this|that|such ..1 way|purpose|purposes|manner",
      "contact|email|write|ask! ..14 left out",
    ],
    after: ["ai_training", "ai_training_third_party", "ai_training_consent"],
    without: ELSEWHERE,
    fires: ["We train our AI models on your posts. You can opt out at any time."],
    ignores: ["We sell your data. You can opt out at any time."],
  },
];

/** Tried after the rules on processing. */
export const LATE_CHOICE_RULES: readonly Rule[] = [
  {
    id: "opt-out-after-processing",
    category: "ai_opt_out",
    looksFor: "A way to refuse the AI that was told of just before.",
    match: [
      "you|your ..12 OPTOUT!",
      "you|your|users|administrators ..8 SWITCH! ..6 this|it|feature|features|them",
      "choose! to ..10 without ..2 AI",
    ],
    after: ["ai_processing"],
    without: ELSEWHERE,
    fires: ["An algorithm ranks what your friends post. You can opt out of this ranking."],
    ignores: ["An algorithm ranks what your friends post. You can opt out of newsletters."],
  },
];
