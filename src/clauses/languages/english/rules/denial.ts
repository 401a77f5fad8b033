import type { Rule } from "../../../rule.ts";
import { BETTERING, TEACHING } from "./learning.ts";
import { NOT_COVERED, ON_THE_SERVICE } from "./restriction.ts";
import { ASKED } from "./training.ts";

/** A sentence that tells what follows from a person's refusal promises nothing by itself. */
const ON_REFUSAL = [
  "following ..4 OPTOUT",
  "if ..5 OPTOUT of having",
  "if ..3 OPTOUT ..12 not",
  "after|once|when ..4 OPTOUT",
  "UNWILLING ..16 TRAIN|BETTER|CORPUS",
  "stop|prevent ..2 us|your ..16 TRAIN|BETTER",
  "no longer",
  "ask|request|email|contact ..10 that ..12 not|excluded",
  "SWITCH ..20 not",
];
/** Others are forbidden, or not allowed, to train. */
const ON_OTHERS = [
  "prohibition|ban|restriction|restrictions ..1 on|against ..2 AI|MODEL training",
  ...NOT_COVERED,
  ...ON_THE_SERVICE,
];
/** What is the provider's own may be closed to others. */
const OF_OTHERS = [
  "OWN ..25 TRAIN|BETTER|machine|CORPUS",
  "not ..3 PERMIT ..16 OWN",
  "YOU ..4 PERMIT ..16 OWN",
  "no ..8 training ..10 allowed|permitted|tolerated",
];

