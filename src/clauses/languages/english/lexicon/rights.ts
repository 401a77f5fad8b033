import { type Lexicon, list } from "../../../marks.ts";

/** Choices, licences, pictures of people, and the work that machines do. */
export const RIGHTS: Lexicon = {
  OPTOUT: list(`
    opt~ out; opt out; object to; objects to; right to object; objection to; objecting to; you can
    object; withdraw~ your consent; withdraw~ consent; withdraw from; exclude your; choose not to;
    refuse to; decline to; choose whether; control whether; manage whether; limit our use; objection;
    object at any; withdraw your permission; opt~ your; opt you;
    refuse the; refuse that; exclude my; you object; opting out; opt outs; opt you`),
  /** Taking back what was allowed. */
  WITHDRAW: list(`
    withdraw~ your consent; withdraw~ consent; withdraw~ this consent; withdraw~ that consent; withdraw~ my consent;
    withdraw~ your permission; withdraw~ permission; withdraw~ that permission; withdraw~ the permission; withdraw~ the consent; revoke~ your consent; revoke~ consent;
    revoke this; revoke it; withdraw this; withdraw it; revoke~ your permission; revoke~ permission; withdrawal of consent`),
  /** Working a switch; a way out only where the reader works it. */
  SWITCH: list(`
    turn off; switch this off; switch that off; turn that off; turn this off; turn it off; turned off; turning off; turn them off; switch off; switched
    off; switching off; toggle off; toggled off; disable; disabling; disabled; deselect; uncheck;
    deactivate; pause; turn training off; toggle; unselect; untick; off in settings; setting off; option off;
    feature off; features off; toggle off; switch the toggle; switch it off; switch them off; opt~ out of it; remove the check; turn it back off`),
  /** Other things that one opts out of. */
  ELSEWHERE: list(`
    marketing; cookie^; arbitration; arbitrate; sale; sales; emails; email; newsletter^; newsletters;
    promotional; location services; location; communications; targeted advertising; interest based; class action; advertising;
    notification^; jurisdiction; tracking`),
  LICENSING: list(`
    grant~; license~; licence~; permission; authorize~; authorise~; consent to; consents to; right to
    use; right and license; agree that we may; allow~ us; permit~~ us; give us; gives us; rights to use;
    entitled to use`),
  GRANT: list(`
    grant~; license~; licence~; let us; lets us; give us; give permission; gives us; permission; right to; rights to;
    right and; authorize~; authorise~; consent to; allow~; agree that; permit~~; entitled to; assign~;
    may; licensed`),
  DERIVATIVE: list(`derivative work^; derivative; derivatives; derivative version^; derived work^`),
  MAKE: list(`
    create~; prepare~; make; making; made; produce~; develop~; author; creation of; preparation of; production of; create and use; prepare and use;
    right to; based; build; turn`),
  LIKENESS: list(`
    likeness^; persona; voice; voices; profile picture^; profile photo^; biographical information; biography;
    biographical; photograph^; image^; photo^; picture^; avatar^; bitmoji; caricature^; face; faces; selfie^;
    portrait^; profile; story; testimonial^; quote^`),
  STRONGLIKENESS: list(`likeness^; persona; biographical; profile picture^; profile photo^; avatar^`),
  LIKENESS_WORD: list(`
    likeness^; persona; profile picture^; profile photo^; biographical information; biographical
    material^; name , image; name or image; right of publicity; rights of publicity; publicity rights; voice and image;
    image and voice; voice or image; image or voice; voice , image; image , voice; name and image; name and voice;
    name and picture; name and photo; name , voice; name , photo; name , picture; name and photograph;
    name and logo; names and logos; name or logo; name , logo; biographical detail^`),
  /** Showing somebody to others. */
  SHOWING: list(`
    use~; using; used; quote~; display~; publish~; exploit~; feature~; show~; shown; reproduce~; appear~; include~; identify;
    reference; post~; broadcast~; print~; mention~; named; list; listed`),
  /** A copy of a person that machines make. */
  REPLICA: list(`
    synthetic version^; digital replica^; synthetic voice^; digital double^; digital twin^; voice clone^; clone of;
    clone; deepfake^; digital version^; voice model^; cloned voice`),
  /** Company of a name in lists of personal data that is collected. */
  IDENTIFIER: list(`
    email address; phone number; address; addresses; ip address; device id; payment information; contact
    details; location; email`),
  /** Where a service keeps its switches. */
  SETTING: list(`setting^; preference^; control^; toggle; privacy dashboard; account page`),
  CONTROL: list(`control; manage; change; adjust; limit; stop; prevent`),
  EMPLOY: list(`
    use~; using; used; utilize~; utilise~; employ~; leverage~; rely on; relies on; relying on; powered
    by; deploy~; uses; rely; enabled by; incorporate~`),
  NAME: list(`name^; username^; user name^; screen name^; trade name^; display name^`),
  PROMO: list(`
    advertising; ads; advertisement^; advertise~; promotion^; promotional; promote~; publicity;
    marketing; sponsored; commercial; publicly; testimonial^; endorsement^; connection with; adverts; advert;
    campaign^; press release^; customer list^; client list^; list of customers; list of clients; case stud~~;
    case study; case studies; publicize~; market the; market our; as a customer; as a user; as our customer; as a client; showcase^; winner^; you win;
    our website; social media; promo; public relations; sponsor^; brochure^; presentation^; recommendations and ads`),
  /** What machines typically do with data, in words that mean nothing else. */
  WORK: list(`
    detect~; identify; identifies; identifying; recommend~; personalize~; personalise~; moderate~;
    flag~~; classify; classifies; predict~; analyze~; analyse~; scan~~; rank~; summarize~; summarise~;
    transcribe~; translate~; recognize~; recognise~; categorize~; categorise~; moderation;
    personalization; personalisation; recommendation^; detection; filter~; infer~~; determine~; screen~;
    match~; score~; processed; review~; assess~; estimate~; sort~; compare~; answer~; verify; verifies`),
  DETECT: list(`
    detect~; identify; identifies; identifying; recommend~; personalize~; personalise~; personalizing;
    moderate~; flag~~; classify; predict~; analyze~; analyse~; scan~~; review~; rank~; suggest~;
    summarize~; summarise~; transcribe~; translate~; recognize~; recognise~; block~; screen~; match~;
    target~; score~; infer~~; monitor~; process~; generate~; respond~; moderation; personalization;
    personalisation; recommendation^; prevention; detection; prevent~; filter~; determine~; tailor~;
    customize~; assess~; deliver~; categorize~; understand; answer~; create~; transform~; show~;
    decide~; prioritize~; prioritise~; recognition; analysis; provide~; support~; power~; enable~;
    protect~; offer~; selecting; select~; enhance~; optimize~; automate~`),
  /** Machines as the subject: "a model flags …". */
  ACTS: list(`
    flags; sorts; proposes; recommends; ranks; detects; decides; suggests; summarises; summarizes;
    transcribes; compares; moderates; analyses; analyzes; predicts; estimates; filters; selects; chooses;
    scans; personalises; personalizes; translates; processes; reads; checks; matches; determines;
    identifies; evaluates; screens; blocks; removes; scores; assesses; classifies; recognises; recognizes`),
  /** What belongs to the provider. */
  SERVICE: list(`
    service^; output^; site; website; platform; api^; content from; materials; software; products`),
  /** What a machine is given. */
  INPUT: list(`input^; prompt^; query; queries; question^; instruction^`),
  GENERATE: list(`generate~; produce~; create~; creating; respond~; provide~`),
  INTERACT: list(`
    interact~; interaction^; chat~~; chat^; converse~; conversation^; talk~; speak~; message^; share~;
    submit~~; prompt^; engage~; upload~; enter~; ask~`),
  /** Giving one's opinion on what a machine answered. */
  RATE: list(`
    rate an; rate a; rate the; rate our; give feedback; give us feedback; provide feedback; submit
    feedback; send feedback; send us feedback; provide us feedback; thumbs up; thumbs down; flag a; flag
    an; report a`),
  /** Passing on for money or by licence. */
  SELL: list(`sell~; sold; license~; licence~; sublicense~; sublicence~; licensed`),
  USE: list(`
    use~; using; used; utilize~; utilise~; process~; employ~; leverage~; apply; applies; applying; rely
    on; relies on; analyze~; analyse~; collect~; access~; deploy~; incorporate~; include~; share~;
    store~; disclose~`),
  SHARE: list(`
    share~; sell~; sold; license~; licence~; disclose~; transfer~~; provide~; make available;
    sublicense~; transmit~~; send~; sent`),
  LEGAL: list(`
    must; disclose; disclosed; by using; terms; policy; policies; agree; agrees; subject to; liability;
    indemnify; claims; responsible; comply; compliance; accordance; guidelines; governed; agreement;
    warranties; warranty; beta; ownership; owned; own; owns; rights`),
  FEATURE: list(`
    feature^; tool^; assistant^; chatbot^; bot^; capability; capabilities; functionality; function^;
    experience^; service^; interface^; agent^`),
  DISCLAIMER: list(`
    accurate; accuracy; inaccurate; errors; error; hallucination^; as is; warrant~; warranty;
    warranties; liability; liable; own risk; indemnify; infringe~; rely on; professional advice;
    incorrect; misleading; bias; biased; guarantee~; not unique; not be unique; similar output; error free`),
  DECISION: list(`
    automated decision making; automated decision^; automated individual decision; profiling; automated
    processing; solely automated; automated means`),
  AFTERBAN: list(`
    prohibited; a breach; a violation; barred; banned; not welcome; not permitted; not allowed; forbidden; disallowed; not authorized; not authorised; not granted;
    not licensed; not licenced; off limits`),
  /** What lets somebody read, copy or index. */
  PERMISSION: list(
    `permission; licence; license; access; accessing; reading; right; rights; nothing; authorization`,
  ),
  /** Rights kept by their owner. */
  RESERVED: list(`reserve~; excluded; not included; reserved; reservation`),
  /** Robots that collect pages to teach machines. */
  AI_CRAWLER: list(`
    ai crawler^; ai bot^; ai scraper^; gptbot; ccbot; google extended; claudebot; llm crawler^; ai web crawler^`),
  /** What a person settles. */
  CHOICE: list(
    `choice; choices; preference^; decision; setting^; opt out; opt outs; objection; request; withdrawal`,
  ),
  DELETE: list(`delete~; remove~; removed; erase~`),
  DENYTAIL: list(`
    never involves; never includes; never uses; not involve; not include; not use; switched off for; turned off for;
    disabled for; is off; is switched off; is turned off; is disabled; stays off; excludes`),
  DEFINE: list(`means; mean; refers to; shall mean; is defined as; collectively`),
};
