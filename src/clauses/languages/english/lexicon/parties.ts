import { type Lexicon, list } from "../../../marks.ts";

/** Who acts, on whose words, under which permission. */
export const PARTIES: Lexicon = {
  WE: list(`
    we; the organiser; the organizer; the sponsor; the promoter; our affiliate^; our group; our company^; our corporate affiliate^; the company; company; us and
    our affiliates; our parent company; our team^; our systems; our software; our servers; our technology; our subsidiary^`),
  US: list(`us`),
  /** Where the words about others end. */
  OURSELVES: list(`us; our; )`),
  /** The provider acts in these nouns. */
  OURUSE: list(`our use; our processing; our collection; our practice^`),
  /** Forbidding words that make the reader the one who is forbidden. */
  BAN: list(`
    not permitted; not allowed; prohibited; forbidden; prohibits; prohibit; forbid; forbids; disallow~; not
    authorized; not authorised; disallowed; not licensed; not licenced; no one; nobody; no part of the; no
    part of this; no part of our; no portion of the; no portion of this; no portion of our`),
  /** Those who buy data to build models. */
  AI_MAKER: list(`
    ai developer^; ai company^; ai lab^; ai model developer^; model developer^; llm developer^; companies
    that develop ai; companies that train ai; companies developing ai; companies that build ai; developers
    of ai; developers of artificial intelligence; ai startup^; ai firm^;
    companies training ai; companies building ai; publisher^ of model^; maker^ of model^; developer^ of model^; model maker^; those who develop ai; those who train ai; makers of ai`),
  OUR: list(`our`),
  YOU: list(`you; yourself; you or`),
  USER: list(`
    user^; customer^; client^; developer^; member^; licensee^; crawler^; bot^; creator^; subscriber^;
    visitor^; participant^; applicant^; your app; apps; end user^; permitted user^; person^; individual^`),
  THIRD: list(`
    third party^; third party; partner^; vendor^; service provider^; model provider^; ai provider^;
    recipient^; advertiser^; other company^; other organization^; other organisation^; subprocessor^;
    sub processor^; supplier^; collaborator^; other party^; researcher^; licensor^; ai developer^; ai
    company^; other business^; purchaser^; buyer^; outside company^; technology company^; tech company^; other developer^; other firm^; others;
    research institution^; institution^; university; universities; companies that; companies who; companies which; companies to; ai firm^;
    ai vendor^; provider^; platform provider^; data buyer^; search engine^`),
  YOUR: list(`
    your; customer data; customer content; user content; user data; personal data; personal information;
    information we collect; usage data; user information; user input^; user; users; users'; customer;
    customers; member; members; information we have; data we collect; publicly available; public
    information; public data; public content; idp data; service data; user submission^; contributor^;
    aggregated; de identified; deidentified; anonymized; anonymised; aggregate`),
  /** Further things that people make or leave behind. */
  OBJECT: list(`
    record^; trip^; ride^; snippet^; song^; track^; playlist^; review^; rating^; scan^; footage; clip^; note^;
    essay^; manuscript^; drawing^; design^; art; artwork^; creation^; contribution^; listing^; resume^; résumé^; cv;
    cvs; transaction^; mail; mails; meeting^; call^; request^; command^; selfie^; telemetry; log^; archive;
    metadata; workout^; story; stories; book^; article^; lyrics; sketch^; purchase^; measurement^; 
    history; histories; correspondence; inquiries; ticket^; caption^; sound^; search history;
    corrections; searches; search terms; clicks; likes; watch time; statistics; habits; photograph^; sentence^; repository; repositories; codebase^; signal^; session^; publication^; 
    recipe^; gameplay; health; dna; answers; image data; suggestions; edits; reports; summaries`),
  DATA: list(`
    content; contents; data; information; input^; prompt^; output^; conversation^; chat^; message^;
    post^; photo^; image^; picture^; video^; audio; recording^; file^; document^; submission^;
    interaction^; feedback; material^; profile^; activity; query; queries; transcript^; voice; text;
    upload^; usage; dataset^; comment^; email^; work^; asset^; media; code; translation^`),
  NEG: list(`
    nothing; prohibition on; prohibition against; prohibitions on; restriction on; restrictions on; ban
    on; not; never; no; cannot; nor; neither; none; prohibited from; refrain from; refrains from;
    forbidden from; opt out of having; opting out of having; walled off from; shielded from; shut out of; kept away from; isolated from; excluded from; prevented from; without training; prohibits; prohibit; forbid;
    forbids; prohibited; opted out of; abstain from; barred from; restricted from; exclude~; rules out; rule out; ruling out; ruled out; preclude~; prevent~ them
    from; stop~~ them from; bar them from; bars them from`),
  /** A wish not to take part. */
  UNWILLING: list(`
    not want; not wish; prefer not; prefer that; prefer your; rather not; rather your; rather that; rather we; rather you; rather us; not like us; not like
    your; not agree with`),
  /** Up to then it happens. */
  UNLESS: list(`unless; until; not; never`),
  FALSENEG: list(`
    no responsibility; not responsible; not control; no liability; no representation; no representations; not opted out; not opt out;
    not yet opted out; never opted out; no warranty; not affect; no warranties; not obligated; not
    required; not obliged; not only; not limited to; no longer than; no charge; no cost; not
    necessarily; if not; or not; no later than; not just; whether or not; no matter; not be able; no
    obligation; no less; not merely; not solely; no additional; not directly identify; not identify; no
    fee`),
  BREAK: list(`
    but; however; except; unless; although; though; while; whereas; instead; provided that; rather;
    nevertheless; nonetheless; notwithstanding; therefore; so that we`),
  MODAL: list(`may; will; can; could; shall; must; might; would; should`),
  VERB: list(`
    agree~; use~; collect~; process~; train~; share~; grant~; license~; licence~; do; does; did; have;
    has; are; is; was; were; acknowledge~; develop~; improve~; provide~; employ~; utilize~; utilise~;
    leverage~; rely; relies; work~; need~; want~; retain~; store~; access~; analyze~; analyse~; offer~;
    allow~; permit~~; reserve~; represent~; understand~; hereby; also; never; not; cannot; only;
    deploy~; build~; create~; receive~; obtain~; disclose~; sell~; warrant~; consent~; authorize~;
    authorise~`),
  EMBED: list(`
    nothing; anything; everything; something; if; when; how; as; whether; once; which; whom; what; where; whenever; whatever; content; contents;
    data; information; material; materials; feedback; input; inputs; anything; messages; photos; files;
    text; prompts; ways; way; time; to; about; with; from; by; for; give; gives; allow; allows; let;
    lets; show; help; helps; protect; contact; of; on; and; between; notify; provide; provides; offer;
    because; before; after; until; unless; service; services; products; features; preferences`),
  SAYING: list(`
    agree~; acknowledge~; understand~; ensure~; mean~; confirm~; consent~; accept~; note; know;
    represent~`),
  GIVE: list(`
    grant~; grant to; license~ to; give; gives; giving; authorize; authorizes; authorise; authorises`),
  EMPOWER: list(`
    consent~ to; grant~; give~; allow~; permit~~; authorize~; authorise~; license~; licence~; enable~;
    let; lets; licensed; right; rights; permission; assign~`),
  CONSENT: list(`
    direct us to; instruct us to; ask us to; you turn on; enable; consent~; opt~ in; opt in; opted in; opts in;
    opting in; permission; explicitly agree; opt ins; your choice to; you choose to; agree to; agree that; authorize us;
    give us permission; give permission; agreed to it; choose to share; authorise us; explicit permission;
    affirmatively; allow us to; allow this; let us; permit us to; share your; agreed; authorization; authorisation`),
  /** A yes, by its noun. */
  OWNYES: list(`
    consent; consents; permission; permissions; opt in; opt ins; authorization; authorisation; approval; agreement to
    this; express agreement; explicit agreement`),
  /** The yes of the one whose terms they are. */
  OURYES: list(`
    our consent; our prior consent; our permission; our prior permission; our prior written consent; our written
    consent; our prior written permission; our written permission; our express consent; our express permission;
    our express written consent; our express written permission; our express prior written consent; prior written
    consent of; prior written permission of; our approval; our prior written approval; our explicit permission;
    our explicit consent`),
  JOIN: list(`
    participate~; join~; enrol; enroll; enrols; enrolls; enrolled; volunteer~; take part; takes part; sign up
    for; donate~`),
  TURNON: list(`
    turn on; turns on; turned on; turn it on; switch on; switches on; switched on; activate~; enable~; toggle on`),
  /** A yes that is refused. */
  DECLINE: list(`not; never; decline~; refuse~; object; withdraw~; revoke~; disable~; out`),
  PERMIT: list(`
    allow~; permit~~; authorize~; authorise~; license~; licence~; grant~; allowed; include; extend~; cover~`),
  EXCLUDED: list(`
    exclude~; walled off; shut out; shielded; kept away; kept separate; isolated; remove~; removed; filter~; filtered; strip~~; omit~~; exempt; exempted; left out; kept out; withheld`),
  /** What belongs to the one whose terms they are. */
  OWN: list(`
    the source code; source code; this text; this article; this book; this work; this page; these pages; this code; this repository; our content; our contents; our journalism; our article^; our site; our website^; our page^; our material^; our
    works; our archive^; our images; our photographs; our photos; our publications; our publication; our
    intellectual property; our text; our fonts; our maps; our database^; our recordings; our api^; our output^; our
    listings; our videos; our documentation; this site; this website; the site; the website; the fonts; the maps; licensed font^; licensed image^; licensed asset^; licensed photo^;
    the materials; licensed material^; licensed content; licence excludes; license excludes; the photographs; the
    licensed; this content; the articles; the images; stock images; the stock images; stock content; this licence; this license; the licence; rights granted; this page; this
    publication; these pages; site content; website content; the documentation; licensed works`),
  LEARNER: list(`student^; pupil^; people; athlete^; dog^; driver^; skills; your skills; teacher^; learner^`),
  YOURS: list(`your; you`),
};
