import { type Lexicon, list } from "./marks.ts";

/**
 * What a clause may cover: data, people, parties, machines and purposes, each under one name however it is worded.
 * Names before the colon say what kind of reach it is.
 */
export const FACETS: Lexicon = {
  "data:posts": list(`post^; comment^; public content; article^; story; stories; tweet^; review^`),
  "data:messages": list(`message^; chat^; conversation^; email content; communications; direct message^`),
  "data:images": list(`photo^; image^; picture^; screenshot^; face; facial`),
  "data:video": list(`video^; recording^; screen sharing`),
  "data:audio": list(`audio; voice; speech; call^`),
  "data:profile": list(`profile^; resume^; account information; account data`),
  "data:usage": list(`
    usage; interaction^; activity; behaviour; behavior; app usage; telemetry; diagnostic^`),
  "data:location": list(`location^; geolocation`),
  "data:prompts": list(`prompt^; input^; queries; query; question^; inquiries`),
  "data:outputs": list(`output^; response^; prediction^; generated content; generation^`),
  "data:feedback": list(`feedback; rating^; thumbs; support messages; survey^`),
  "data:files": list(`file^; document^; upload^; attachment^`),
  "data:public": list(`
    publicly available; public information; public data; public posts; publicly accessible; public
    sources`),
  "data:service": list(`
    service data; service generated data; customer service data; usage data; telemetry data; metadata`),
  "data:health": list(`health; medical; biometric^`),
  "data:personal": list(`
    personal data; personal information; information we collect; information we have; your information;
    your data`),
  "data:content": list(`user content; customer content; your content; content you`),
  "data:business": list(
    `business data; business content; customer data; enterprise data; workspace data; work data`,
  ),
  "data:inferred": list(`inference^; inferences`),
  "people:minors": list(`minor^; children; teen^; under 18; child`),
  "people:others": list(`
    non users; people who don't; others in; do not have an account; have no account; has no account; without an account; not registered; other people; third parties'
    information`),
  "party:third": list(`
    third party^; third party; partner^; other company^; collaborator^; microsoft; licensee^; ai
    developer^`),
  "party:affiliates": list(`affiliate^; subsidiary^; group company^; parent company; corporate family`),
  "ai:generative": list(`
    generative; genai; gen ai; content generating; llm^; large language; foundation model^; chatbot^;
    agentic; ai agent^`),
  "ai:any": list(`ai; artificial intelligence; machine learning; ml; algorithm^; deep learning`),
  "purpose:ads": list(`advertising; ads; advertisement^; marketing`),
  "purpose:safety": list(`safety; security; fraud; abuse; harmful; spam`),
  "purpose:recommend": list(`
    recommend~; recommendation^; personalize~; personalise~; personalization; rank~; matching`),
  "purpose:moderate": list(`moderate~; moderation; detect~; violations`),
  "purpose:assist": list(`
    assist~; assistant^; summarize~; summary; summaries; translate~; transcribe~; generate~`),
  "purpose:sell": list(`sell~; license to others; sublicense~; resell~`),
  "limit:consent": list(`
    consent~; opt in; opted in; opting in; permission; if you agree; unless you agree`),
  "limit:opt-out": list(`opt out; opted out; opting out; opt~ out; object; turn off; settings; disable`),
  "limit:deidentified": list(`aggregated; de identified; deidentified; anonymized; anonymised; anonymous`),
  "limit:public": list(
    `public posts; public content; public comments; public photos; public profiles; publicly; public accounts`,
  ),
  "limit:some": list(`
    paying; paid; enterprise; business customers; business plans; business users; business accounts; in the eu; in the eea;
    european users; european union; european economic area; in europe; residents of; in california; in certain regions;
    in some regions; in some countries; where required by law; eligible users; some users; certain users; team plans`),
  "limit:only": list(`only; solely; exclusively`),
  "exception:": list(`unless; except; subject to; other than; notwithstanding`),
};
