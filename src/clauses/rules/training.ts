import { BETTERING, NO_LEARNING, TEACHING } from "./learning.ts";
import type { Rule } from "./rule.ts";

const DATA = ["YOUR", "DATA", "OBJECT", "this|these|privacy", "USE ..1 them", "you ..3 GIVE"];
/** Others teach, or the sentence is about refusing. */
const NOT_LEARNING = [
  ...NO_LEARNING,
  "SWITCH ..4 TRAIN",
  "more information about",
  "for its|their ..3 training",
  "no ..4 rights",
  "training ..3 by ..3 THIRD|AI_MAKER",
  "their ..3 own ..8 MODEL",
  "UNWILLING ..16 TRAIN|BETTER",
  "stop|prevent ..2 us|your ..16 TRAIN|BETTER",
  "START ..8/UNLESS OPTOUT|WITHDRAW ..20 TRAIN|BETTER",
  "ask|request|email|contact ..10 that ..12 not|excluded",
  "ask|request|require ..4 stop|cease ..14 TRAIN|AI",
  "THIRD ..16 TRAIN|BETTER ..3 their",
  "choose|decide|control ..5 if|whether ..16 TRAIN|AI",
  "EXCLUDED ..8 from|before ..8 TRAIN",
  "TRAIN|BETTER|machine ..10 AFTERBAN|RESERVED",
  "SHARE ..10 THIRD ..4 for|who|which|that|so ..10/US TRAIN|BETTER",
  "SHARE ..10 to|with ..1 others ..6 TRAIN",
  "SELL|SHARE ..14 AI_MAKER",
  "SELL|SHARE ..14 to|with|by ..4/US others|companies|customers|buyers|THIRD ..12/US TRAIN|BETTER",
  "available to ..1 THIRD ..4 TRAIN",
  "AI_MAKER|companies|company ..20 TRAIN ..2 its|their",
  "CORPUS ..3 licensed|sold",
  "our AI ..2 THIRD ..12 TRAIN|BETTER",
  "THIRD|others ..4 for AI training",
];
/** "any machine-learning system" is what users must not train; a provider trains its own. */
const ANY = ["TRAIN|BETTER ..6 any ..8 AI|MODEL", "START ..5/YOUR USE ..4/YOUR SERVICE ..14 TRAIN|BETTER"];

/** The provider, or somebody for it, teaches machines with what people give it. */
export const TRAINING_RULES: readonly Rule[] = [
  {
    id: "train-models",
    category: "ai_training",
    looksFor: "The provider trains, retrains or fine-tunes models or AI.",
    match: [...TEACHING, "TRAIN! ..20 through|using ..5 AI"],
    agent: ["provider"],
    negated: false,
    consented: false,
    with: DATA,
    near: "lead",
    without: [...NOT_LEARNING, "TRAIN ..6 any ..8 AI|MODEL"],
    fires: [
      "We may use what you upload to train our models.",
      "We use pictures that you share to train our products to recognise plants.",
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
    match: TEACHING,
    agent: ["nobody"],
    negated: false,
    consented: false,
    with: DATA,
    near: "context",
    without: [...NOT_LEARNING, ...ANY],
    fires: [
      "Your recordings are used for training speech recognition AI.",
      "The AI models are designed, trained and tested on publicly available data.",
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
    match: [...BETTERING, "AI research!", "BETTER ..25 through|using ..2 machine! learning"],
    agent: ["provider"],
    negated: false,
    consented: false,
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
    match: BETTERING,
    agent: ["nobody"],
    negated: false,
    consented: false,
    with: DATA,
    near: "context",
    without: ["AI ..3 HUMAN", "responsible ai", "principles", ...NOT_LEARNING, ...ANY],
    fires: [
      "Your recordings help us build our speech AI.",
      "Samples of your voice are kept so that speech models can improve.",
      "Your chats are used to improve Gemini.",
      "# How we use your data >> Improving our algorithms",
    ],
    ignores: [
      "We train our staff on your local laws.",
      "Researchers develop AI in many countries.",
      "(b) use outputs to develop competing AI;",
    ],
  },
];
