import { type Lexicon, list } from "../../../marks.ts";

/** Words of machine learning: what is taught, how, and what looks alike but is something else. */
export const LEARNING: Lexicon = {
  TRAIN: list(`
    train~; retrain~; pretrain~; pre train~; fine tune~; finetune~; distill~; distil~~; fine tuning`),
  /** Verbs of betterment that need no model word of their own beyond an AI noun as their object. */
  BETTER: list(`
    develop; developing; improve; improving; improves; build; building; enhance; enhancing; test;
    testing; evaluate; evaluating; refine; refining; optimise; optimize; optimising; optimizing;
    advance; validate; validating; calibrate; calibrating; tune; tuning; development; optimization;
    optimisation; teach; teaching; make better`),
  AI: list(`
    ai; ais; artificial intelligence; machine intelligence; machine learning; machine learned; machine learnt; ml; aiml; llm^; genai; generative;
    intelligent feature^; language model^; foundation model^; diffusion model^; learning model^;
    predictive model^; speech model^; automated model^; recognition model^; ranking model^; relevance model^;
    scoring model^; prediction model^; recommendation model^; translation model^; image model^; image recognition; neural network^; deep learning; deep neural;
    computer vision; natural language processing; nlp; language technology; recommender^;
    algorithm^; algorithmic`),
  BRAND: list(`
    grok; gemini; copilot; chatgpt; claude; llama; my ai; meta ai; ai at meta; chatbot^; gpt; openai;
    anthropic; deepseek; mistral; cohere; groq; elevenlabs; deepgram; assemblyai; stable diffusion; hugging face;
    amazon bedrock; vertex ai; ollama; ai agent^; virtual agent^; virtual assistant^; digital assistant^; bot`),
  /** Teaching a model further, in words that mean nothing else. */
  TUNE: list(`fine tune~; finetune~; fine tuning; finetuning; pretrain~; pre train~; retrain~`),
  /** What machines do when they are taught. */
  LEARN: list(`learn~ from; learned from; learnt from; learn~ on; learn; learning from; learn patterns`),
  /** The same in the passive. */
  BETTERED: list(`
    improved; refined; enhanced; developed; optimised; optimized; tuned; tested; evaluated; built; calibrated`),
  FEED: list(
    `feeds the; feeds our; feeds into; we feed; feed them; feed it; fed; feeding; to feed; never feed; not feed; will feed; may feed; and feed; or feed`,
  ),
  /** What follows is a means, not what is bettered. */
  VIA: list(`
    your; that; which; in; empower; using; with; through; via; by; based on; by means of`),
  MODEL: list(
    `model^; recogniser^; recognizer^; classifier^; image generator^; video generator^; voice generator^; text generator^; algorithm^; neural network^; automated system^`,
  ),
  TECH: list(`technology; technologies; system^; engine^`),
  CORPUS: list(`
    training data; training dataset^; training set^; training corpus; training material^; data set^;
    dataset^; corpus; corpora`),
  MINING: list(`
    data mining; text mining; text and data mining; text or data mining; tdm; data and text mining`),
  SCRAPE: list(`
    scrape~; scraping; crawl~; harvest~; data mining; mine; mining; extract~; spider~; ingest~; index~`),
  SHADOW: list(`
    fine tuned model^; finetuned model^; pretrained model^; pre trained model^; prohibited use policy; prohibited uses; prohibited use;
    hashing algorithm^; hash algorithm^; encryption algorithm^; cryptographic algorithm^; by means; data
    mining tool^; based data mining; data mining or similar; data mining software; data mining robot^; any means; automated
    means; other means; technical means; all means; ai , inc; ai inc; ai llc; ai ltd; ai ab; ai gmbh; ai limited; ai corp; artificial
    intelligence co; developing technology; training and support; training method^; training process^;
    models and training methods; staff training; business model^; pricing model^; role model^; model
    clause^; model release^; model number^; device model^; model name; revenue model^; operating model^;
    subscription model^; make and model; phone model^; year make model; model of your; model of the;
    hardware model^; licensing model^; governance model^; security model^; data model^; 3d model^; model
    year; device name and model; delivery model^; payment model^`),
  HUMAN: list(`
    training program^; training programme^; staff training; employee training; training of staff;
    training of employee^; training of our staff; employee^; personnel; staff; training course^;
    training session^; workshop^; webinar^; coach^; fitness; workout^; gym; training material^; training
    service^; privacy training; security training; compliance training; curriculum; certification`),
};
