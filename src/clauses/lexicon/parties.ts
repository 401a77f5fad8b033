import { type Lexicon, list } from "../marks.ts";

/** Who acts, on whose words, under which permission. */
export const PARTIES: Lexicon = {
  WE: list(`
    we; our affiliate^; our group; our company^; our corporate affiliate^; the company; company; us and
    our affiliates; our parent company; our team^; our systems; our subsidiary^`),
  US: list(`us`),
  /** The provider acts in these nouns. */
  OURUSE: list(`our use; our processing; our collection; our practice^`),
  /** Forbidding words that make the reader the one who is forbidden. */
  BAN: list(`
    not permitted; not allowed; prohibited; forbidden; prohibits; prohibit; forbid; forbids; not
    authorized; not authorised; disallowed; not licensed; not licenced; no one; nobody; no part of the; no
    part of this; no part of our; no portion of the; no portion of this; no portion of our`),
  /** Those who buy data to build models. */
  AI_MAKER: list(`
    ai developer^; ai company^; ai lab^; ai model developer^; model developer^; llm developer^; companies
    that develop ai; companies that train ai; companies developing ai; companies that build ai; developers
    of ai; developers of artificial intelligence; ai startup^; ai model provider^`),
  OUR: list(`our`),
  YOU: list(`you; yourself; you or`),
  USER: list(`
    user^; customer^; client^; developer^; member^; licensee^; crawler^; bot^; creator^; subscriber^;
    visitor^; your app; end user^; permitted user^; person^; individual^`),
  THIRD: list(`
    third party^; third party; partner^; vendor^; service provider^; model provider^; ai provider^;
    recipient^; advertiser^; other company^; other organization^; other organisation^; subprocessor^;
    sub processor^; supplier^; collaborator^; other party^; researcher^; licensor^; ai developer^; ai
    company^; other business^; purchaser^; buyer^; outside company^`),
  YOUR: list(`
    your; customer data; customer content; user content; user data; personal data; personal information;
    information we collect; usage data; user information; user input^; user; users; users'; customer;
    customers; member; members; information we have; data we collect; publicly available; public
    information; public data; public content; idp data; service data; user submission^; contributor^;
    aggregated; de identified; deidentified; anonymized; anonymised; aggregate`),
  DATA: list(`
    content; contents; data; information; input^; prompt^; output^; conversation^; chat^; message^;
    post^; photo^; image^; picture^; video^; audio; recording^; file^; document^; submission^;
    interaction^; feedback; material^; profile^; activity; query; queries; transcript^; voice; text;
    upload^; usage; dataset^; comment^; email^; work^; asset^; media; code; translation^`),
  NEG: list(`
    nothing; prohibition on; prohibition against; prohibitions on; restriction on; restrictions on; ban
    on; not; never; no; cannot; nor; neither; none; prohibited from; refrain from; refrains from;
    forbidden from; excluded from; prevented from; without training; prohibits; prohibit; forbid;
    forbids; prohibited; opted out of; abstain from; barred from; restricted from; exclude~; prevent~ them
    from; stop~~ them from; bar them from; bars them from`),
  /** A wish not to take part. */
  UNWILLING: list(`
    not want; not wish; prefer not; prefer that; prefer your; rather not; rather that; not like us; not like
    your; not agree with`),
  /** Up to then it happens. */
  UNLESS: list(`unless; until; not; never`),
  FALSENEG: list(`
    no responsibility; no liability; no warranty; not affect; no warranties; not obligated; not
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
    if; when; how; as; whether; once; which; whom; what; where; whenever; whatever; content; contents;
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
    direct us to; instruct us to; ask us to; you turn on; enable; consent~; opt~~ in; opt in; opted in;
    opting in; permission; explicitly agree; your choice to; you choose to; agree to; authorize us; give
    us permission; give permission; agreed to it; choose to share; authorise us; explicit permission; affirmatively`),
};
