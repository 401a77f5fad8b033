import type { Rule } from "../../../rule.ts";
import { BETTERING, TEACHING } from "./learning.ts";

/** How a sentence, or the lead-in above it, says that something waits for the person's yes. */
export const CONSENTING: readonly string[] = [
  "only ..8/OPTOUT CONSENT",
  "only ..30 if|when|where|after|once|by ..6/OPTOUT CONSENT|RATE|JOIN",
  "only ..14 that you ..3 flag|rate|report|share|submit",
  "with|upon|under|obtain|obtained|obtaining|after ..4/OUR OWNYES",
  "to|on ..4 your|their|customer|user|users ..3 OWNYES",
  "basis ..3 of ..3 OWNYES",
  "based on ..4 OWNYES",
  "without ..6 CONSENT",
  "unless|until|before ..6/OPTOUT CONSENT|JOIN|RATE",
  "unless|until ..14 get|obtain|have|receive ..4 OWNYES",
  "if|when|where|once|should ..2 you|admin|administrator|administrators|user|users|customer|customers|they|member|members|parent ..5/DECLINE CONSENT|JOIN|RATE",
  "START if|when|where|once|should ..2 you|admin|administrator|administrators|user|users|customer|customers|they|member|members|parent ..5/DECLINE TURNON",
  "if|when|where|once|after ..3 have|has ..3 given|provided|granted ..4 CONSENT",
  "choose|chooses|chose|elect|elects|decide ..1 to ..1 share|allow|let|contribute|participate|donate|join|TURNON",
  "opt|opts|opted|opting in",
  "ask|asks ..4 before|first",
  "ask|asks|asked|request|requests ..3 for ..3 OWNYES",
  "START if|when|where ..4 RATE",
  "START by ..1 clicking|sending|submitting|reporting|rating|flagging|enabling|activating|turning|opting|choosing",
  "START join|enrol|enroll|volunteer ..10 to ..1 let|allow",
  "START only if|when|where|after|once you",
  "sign|signs|signed ..2 consent form",
  "off|disabled ..1 by default",
  "if|when you ..1 turn|switch it|this on",
  "if you accept ,",
  "invite|invites|invited ..2 you",
  "DATA that you ..1 report|flag|rate",
  "is|are ..1 voluntary",
  "unticked|unchecked ..2 until|unless",
  "only ..6 who|that ..2 signed|agreed|consented|opted",
  "reports|feedback|ratings that you ..2 send|submit|give",
];

/** A yes to something else than what the sentence told before: "…, but we never use private posts without your consent". */
export const CONSENTING_ELSEWHERE: readonly string[] = [
  "but ..8 NEG ..8 DATA|OBJECT! ..16 without|unless|until ..8 CONSENT",
  "identify|identifies|identified! ..8 without|unless|until ..6 CONSENT",
];

/** Training that waits for a yes. */
export const CONSENT_RULES: readonly Rule[] = [
  {
    id: "train-on-consent",
    category: "ai_training_consent",
    looksFor: "Data trains AI only after the person agrees, opts in or sends feedback.",
    match: [
      ...TEACHING,
      ...BETTERING,
      "TRAIN! on ..4 DATA|it|them",
      "for ..2 training!",
      "added|put|go|goes ..1 to|into ..3 CORPUS!",
    ],
    agent: ["provider", "nobody", "third"],
    consented: true,
    with: [
      "AI",
      "MODEL",
      "BRAND",
      "CORPUS",
      "TRAIN on ..4 YOUR|OBJECT|INPUT|INTERACT|it",
      "TRAIN ..3 recognition",
    ],
    near: "block",
    without: [
      "rights ..8 granted",
      "without|unless ..4 OURYES",
      "CONSENT from|of ..3 applicable|relevant|rightsholder|rightsholders|rights|owner|owners|publisher|copyright",
      "HUMAN training",
      "TRAIN ..3 HUMAN",
      "no longer",
      "CONSENT ..2 to AI|TRAIN ..12 any time",
    ],
    fires: [
      "We do not train our models on your chats unless you opt in.",
      "We do not train on your notes unless you explicitly agree to it.",
      "If you choose to donate recordings of your voice, we use them to train speech recognition.",
      "We train on photos for our AI only if you agree to it and give permission.",
      "With your consent, we use recordings of your voice to improve our AI.",
      "If you rate an answer, we may train our models on the conversation.",
      "Subject to your consent, we: >> use your scans to develop diagnostic algorithms",
    ],
    ignores: [
      "We train our models on your chats unless you opt out.",
      "By using the app you consent to the use of your posts for training our AI.",
    ],
  },
];
