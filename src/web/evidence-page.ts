import { type Html, html } from "../html.ts";
import type { CaptureRecord } from "../store/captures.ts";
import type { StoredVersion } from "../store/versions.ts";
import { wholePage } from "./page.ts";

/** What the folder of a version's evidence holds, beside this page. */
export interface EvidenceFacts {
  readonly service: string;
  readonly name: string;
  readonly version: Omit<StoredVersion, "blocks">;
  readonly captures: readonly (CaptureRecord & {
    /** SHA-256 of the headers as they are kept. */
    readonly headersHash: string;
    readonly bodyFile: string;
    readonly headersFile: string;
  })[];
  /** SHA-256 of `blocks.json`. */
  readonly blocksHash: string;
  readonly madeAt: string;
  /** Version of the program. */
  readonly program: string;
}

/** Prints the chain after the last line, as it has to be: with `sha256sum` and a POSIX shell alone. */
const CHAIN_STEPS = `chain=$(printf '%064d' 0)
while IFS= read -r line; do
  case $line in
    '{"digest":"'*) digest=$(printf %s "$line" | cut -c12-75) ;;
    *) digest=$(printf %s "$line" | sha256sum | cut -c1-64) ;;
  esac
  chain=$(printf %s "$chain$digest" | sha256sum | cut -c1-64)
done < chain.jsonl
echo "$chain"`;

const FETCHED = {
  http: "fetched over HTTP: the bytes as the server sent them (decompressed)",
  browser: "opened in a browser: the page as its scripts left it",
  imported: "imported from a file, for which and for whose time clausewatch cannot vouch",
} as const;

/** One page for a person: what was captured, when, from where and how, the hashes, and how to check them. */
export function evidencePage(facts: EvidenceFacts): string {
  const { service, name, version, madeAt, program } = facts;
  const { document, number } = version;
  return wholePage(
    `Evidence: ${document} version ${number}`,
    html`<main id="main"><h1>${service}: ${name}, version ${number}</h1>
<p>Written ${madeAt} by clausewatch ${program}. Times are in UTC, by the clock of the machine that kept the archive.</p>
${textFacts(facts)}
${facts.captures.map(captureFacts)}
${howToCheck(version.chain)}</main>`,
  );
}

function textFacts({ version, blocksHash }: EvidenceFacts): Html {
  const { document, title, language, capturedAt, words, hash } = version;
  return html`<h2>The text</h2>
<dl class="facts"><dt>Document</dt><dd>${document}</dd><dt>Title</dt><dd>${title}</dd><dt>Captured</dt><dd>${capturedAt}</dd><dt>Language</dt><dd>${language ?? "not told"}</dd><dt>Words</dt><dd>${words}</dd><dt>For reading</dt><dd>text.txt</dd><dt>As kept</dt><dd>blocks.json, SHA-256 ${blocksHash}</dd><dt>Canonical text, SHA-256</dt><dd>${hash}</dd></dl>
<p class="soft">What was left out of the page (menus, banners, footers) is in the page as captured. The canonical text is what versions are compared by: without regard to white space, kinds of quotes and the like.</p>`;
}

function captureFacts(capture: EvidenceFacts["captures"][number], index: number): Html {
  const { url, finalUrl, capturedAt, status, rendered, provenance, sha256 } = capture;
  return html`<h2>Page ${index + 1}, as captured</h2>
<dl class="facts"><dt>Address</dt><dd>${url}</dd>${finalUrl !== url && html`<dt>After redirects</dt><dd>${finalUrl}</dd>`}<dt>Captured</dt><dd>${capturedAt}</dd><dt>How</dt><dd>${FETCHED[rendered]}${provenance !== null && html` (${provenance})`}</dd><dt>HTTP status</dt><dd>${status}</dd><dt>${capture.bodyFile}</dt><dd>SHA-256 ${sha256}</dd><dt>${capture.headersFile}</dt><dd>SHA-256 ${capture.headersHash}</dd></dl>`;
}

function howToCheck(chain: string): Html {
  return html`<h2>How to check it</h2>
<p>1. The files are whole:</p>
<pre>sha256sum -c SHA256SUMS</pre>
<p>2. <code>chain.jsonl</code> holds a line for everything that was recorded of the document up to this version, in the order of recording. The chain is the SHA-256 of the chain before (64 zeros before the first line) and the SHA-256 of the line without its line end, both in hex, one after the other. A line <code>{"digest":"…"}</code> stands for one that was deleted on purpose, and gives its SHA-256. These steps print the chain after the last line:</p>
<pre>${CHAIN_STEPS}</pre>
<p>It must be <strong>${chain}</strong>.</p>
<p>3. The last line is this version: <code>blocks</code> is the SHA-256 of blocks.json, and <code>captures</code> names the lines of its captures by their SHA-256. In those, <code>body</code> and <code>headers</code> are the SHA-256 of the files of the pages above.</p>
<p class="soft">What it shows: that these files belong to the chain, and that nothing before its end was changed, put in or taken out since that end was written down elsewhere (a message to a third party, a timestamp of a notary). What it cannot show: that the clock was right, or that others were sent the same page.</p>`;
}
