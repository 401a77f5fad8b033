import type { Category } from "../../../src/model.ts";

/** Several at once. */
export const SAID_TOGETHER: readonly (readonly [readonly Category[], string])[] = [
  [
    ["ai_training", "ai_opt_out"],
    "If you use a paid plan and have not opted out of the training set: your chats will be used, without your name, to train our models.",
  ],
  [
    ["ai_training", "ai_opt_out"],
    "When a customer uses the free plan or has not opted out: removing names from the chats for the purpose of training our models on them.",
  ],
  [
    ["ai_opt_out", "ai_training"],
    "We use your chats to develop our machine learning. If you don't want your chats used in this way, go to the settings and change your preference.",
  ],
  [
    ["ai_training", "ai_training_denied"],
    "We and our affiliates may use your posts and photos, but not your private messages, to train our AI models.",
  ],
  [
    ["ai_training", "ai_training_denied"],
    "We may use your public posts (but not your private messages) to train our AI models.",
  ],
  [
    ["ai_training", "ai_training_denied"],
    "Your photos and captions, though not your private messages, may be used to train our AI models.",
  ],
  [
    ["ai_training", "ai_training_denied"],
    "We use public posts, and never private messages, for training our models.",
  ],
  [
    ["ai_training", "ai_training_denied"],
    "We train our AI models on your posts, but not on your private messages.",
  ],
  [
    ["ai_training", "ai_opt_out"],
    "Unless you object, we and our affiliates will use your public posts to train our AI models from 1 June on.",
  ],
  [
    ["ai_training", "ai_training_denied"],
    "We use public posts to train our AI. We do not use private messages with friends and family for that.",
  ],
  [
    ["ai_training", "ai_training_denied"],
    "Your recordings help to train our speech models; recordings of children are never used for this.",
  ],
  [
    ["ai_training", "ai_opt_out"],
    "By default, the data controls setting that lets us and our affiliates use your data and the content you make on the platform to train models that generate content is turned on; you can turn it off at any time.",
  ],
  [
    ["ai_training_denied", "ai_training"],
    "We do not build or train large language models on customer content; we do use usage information to train our ranking models.",
  ],
  [
    ["ai_training", "derivative_works"],
    "You grant us a perpetual licence to redistribute, publish, import, access, use, store, transmit, review, disclose, preserve, extract, modify, reproduce, share, use, display, copy, distribute, translate, transcribe, create derivative works, and process Service Generated Data, including for machine learning or artificial intelligence (including for training and tuning of algorithms and models).",
  ],
  [
    ["derivative_works", "likeness"],
    "You grant us and our business partners the right to use the name, likeness and voice of anyone featured in your public content, and to make derivative works of it, for commercial and non-commercial purposes.",
  ],
  [
    ["ai_training", "ai_opt_out"],
    "Starting next month, we will use interaction data from free plans, in particular inputs, outputs and code snippets, to train and improve our AI models unless they opt out.",
  ],
  [
    ["likeness", "ai_processing"],
    "You agree that we and advertisers may use your face in AI-generated pictures shown in ads to you.",
  ],
  [
    ["ai_training", "ai_opt_out"],
    "We use data from your use of the product to train our AI; workspace owners can contact support to have their organisation left out.",
  ],
  [
    ["ai_training", "ai_opt_out"],
    "Across all plans, we use Answers to improve our models by default, with personal details taken out first. You can turn this off at any time.",
  ],
  [
    ["ai_training", "ai_opt_out"],
    "Help us improve: your swipes teach our matching model. Switch this off in Settings > Privacy.",
  ],
  [
    ["ai_processing", "ai_training_denied"],
    "AI Compose sends only the prompt you type to Google Gemini. Prompts are not stored by us and are not used to train any model.",
  ],
  [
    ["ai_training", "ai_opt_out"],
    "We may use your anonymised answers to train and improve our AI model. Names are removed before any training use. You may opt out of this at any time in Settings > Notifications.",
  ],
  [
    ["ai_opt_out", "ai_training_denied"],
    "We integrate optional AI features that do not track you or train on your data. All our AI features are optional and can be turned off in your search settings.",
  ],
  [
    ["ai_training", "ai_opt_out"],
    "Data from your account contributes to the training of our generative features by default; flip the switch under Privacy if you would rather not take part.",
  ],
  [
    ["derivative_works", "likeness"],
    "By entering you license us to use your entry, name and likeness in any media, and to adapt and prepare derivative works from the entry, without further payment.",
  ],
  [
    ["ai_training", "ai_opt_out"],
    "# AI training and model improvement >> To improve our services, we may use: >> Content that you make on the platform (unless you opt out)",
  ],
  [[], "To provide and improve the platform; to process AI requests; to send messages about the service."],
  [
    ["ai_training", "ai_opt_out"],
    "We may use your voice to improve our AI models. If you wish to opt out of having it used for AI training:",
  ],
];
