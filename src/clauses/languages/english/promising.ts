/** Whether a block may say something at all: the cheap test that spares most blocks the reading. */
export function isPromising(text: string, headings: readonly string[]): boolean {
  if (speaks(text)) return true;
  return (
    PROMISING.test(headings.at(-1) ?? "") && (REFUSAL.test(text) || WORKING.test(text) || ANSWER.test(text))
  );
}

/** Whether a sentence of a promising block may say something, be it of what another one told. */
export function mayRefer(sentence: string, headings: readonly string[]): boolean {
  return (
    REFUSAL.test(sentence) ||
    REFERRING.test(sentence) ||
    IMPROVED.test(sentence) ||
    isPromising(sentence, headings)
  );
}

/** Whether what a list is led in by says something of each of its items: what models are trained with, what AI is given. */
export function isPromisingLead(lead: string): boolean {
  return AI.test(lead) || (/\btrain/i.test(lead) && /\b(?:sources?|including|following)\b/i.test(lead));
}

const AI =
  /\b(?:AI|LLM|[Aa]rtificial [Ii]ntelligence|[Ll]anguage [Mm]odels?|[Mm]achine [Ll]earning|OpenAI|ChatGPT|Claude|Gemini)\b/;

function speaks(text: string): boolean {
  return PROMISING.test(text) || (NAMES.test(text) && MAY_USE.test(text) && SOMEBODYS.test(text));
}

/** Words without which no rule can fire; they spare most blocks the reading. */
const PROMISING =
  /\b(?:a\.i|ai|ais|ml|aiml|llm|train|retrain|pre-?train|artificial|machine|model|algorithm|fine.?tun|mining|tdm|neural|derivat|likeness|persona\b|automated|gpt|chatbot|chatgpt|genai|gen.ai|copilot|grok\b|gemini|claude|openai|anthropic|bots?\b|deep learning|smarter|pretrain|intelligent feature|scrap|distil|learns?\b(?! more| about| how)|language technolog|corpora|generative|recommender|classifier|assistants?\b|agents?\b|recogni[sz]er|deepseek|mistral|biograph|profile pic|profile photo|prompts?\b|inputs?\b)/i;
/** A way to refuse matters under a heading that says what is refused. */
const REFUSAL =
  /\b(?:opt|object|(?:do not|don't) want|toggle|switch|turn|off|disable|uncheck|untick|withdraw)/i;
/** "… for this", of what the sentence before told. */
const REFERRING = /\b(?:not|never)\b.{0,200}\b(?:for|in) (?:this|that|these|such)\b/i;
/** What is improved may be told of by the sentence after it. */
const IMPROVED = /\bimprov\w+\b.{0,40}\b(?:services|products|technolog)/i;
/** An answer matters under a heading that asks. */
const ANSWER = /^\W*(?:yes|no|never)\b/i;
/** Work on data matters under a heading about machines. */
const WORKING =
  /\b(?:analy[sz]e|process|send|sent|collect|content|messages?|suggest|generate|use[sd]?\b|data|information)/i;
/** A name or picture matters only where somebody may use it. */
const NAMES =
  /\b(?:names?|usernames?|logos?|trademarks?|photos?|photographs?|images?|pictures?|voices?|avatars?|faces?|selfies?|profile)\b/i;
const SOMEBODYS =
  /\b(?:your|their|his|customer'?s?|you as|you by|of (?:you|them|persons?|people)|names? (?:and|or))\b/i;
const MAY_USE =
  /\badvert|\bads\b|promot|publicity|\bmarketing|sponsor|press release|testimonial|customer list|list of (?:customers|clients)|case stud|\bwin\b|\bwinner|(?:\blicen[cs]|\bgrant|permission|authori[sz]|\ballow|\bpermit|\bconsent to|\bagree|\bwaive|\bpublish).{0,160}\b(?:names?|usernames?|logos?|trademarks?|voices?|faces?|photos?)\b|\b(?:used by|shown|displayed)\b|\buse (?:your|the|his) (?:\w+ ){0,3}names?\b/i;
