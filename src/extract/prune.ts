import { isChoice, isConsentNotice } from "./consent.ts";
import { type AnyNode, type Element, isElement, isText, textOf, UNSEEN, walk } from "./dom.ts";
import { type Mass, reasonOnMeasure, reasonOnSight } from "./drop.ts";
import type { Removal } from "./extraction.ts";

/** A page after the decision what is no document. Nothing is taken out of the tree. */
export interface Pruned {
  readonly dropped: ReadonlySet<AnyNode>;
  readonly removed: readonly Removal[];
  /** Of every element that is kept and holds text. */
  readonly mass: ReadonlyMap<AnyNode, Mass>;
  /** Number of page headers, footers and menus outside the page's main that say so in their markup. */
  readonly furniture: number;
}

/** One pass over the tree: drops elements on sight or on leaving them, and measures what is kept. */
export function prune(root: AnyNode, gone: ReadonlySet<AnyNode>): Pruned {
  const survey = openSurvey(gone);
  walk(
    root,
    (node) => enter(survey, node, root),
    (node) => leave(survey, node),
  );
  endRun(survey);
  survey.mass.set(root, top(survey).mass);
  return survey;
}

/** Where the walk stands and what it has found. */
interface Survey {
  readonly dropped: Set<AnyNode>;
  readonly removed: Removal[];
  readonly mass: Map<AnyNode, Mass>;
  readonly stack: Frame[];
  /** Text since the last block boundary. */
  readonly run: { text: number; linked: number };
  /** Fingerprints of large texts, with the number of the element that held them. */
  readonly texts: Map<string, number>;
  elements: number;
  mains: number;
  /** Open links and buttons. */
  links: number;
  furniture: number;
}

/** An open block element. */
interface Frame {
  readonly mass: Mass;
  readonly element: number;
}

const PROSE_RUN = 50;
const REMOVED_TEXT = 300;
/** Characters of prose that nobody writes twice in one document. */
const COPY = 1500;
const FURNITURE = /^(?:page|navigation)/;
const HEADINGS = /^h[1-6]$/;

function openSurvey(gone: ReadonlySet<AnyNode>): Survey {
  return {
    dropped: new Set(gone),
    removed: [],
    mass: new Map(),
    stack: [{ mass: emptyMass(), element: 0 }],
    run: { text: 0, linked: 0 },
    texts: new Map(),
    elements: 0,
    mains: 0,
    links: 0,
    furniture: 0,
  };
}

function enter(survey: Survey, node: AnyNode, root: AnyNode): boolean {
  if (isText(node)) {
    const length = addPrint(top(survey).mass, node.data);
    survey.run.text += length;
    if (survey.links > 0) survey.run.linked += length;
    return false;
  }
  if (!isElement(node)) return node === root;
  if (survey.dropped.has(node) || isUnseen(node)) return false;
  const reason = reasonOnSight(node, survey.mains > 0);
  if (reason !== null) {
    drop(survey, node, reason);
    if (reason === "consent notice") top(survey).mass.consent = true;
    if (reason === "form control" && isField(node)) top(survey).mass.fields++;
    if (reason === "form control") dropLabel(survey, node);
    return false;
  }
  if (isPressable(node)) survey.links++;
  if (isMain(node)) survey.mains++;
  if (isBlock(node)) {
    endRun(survey);
    survey.stack.push({ mass: emptyMass(), element: ++survey.elements });
  }
  return true;
}

function leave(survey: Survey, node: AnyNode): void {
  if (!isElement(node)) return;
  if (isPressable(node)) survey.links--;
  if (isMain(node)) survey.mains--;
  if (survey.mains === 0 && isPressable(node) && isChoice(textOf(node, 60))) top(survey).mass.choices++;
  if (!isBlock(node)) return;
  endRun(survey);
  const { mass, element } = survey.stack.pop() ?? { mass: emptyMass(), element: 0 };
  if (mass.text > 0 && HEADINGS.test(node.name)) mass.headings++;
  if (mass.text > 0 && node.name === "h1") mass.topHeadings++;
  const inMain = survey.mains > 0;
  const isNotice = isConsentNotice(node, mass, inMain);
  if (isNotice) top(survey).mass.consent = true;
  const reason = isNotice
    ? "consent notice"
    : isCopy(survey, mass, element)
      ? "second copy"
      : reasonOnMeasure(node, mass, inMain);
  if (reason !== null) {
    drop(survey, node, reason);
    top(survey).mass.fields += mass.fields;
    return;
  }
  survey.mass.set(node, mass);
  add(top(survey).mass, mass);
}

