import { type Lexicon, list } from "../../../marks.ts";

/** Machines at work: who they are, what is given to them, what they do. */
export const MACHINES: Lexicon = {
  /** Those who run a model for others, and the model as a recipient. */
  AI_SERVICE: list(`
    ai provider^; ai vendor^; ai service provider^; ai partner^; ai subprocessor^; ai company^; ai infrastructure;
    ai service^; ai model provider^; model provider^; model vendor^; model host^; llm provider^; llm vendor^; llm^;
    large language model^; language model^; ai model^; ai system^; ai tool^; ai feature^; ai technology; ai technologies;
    ai assistant^; ai engine^; generative model^; foundation model^; artificial intelligence system^;
    artificial intelligence tool^; artificial intelligence model^; openai; anthropic; chatgpt; azure openai;
    google gemini; anthropic claude; deepseek; hugging face; elevenlabs; deepgram; assemblyai; vertex ai; cohere; mistral; bedrock; third party model^; machine learning model^; machine learning system^;
    image model^; transcription provider^; recognition model^; speech model^; vision model^; transcription model^`),
  /** Passing on what people gave. */
  SEND: list(`
    send~; sent; transmit~~; pass; passes; passed; passing; submit~~; share~; transfer~~; forward~; upload~; stream~;
    entered; enter; provide~; route~; disclose~; relay~; type; typed; give; gives; given; expose~; input; inputted`),
  /** What machines do, as an infinitive or in the plural. */
  DO: list(`
    detect; identify; recommend; personalize; personalise; moderate; flag; classify; predict; analyze; analyse; scan;
    review; rank; suggest; summarize; summarise; transcribe; translate; recognize; recognise; block; screen; match;
    target; score; infer; monitor; process; generate; respond; prevent; filter; determine; tailor; customize;
    customise; assess; categorize; categorise; understand; answer; create; transform; decide; prioritize; prioritise;
    select; sort; compare; estimate; group; turn; convert; edit; draft; write; remove; read; remember; mention;
    access; collect; use; store; record; evaluate; check; verify; route; triage; extract; interpret; map; choose;
    measure; learn; help; assist; show; blur; propose; build; keep; retain; receive; see; produce; anticipate;
    forecast; set; calculate; plan; guide; organize; organise; label; tag; enrich; search; find; reply; highlight;
    rewrite; complete; optimize; optimise; act; ask; curate; surface; combine; weigh; look; recreate; animate; restore;
    describe; clean; adjust; take; fill; pre fill; prefill; read out`),
  /** The same, done by one machine. */
  DOES: list(`
    detects; identifies; recommends; personalizes; personalises; moderates; flags; classifies; predicts; analyzes;
    analyses; scans; reviews; ranks; suggests; summarizes; summarises; transcribes; translates; recognizes;
    recognises; blocks; screens; matches; targets; scores; infers; monitors; processes; generates; responds;
    prevents; filters; determines; tailors; customizes; customises; assesses; categorizes; understands; answers;
    creates; transforms; decides; prioritizes; prioritises; selects; sorts; compares; estimates; groups; turns;
    converts; edits; drafts; writes; removes; reads; remembers; mentions; accesses; collects; uses; stores; records;
    evaluates; checks; verifies; extracts; interprets; chooses; measures; helps; assists; shows; blurs; proposes;
    builds; keeps; retains; receives; sees; produces; calculates; plans; guides; takes; sends; relies; finds; learns;
    looks; watches; works out; tags; parses; captions; groups; considers; forecasts; labels; replies; highlights; completes; has access; joins; listens; converts; assigns; rates`),
  /** The same, in the passive. */
  DONE: list(`
    detected; identified; recommended; personalized; personalised; moderated; flagged; classified; predicted;
    analyzed; analysed; scanned; reviewed; ranked; suggested; summarized; summarised; transcribed; translated;
    recognized; recognised; blocked; screened; matched; targeted; scored; inferred; monitored; processed;
    filtered; determined; tailored; customized; customised; assessed; categorized; categorised; answered; created;
    transformed; decided; prioritized; selected; sorted; compared; estimated; grouped; turned; converted; edited;
    drafted; written; removed; read; evaluated; checked; verified; extracted; interpreted; chosen; measured; set;
    triaged; parsed; captioned; handled; produced; calculated; routed; tagged; labelled; labeled; rendered; recorded;
    supported; assisted; curated; cloned; placed; priced; shown; delivered`),
  /** The work by its name. */
  DOING: list(`
    detection; moderation; personalization; personalisation; recommendation^; transcription; summarization;
    summarisation; summary; summaries; translation; recognition; analysis; analytics; prediction^; prevention;
    classification; ranking; screening; scoring; matching; targeting; suggestion^; assessment; processing; detecting;
    identifying; personalizing; personalising; moderating; recommending; analyzing; analysing; predicting; scanning;
    translating; transcribing; summarizing; summarising; screening; generating; reviewing; selecting; tailoring;
    matching; estimating; verification; customer support; customer service; chat support; support request^`),
  /** Machines as people meet them. */
  HELPER: list(`
    feature^; tool^; assistant^; chatbot^; bot^; capability; capabilities; functionality; function^; experience^;
    interface^; agent^; companion^; tutor^; coach; coaches; character^; avatar^; note taker^; notetaker^;
    search; summary; summaries; system^; technology; technologies; model^; algorithm^; engine^; copilot^;
    component^; classifier^; editor; generator^; transcription; recommendation^; overview^; moderator^;
    suggestions; replies; proctor^; concierge; advisor^; adviser^; guide^; filter^; camera; image^; response^; answer^`),
};
