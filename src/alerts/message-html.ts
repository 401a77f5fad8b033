import { describeStatement } from "../clauses/statement.ts";
import { type Html, html } from "../html.ts";
import type { OptOut, WordRun } from "../model.ts";
import { mailPage } from "./mail-page.ts";
import type { Passage } from "./passages.ts";
import type { Point } from "./points.ts";
import * as style from "./style.ts";
import type { AlertView } from "./view.ts";
import * as wording from "./wording.ts";

/**
 * The HTML part. Inline styles only, no remote content, no script; the only links are those that the watchlist
 * itself names, and the page of the change in the viewer that it names.
 */
export function htmlPart(view: AlertView): string {
  return mailPage(
    view.title,
    html`<h1 style="${style.H1}">${view.title}</h1>
${whatChanged(view)}${howToRefuse(view)}${wordForWord(view)}${otherChanges(view)}${evidence(view)}
<p style="${style.SMALL}">${wording.footer(view)}</p>
`,
  );
}

function whatChanged(view: AlertView): Html {
  const points = view.points.map((point) => pointHtml(view.service, point));
  const body = points.length === 0 ? html`<p style="${style.P}">${wording.noEvents(view)}</p>` : points;
  return html`${heading(wording.WHAT_CHANGED)}${body}${also(view)}
${view.unsupported !== null && html`<p style="${style.P}"><strong>${view.unsupported}</strong></p>`}
${view.effective !== null && html`<p style="${style.P}"><strong>${view.effective}</strong></p>`}
`;
}

function also({ service, alsoSays }: AlertView): Html | null {
  if (alsoSays.length === 0) return null;
  const items = alsoSays.map((says) => html`<li>${says}</li>`);
  return html`<p style="${style.P}">Also, ${service}:</p><ul style="${style.LIST}">${items}</ul>`;
}

function pointHtml(service: string, { says, level, heading, before, after, statement }: Point): Html {
  return html`<div style="${level === "high" ? style.HIGH : style.INFO}">
<p style="${style.P}"><strong>${service} ${says}.</strong></p>
${heading.length > 0 && html`<p style="${style.SMALL}">${wording.path(heading)}</p>`}
<p style="${style.P}"><strong>${wording.BEFORE}</strong> <span dir="auto">${wording.quoted(before)}</span></p>
<p style="${style.P}"><strong>${wording.NOW}</strong> <span dir="auto">${wording.quoted(after)}</span></p>
${statement !== null && html`<p style="${style.P}"><strong>${wording.IN_SHORT}</strong> ${describeStatement(statement)}</p>`}
</div>`;
}

function howToRefuse(view: AlertView): Html | null {
  if (view.optOut.length > 0) {
    const warning = view.optOutRemoved && html`<p style="${style.P}">${wording.OPT_OUT_REMOVED}</p>`;
    return html`${heading(wording.REFUSE)}${warning}${view.optOut.map(optOutHtml)}`;
  }
  return view.points.length === 0
    ? null
    : html`${heading(wording.REFUSE)}<p style="${style.P}">${wording.noOptOut(view)}</p>`;
}

function optOutHtml({ setting, path, url, note }: OptOut): Html {
  return html`<div style="${style.BOX}">
<p style="${style.P}"><strong>${setting}</strong></p>
${path.length > 0 && html`<p style="${style.P}">${path.join(" → ")}</p>`}
${url !== undefined && html`<p style="${style.P}">${link(url)}</p>`}
${note !== undefined && html`<p style="${style.SMALL}">${note}</p>`}
</div>
`;
}

/** A URL of the watchlist, or of the viewer that it names; anything but http(s) stays text. */
function link(url: string): Html {
  return /^https?:\/\//i.test(url) ? html`<a href="${url}" style="${style.LINK}">${url}</a>` : html`${url}`;
}

function wordForWord(view: AlertView): Html | null {
  if (view.passages.length === 0) return null;
  const legend = html`<p style="${style.OTHER}"><span style="${style.REMOVED}">taken out</span> <span style="${style.ADDED}">put in</span></p>`;
  return html`${heading(wording.WORD_FOR_WORD)}${legend}${view.passages.map(passageHtml)}${more(view.morePassages, "changed paragraphs")}`;
}

function passageHtml(passage: Passage): Html {
  return html`<p style="${style.SMALL}">${wording.passageLabel(passage)}</p><p dir="auto" style="${style.PASSAGE}">${passage.runs.map(runHtml)}</p>
`;
}

function otherChanges(view: AlertView): Html | null {
  if (view.otherCounts === "") return null;
  const lines = view.others.map(
    ({ runs }) => html`<p dir="auto" style="${style.OTHER}">${runs.map(runHtml)}</p>\n`,
  );
  return html`${heading(wording.OTHERS)}<p style="${style.P}">${view.otherCounts}.</p>${lines}${more(view.moreOthers, "paragraphs")}`;
}

function evidence(view: AlertView): Html {
  const rows = view.evidence.map(
    ({ label, value, trusted }) =>
      html`<tr><td style="${style.LABEL}">${label}</td><td style="${style.VALUE}">${trusted ? link(value) : value}</td></tr>`,
  );
  return html`${heading(wording.EVIDENCE)}<table role="presentation" style="${style.TABLE}">${rows}</table>
<p style="${style.P}">${wording.COMMAND} <code style="${style.CODE}">${view.command}</code>${view.page !== null && html`<br>${link(view.page)}`}</p>
`;
}

function runHtml({ kind, text }: WordRun): Html {
  if (kind === "same") return html`${text}`;
  return html`<span style="${kind === "added" ? style.ADDED : style.REMOVED}">${text}</span>`;
}

function heading(title: string): Html {
  return html`<h2 style="${style.H2}">${title}</h2>
`;
}

function more(count: number, what: string): Html | null {
  return count > 0 ? html`<p style="${style.SMALL}">${wording.more(count, what)}</p>` : null;
}