function top(survey: Survey): Frame {
  return survey.stack[survey.stack.length - 1] as Frame;
}

function endRun(survey: Survey): void {
  const { run } = survey;
  const { mass } = top(survey);
  mass.text += run.text;
  mass.linked += run.linked;
  if (run.text >= PROSE_RUN && run.linked < run.text / 2) mass.prose += run.text;
  run.text = 0;
  run.linked = 0;
}

function drop(survey: Survey, node: AnyNode, reason: string): void {
  survey.dropped.add(node);
  if (survey.mains === 0 && FURNITURE.test(reason)) survey.furniture++;
  const text = textOf(node, REMOVED_TEXT);
  if (text !== "") survey.removed.push({ reason, text });
}

/** True where an earlier element, not inside this one, holds the same large text. */
function isCopy(survey: Survey, mass: Mass, element: number): boolean {
  if (mass.prose < COPY) return false;
  const key = `${mass.print}:${mass.text}`;
  const earlier = survey.texts.get(key);
  if (earlier !== undefined && earlier < element) return true;
  survey.texts.set(key, element);
  return false;
}

/** "Version:" before a menu of versions is not the document's either. */
function dropLabel(survey: Survey, control: Element): void {
  let label = control.prev;
  while (label !== null && !isElement(label)) label = label.prev;
  if (label === null || HEADINGS.test(label.name)) return;
  const text = textOf(label, 40);
  const isLabel = label.name === "label" ? text.length < 40 : text.length < 30 && text.endsWith(":");
  if (isLabel) drop(survey, label, "label of a form control");
}

/** Elements that do not break a line. Everything else does, unknown elements included. */
const INLINE: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp slot small span strike strong sub sup time tt u var wbr button".split(
    " ",
  ),
);

export function isBlock(element: Element): boolean {
  return !INLINE.has(element.name) || element.attribs.role === "tab";
}

export function isUnseen(element: Element): boolean {
  return UNSEEN.has(element.name) && !(element.name === "template" && isShadowRoot(element));
}

function isShadowRoot(element: Element): boolean {
  return element.attribs.shadowrootmode !== undefined || element.attribs.shadowroot !== undefined;
}

function isPressable(element: Element): boolean {
  return element.name === "button" || element.name === "a" || element.attribs.role === "button";
}

function isField(element: Element): boolean {
  const { name, attribs } = element;
  if (name === "input")
    return !/^(?:hidden|checkbox|radio|button|submit|image|reset)$/i.test(attribs.type ?? "text");
  return name === "textarea" || /^(?:textbox|searchbox|combobox)$/.test(attribs.role ?? "");
}

export function isMain(element: Element): boolean {
  return element.name === "main" || element.name === "article" || element.attribs.role === "main";
}

function emptyMass(): Mass {
  return {
    prose: 0,
    text: 0,
    linked: 0,
    topHeadings: 0,
    headings: 0,
    choices: 0,
    fields: 0,
    consent: false,
    print: 0,
    power: 1,
  };
}

function add(target: Mass, more: Mass): void {
  target.prose += more.prose;
  target.text += more.text;
  target.linked += more.linked;
  target.topHeadings += more.topHeadings;
  target.headings += more.headings;
  target.choices += more.choices;
  target.fields += more.fields;
  target.consent ||= more.consent;
  target.print = (Math.imul(target.print, more.power) + more.print) | 0;
  target.power = Math.imul(target.power, more.power);
}

/** Adds a text to a mass's fingerprint; the length of the text without its white space. */
function addPrint(mass: Mass, data: string): number {
  let { print, power } = mass;
  let length = 0;
  for (let index = 0; index < data.length; index++) {
    const code = data.charCodeAt(index);
    if (code <= 32 || code === 160) continue;
    print = (Math.imul(print, 16_777_619) + code) | 0;
    power = Math.imul(power, 16_777_619);
    length++;
  }
  mass.print = print;
  mass.power = power;
  return length;
}
