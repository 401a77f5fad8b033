/**
 * How a text says that machines are taught, whoever teaches them with whatever. Training, its denial, its dependence on
 * consent, training by others and its prohibition differ only in who acts and in what governs the anchor.
 */

/** Training by that name. */
export const TEACHING: readonly string[] = [
  "TRAIN! ..12 AI|MODEL|BRAND",
  "AI|MODEL ..2 training!",
  "training! ..1 of ..6 AI|MODEL|BRAND",
  "TRAIN! ..3 our|its|their ..3 TECH",
  "TRAIN! ..3 our|its|their ..3 products|product|tools|software|assistant|features ..2 to recognise|recognize|detect|identify|distinguish|classify|predict|understand|tell",
  "TRAIN! ..3 recognition|transcription|translation|moderation",
  "TRAIN! on ..3 YOUR|OBJECT|INPUT|INTERACT",
  "AI|MODEL ..18 trained! ..8 on|with|using|from ..6 DATA|YOUR|OBJECT",
  "on|with|from which ..10 AI|MODEL ..3 TRAIN!",
  "AI|MODEL|BRAND ..20 TRAIN! it|them",
  "DATA|OBJECT ..4 for machine! learning",
  "CORPUS! ..1 for|of|to ..4 AI|MODEL|BRAND",
  "for ..2 TUNE!",
  "TRAIN! ..5 image|video|voice|speech|text|music ..1 generation|recognition|synthesis",
  "TRAIN ..10 automated! ..6 AI",
  "TRAIN! ..4 cloned|cloning|synthetic|custom ..1 voice|voices",
];

/** AI that gets better, or comes about, without the word training. */
export const BETTERING: readonly string[] = [
  "BETTER! ..9/VIA AI",
  "BETTER! how ..2/YOURS AI|MODEL",
  "BETTER! ..3 our|the|its|their ..3 services|products|offerings ..3 including|include|like|as ..8 AI|MODEL",
  "improve|improving|refine|enhance ..1 models!",
  "help|helps|helping! ..4 AI|MODEL ..4 better|smarter",
  "AI|MODEL ..1 improvement|development|enhancement!",
  "improvements|improvement|enhancements! ..1 to|in|of ..4/VIA AI",
  "BETTER! ..6/VIA our|its|their|any|these|such|own ..3 MODEL",
  "BETTER! ..3 the ..1 MODEL",
  "AI|MODEL ..3 LEARN!",
  "from which ..4 AI|MODEL learns!",
  "LEARN! ..10 using|with|through|via ..3 AI",
  "BETTER! ..2 better|new|smarter ..2 AI|MODEL",
  "creation! of ..2 AI MODEL",
  "create! ..3 AI MODEL",
  "make|making|makes! ..6 AI|MODEL|BRAND ..1 smarter|better|more",
  "help|helps|helping! ..4 AI|MODEL|TECH ..1 LEARN|improve|smarter",
  "teach! ..5 AI|MODEL|TECH",
  "AI|MODEL|BRAND|assistant ..30 teach! it|them",
  "AI|MODEL ..14 help|helps! ..2 refine|improve|better them|it",
  "AI|MODEL ..6 be ..1 BETTERED!",
  "FEED! ..4/INPUT AI|MODEL",
  "FEED! ..3 into ..5 AI|MODEL",
  "contribute|contributes|contributing! ..3 to ..5 AI|MODEL",
  "become|becomes|becoming part! of ..4 AI|MODEL",
  "USE ..8 for ..2 machine! learning",
  "power! ..2 improve ..4 AI",
  "BETTER! gemini|chatgpt|claude|grok|llama",
  "AI|MODEL MODAL ..1 improve|learn!",
];

/** Things that look like it. */
export const NO_LEARNING: readonly string[] = [
  "the|a|base trained model|models",
  "START TRAIN ..4 MODEL ..2 involves|can|involve",
  "tuned|distilled ..1 models|versions|version|model",
  "if you ..16 TRAIN",
  "indemnify",
  "functionality ..8 TRAIN",
  "enable|enables|allow|allows|let|lets ..2 you ..8 TRAIN",
  "you ..2 can ..3 TRAIN",
  "your ..3 fine tuned",
  "HUMAN ..2 is|are|be|been|receive|receives|undergo|who ..5 TRAIN",
  "HUMAN training",
  "TRAIN ..3 HUMAN|LEARNER",
  "TRAIN ..8 how to",
  "FEED ..6 algorithms|models that|which ..1 DO|DETECT",
  "provide|provides|offer|offers|receive|receives training",
  "trained ..1 experts|reviewers|moderators|specialists|professionals",
  "courses|course|lessons|webinars ..8 TRAIN|BETTER|LEARN",
  "trained ..4 to",
  "TRAIN your ..2 MODEL",
  "TRAIN ..1 customer MODEL",
  "TRAIN ..3 DENYTAIL",
  "means",
  "information ..2 regarding|about ..4 CORPUS",
];