/** Promises not to train. */
export const DENIAL_RULES: readonly Rule[] = [
  {
    id: "no-training",
    category: "ai_training_denied",
    looksFor: "The provider says that it does not train AI with some data.",
    match: [
      ...TEACHING,
      ...BETTERING,
      "TRAIN! on ..4 YOUR|DATA|OBJECT|it|them",
      "AI|BRAND ..30 TRAIN! with it",
    ],
    agent: ["provider", "third"],
    negated: true,
    consented: false,
    without: [
      "rights ..8 granted",
      "do not include",
      "not ..1 develop|build|create|offer ..6 AI|MODEL ..1 .|;",
      "third party|parties ..2 MODAL ..3 not ..40/YOURS TRAIN",
      "not ..3 PERMIT ..16 OWN",
      ...ON_OTHERS,
      ...ON_REFUSAL,
    ],
    fires: [
      "We never train models with your files.",
      "Acme does not use business prompts for AI training.",
      "Our AI vendors are prohibited from using your data to improve their models.",
      "OpenAI does not use what we send through its API to train its models.",
    ],
    ignores: [
      "You may not train models with our data.",
      "We train our models on your files.",
      "If you opt out, we will not train models on your files.",
    ],
  },
  {
    id: "not-trained-on",
    category: "ai_training_denied",
    looksFor: "Some data is said not to train AI.",
    match: [
      ...TEACHING,
      ...BETTERING,
      "TRAIN! on ..4 YOUR|DATA|OBJECT|it|them",
      "reach|reaches|enter|enters! ..3 CORPUS",
      "AI|MODEL ..3 trained! ..1 on|with|from them|it|these|this",
      "EXCLUDED! ..8 from|before ..6 TRAIN ..5 MODEL|AI",
      "EXCLUDED! ..4 from|before ..3 AI|MODEL ..1 training",
    ],
    agent: ["nobody"],
    negated: true,
    consented: false,
    without: [
      "rights ..8 granted",
      "do not include",
      "START exclude",
      "OPTOUT : exclude",
      ...OF_OTHERS,
      ...ON_OTHERS,
      ...ON_REFUSAL,
    ],
    fires: [
      "No member data is used to train or improve AI models.",
      "Your manuscripts will never feed an AI model.",
      "Content of paid plans is excluded from model training.",
    ],
    ignores: ["You may not train models with our data.", "Our articles may not be used to train AI models."],
  },
  {
    id: "training-leaves-out",
    category: "ai_training_denied",
    looksFor: "Training of AI is said to leave something out, or to be switched off.",
    match: [
      "AI|MODEL ..2 training! ..3 DENYTAIL",
      "TRAIN! ..5 AI|MODEL ..3 DENYTAIL",
      "training! on ..5 DENYTAIL",
    ],
    agent: ["provider", "third", "nobody"],
    consented: false,
    with: ["AI", "MODEL", "BRAND", "training on ..2 YOUR|DATA"],
    without: ["you ..2 can", "by default"],
    fires: ["AI training never involves the content of private workspaces."],
    ignores: ["Fitness training never involves heavy weights."],
  },
  {
    id: "no-training-at-all",
    category: "ai_training_denied",
    looksFor: "Where AI is talked of, data is said not to be used for training.",
    match: [
      "DATA|OBJECT|nothing|it|them ..8 training!",
      "use|used ..6 for ..2 training!",
      "TRAIN! on ..4 DATA|YOUR|OBJECT|it|them",
      "TRAIN! ..5 our ..3 services|products",
      "learn! from|on ..3 YOUR|DATA|OBJECT|INPUT|them|it",
      "as CORPUS!",
    ],
    agent: ["provider", "third", "nobody"],
    negated: true,
    consented: false,
    with: ["AI", "MODEL", "BRAND"],
    near: "block",
    without: [
      "START exclude",
      "OPTOUT : exclude",
      "HUMAN training",
      "TRAIN ..3 HUMAN",
      "AFTERBAN",
      "third party|parties ..2 MODAL ..3 not",
      ...OF_OTHERS,
      ...ON_OTHERS,
      ...ON_REFUSAL,
    ],
    fires: ["An AI provider helps us to answer. No data is used for training."],
    ignores: ["No data about the training of our drivers is kept."],
  },
  {
    id: "some-data-left-out",
    category: "ai_training_denied",
    looksFor: "Some data is left out of the training that the sentence tells of.",
    match: [
      "left|kept out! of ..12 TRAIN|BETTER ..6 AI|MODEL",
      "but|though not|never! ..5 DATA|OBJECT ..1 ,|) ..8 TRAIN ..8 AI|MODEL",
      "and never! ..5 DATA|OBJECT ..1 ,|) ..8 TRAIN ..8 AI|MODEL",
      "TRAIN ..16 , but|though not|never! ..2 on|with|from ..4 DATA|OBJECT",
      "TRAIN ..8 AI|MODEL ..16 but|though not|never! ..2 on|with|from ..4 DATA|OBJECT",
    ],
    consented: false,
    without: ["may|must not", "OWN"],
    fires: ["We may use your posts, but not your private messages, to train our AI models."],
    ignores: ["You may not use our posts, but may read them, to train AI models."],
  },
  {
    id: "left-out-after-training",
    category: "ai_training_denied",
    looksFor: "Some data is not used for the training that was told of just before.",
    match: [
      "USE! ..10 DATA|OBJECT ..10 for ..1 this|that|these|such",
      "DATA|OBJECT ..8 used! ..4 for|in ..1 this|that|these|such",
    ],
    agent: ["provider", "nobody"],
    after: ["ai_training"],
    without: ["unless", "until", "only", "if", "without ..6 CONSENT"],
    negated: true,
    fires: ["We train our AI on public posts. We do not use your private messages for this."],
    ignores: ["We do not use your private messages for this."],
  },
  {
    id: "answered-with-no",
    category: "ai_training_denied",
    looksFor: "A question in the heading whether data trains AI is answered with no.",
    match: ["START no|never! ,|.|:|;"],
    consented: false,
    headed: ASKED,
    without: ["unless", "matter"],
    fires: ["# Do you use my chats to train AI? >> No. They are yours."],
    ignores: ["# Do you sell my chats? >> No. They are yours."],
  },
];
