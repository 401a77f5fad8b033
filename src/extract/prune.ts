import type { Removal } from "../model.ts";
import { isChoice, isConsentNotice } from "./consent.ts";
import { type AnyNode, type Element, isElement, isText, textOf, UNSEEN, walk } from "./dom.ts";
import { type Mass, reasonOnMeasure, reasonOnSight } from "./drop.ts";

/** A page after the decision what is no document. Nothing is taken out of the tree. */
export interface Pruned {
  readonly dropped: ReadonlySet<AnyNode>;
  readonly removed: readonly Removal[];
  /** Of every element that is kept and holds text. */
  readonly mass: ReadonlyMap<AnyNode, Mass>;
}

/** One pass over the tree: drops elements on sight or on leaving them, and measures what is kept. */
export function prune(root: AnyNode, gone: ReadonlySet<AnyNode>): Pruned {
  const dropped = new Set<AnyNode>(gone);
  const removed: Removal[] = [];
  const mass = new Map<AnyNode, Mass>();
  const stack: Mass[] = [emptyMass()];
  const run = { text: 0, linked: 0 };
  let mains = 0;
  let links = 0;

  const top = (): Mass => stack[stack.length - 1] as Mass;
  const endRun = () => {
    const prose = run.text >= PROSE_RUN && run.linked < run.text / 2;
    const target = top();
    target.text += run.text;
    target.linked += run.linked;
    if (prose) target.prose += run.text;
    run.text = 0;
    run.linked = 0;
  };
  const drop = (element: AnyNode, reason: string) => {
    dropped.add(element);
    const text = textOf(element, REMOVED_TEXT);
    if (text !== "") removed.push({ reason, text });
  };

  walk(
    root,
    (node) => {
      if (isText(node)) {
        const length = collapsedLength(node.data);
        run.text += length;
        if (links > 0) run.linked += length;
        return false;
      }
      if (!isElement(node)) return node === root;
      if (dropped.has(node) || isUnseen(node)) return false;
      const reason = reasonOnSight(node, mains > 0);
      if (reason !== null) {
        drop(node, reason);
        if (reason === "consent notice") top().consent = true;
        if (reason === "form control") dropLabel(node, drop);
        return false;
      }
      if (node.name === "a") links++;
      if (isMain(node)) mains++;
      if (isBlock(node)) {
        endRun();
        stack.push(emptyMass());
      }
      return true;
    },
    (node) => {
      if (!isElement(node)) return;
      if (node.name === "a") links--;
      if (isMain(node)) mains--;
      if (isPressable(node) && isChoice(textOf(node, 60))) top().choices++;
      if (!isBlock(node)) return;
      endRun();
      const own = stack.pop() ?? emptyMass();
      const heading = HEADINGS.test(node.name);
      if (heading && own.text > 0) own.headings++;
      if (node.name === "h1" && own.text > 0) own.topHeadings++;
      if (isConsentNotice(node, own, mains > 0)) {
        drop(node, "consent notice");
        top().consent = true;
        return;
      }
      const reason = reasonOnMeasure(node, own, mains > 0);
      if (reason !== null) drop(node, reason);
      else {
        mass.set(node, own);
        add(top(), own);
      }
    },
  );
  endRun();
  mass.set(root, top());
  return { dropped, removed, mass };
}

const PROSE_RUN = 50;
const REMOVED_TEXT = 300;
const HEADINGS = /^h[1-6]$/;

/** Elements that do not break a line. Everything else does, unknown elements included. */
const INLINE: ReadonlySet<string> = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp slot small span strike strong sub sup time tt u var wbr button".split(
    " ",
  ),
);

export function isBlock(element: Element): boolean {
  return !INLINE.has(element.name);
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

/** "Version:" before a menu of versions is not the document's either. */
function dropLabel(control: Element, drop: (node: AnyNode, reason: string) => void): void {
  let label = control.prev;
  while (label !== null && !isElement(label)) label = label.prev;
  if (label === null || /^h[1-6]$/.test(label.name)) return;
  const text = textOf(label, 40);
  if (label.name === "label" ? text.length < 40 : text.length < 30 && text.endsWith(":"))
    drop(label, "label of a form control");
}

export function isMain(element: Element): boolean {
  return element.name === "main" || element.name === "article" || element.attribs.role === "main";
}

function emptyMass(): Mass {
  return { prose: 0, text: 0, linked: 0, topHeadings: 0, headings: 0, choices: 0, consent: false };
}

function add(target: Mass, more: Mass): void {
  target.prose += more.prose;
  target.text += more.text;
  target.linked += more.linked;
  target.topHeadings += more.topHeadings;
  target.headings += more.headings;
  target.choices += more.choices;
  target.consent ||= more.consent;
}

function collapsedLength(data: string): number {
  if (data.length < 60) return data.trim().length;
  return data.replace(/\s+/g, " ").trim().length;
}
