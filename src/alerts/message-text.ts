import { describeStatement } from "../clauses/statement.ts";
import type { OptOut, WordRun } from "../model.ts";
import { wrap } from "./lines.ts";
import type { Passage } from "./passages.ts";
import type { Point } from "./points.ts";
import type { AlertView, Fact } from "./view.ts";
import * as wording from "./wording.ts";

const WIDTH = 76;

/** The plain part: made from the view and not from the HTML, so that every mark is a character. */
export function textPart(view: AlertView): string {
  const sections = [
    [view.title, "=".repeat(Math.min(view.title.length, WIDTH))].join("\n"),
    ...whatChanged(view),
    ...howToRefuse(view),
    ...wordForWord(view),
    ...otherChanges(view),
    section(wording.EVIDENCE, view.evidence.map(factLine).join("\n")),
    [wording.COMMAND, view.command, ...(view.page === null ? [] : [view.page])].join("\n  "),
    `-- \n${wrap(wording.footer(view), WIDTH)}`,
  ];
  return `${sections.join("\n\n")}\n`;
}

/** Words with their marks: [-taken out-] {+put in+}. */
function markedText(runs: readonly WordRun[]): string {
  return runs.map(marked).join("").replace(/ +/g, " ").trim();
}

function marked({ kind, text }: WordRun): string {
  if (kind === "same") return text;
  return kind === "added" ? `{+${text}+}` : `[-${text}-]`;
}

function whatChanged(view: AlertView): readonly string[] {
  const points = view.points.map((point, index) => pointText(view.service, point, index + 1));
  const also = view.alsoSays.length > 0 ? [alsoText(view)] : [];
  const notes = [view.unsupported, view.effective].flatMap((sentence) =>
    sentence === null ? [] : [wrap(sentence, WIDTH)],
  );
  if (view.points.length === 0)
    return [section(wording.WHAT_CHANGED, wrap(wording.noEvents(view), WIDTH)), ...notes];
  return [section(wording.WHAT_CHANGED, [...points, ...also].join("\n\n")), ...notes];
}

function alsoText({ service, alsoSays }: AlertView): string {
  return [`Also, ${service}:`, ...alsoSays.map((says) => wrap(`- ${says}`, WIDTH))].join("\n");
}

function pointText(service: string, point: Point, number: number): string {
  const { says, heading, before, after, statement } = point;
  const lines = [
    wrap(`${number}. ${service} ${says}.`, WIDTH),
    ...(heading.length === 0 ? [] : [wrap(`In: ${wording.path(heading)}`, WIDTH, "   ")]),
    wrap(`${wording.BEFORE} ${wording.quoted(before)}`, WIDTH, "   "),
    wrap(`${wording.NOW} ${wording.quoted(after)}`, WIDTH, "   "),
    ...(statement === null
      ? []
      : [wrap(`${wording.IN_SHORT} ${describeStatement(statement)}`, WIDTH, "   ")]),
  ];
  return lines.join("\n");
}

function howToRefuse(view: AlertView): readonly string[] {
  if (view.optOut.length === 0)
    return view.points.length === 0 ? [] : [section(wording.REFUSE, wrap(wording.noOptOut(view), WIDTH))];
  const steps = view.optOut.map(optOutText);
  const warning = view.optOutRemoved ? [wrap(wording.OPT_OUT_REMOVED, WIDTH)] : [];
  return [section(wording.REFUSE, [...warning, ...steps].join("\n\n"))];
}

function optOutText({ setting, path, url, note }: OptOut): string {
  return [
    wrap(setting, WIDTH),
    ...(path.length === 0 ? [] : [wrap(path.join(" → "), WIDTH, "  ")]),
    ...(url === undefined ? [] : [`  ${url}`]),
    ...(note === undefined ? [] : [wrap(note, WIDTH, "  ")]),
  ].join("\n");
}

function wordForWord(view: AlertView): readonly string[] {
  if (view.passages.length === 0) return [];
  const passages = view.passages.map(passageText);
  const more = view.morePassages > 0 ? [wording.more(view.morePassages, "changed paragraphs")] : [];
  return [section(`${wording.WORD_FOR_WORD}  [-taken out-] {+put in+}`, [...passages, ...more].join("\n\n"))];
}

function passageText(passage: Passage): string {
  const label = wording.passageLabel(passage);
  return `${wrap(label, WIDTH)}\n${wrap(markedText(passage.runs), WIDTH, "  ")}`;
}

function otherChanges(view: AlertView): readonly string[] {
  if (view.otherCounts === "") return [];
  const lines = view.others.map(({ kind, runs }) =>
    wrap((kind === "moved" ? "Moved: " : "") + markedText(runs), WIDTH, "  "),
  );
  const more = view.moreOthers > 0 ? [`  ${wording.more(view.moreOthers, "paragraphs")}`] : [];
  return [section(wording.OTHERS, [`${view.otherCounts}.`, ...lines, ...more].join("\n"))];
}

function section(title: string, body: string): string {
  return `${title.toUpperCase() === title ? title : heading(title)}\n${body}`;
}

function heading(title: string): string {
  return `${title}\n${"-".repeat(title.length)}`;
}

function factLine({ label, value }: Fact): string {
  return `${`${label}:`.padEnd(11)} ${value}`;
}
