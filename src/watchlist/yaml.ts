import { type Document, LineCounter, parseDocument, visit, type YAMLError } from "yaml";
import { type Lines, linesOf } from "./lines.ts";
import type { Problem } from "./problems.ts";

interface YamlFile {
  /** The file as plain values; undefined where the text is not YAML, or nothing at all. */
  readonly raw: unknown;
  readonly lines: Lines;
  /** Repeated keys are problems that leave a value. */
  readonly problems: readonly Problem[];
}

/** Uses of an anchor, multiplied where anchors nest: stops "billion laughs" files (yaml's own default is 100). */
const MAX_ALIASES = 1000;

/** YAML 1.2 text as plain values, with the lines they stand on. */
export function readYaml(text: string, file: string): YamlFile {
  const counter = new LineCounter();
  const document = parse(text, counter);
  if (document === null)
    return nothing(1, "is nested too deeply: a watchlist needs no more than five levels");
  const lines = linesOf(document, counter);
  const faults = [...document.errors, ...document.warnings];
  const problems = faults.map((error) => syntaxProblem(error, lines));
  if (faults.some(({ code }) => code !== "DUPLICATE_KEY")) return { raw: undefined, lines, problems };
  try {
    const raw: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    if (raw !== null) return { raw, lines, problems };
  } catch (error) {
    return {
      raw: undefined,
      lines,
      problems: [...problems, aliasProblem(error as Error, document, lines)],
    };
  }
  return nothing(1, `${file} is empty: "clausewatch init" writes a watchlist to start from`);
}

function parse(text: string, counter: LineCounter): Document | null {
  try {
    return parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: "error" });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function nothing(line: number, message: string): YamlFile {
  return {
    raw: undefined,
    lines: { lineOf: () => 1, lineAt: () => 1, writtenAt: () => null },
    problems: [{ line, message }],
  };
}

function syntaxProblem(error: YAMLError, lines: Lines): Problem {
  return { line: lines.lineAt(error.pos[0]), message: syntaxFault(error) };
}

function syntaxFault({ code, message }: YAMLError): string {
  switch (code) {
    case "DUPLICATE_KEY":
      return "this key stands twice in the same block: remove or rename one of them";
    case "TAB_AS_INDENT":
      return "not valid YAML: a tab is used as indentation; use spaces";
    case "BLOCK_AS_IMPLICIT_KEY":
      return 'not valid YAML: a text with ": " inside must stand in quotes';
    case "BAD_INDENT":
      return `not valid YAML: check the indentation (${message})`;
    case "MULTIPLE_DOCS":
      return 'only one YAML document may stand in the file: remove the "---" and what follows it';
    case "TAG_RESOLVE_FAILED":
      return `tags such as "!!…" have no meaning here: remove it (${message})`;
    default:
      return `not valid YAML: ${message}`;
  }
}

function aliasProblem(error: Error, document: Document, lines: Lines): Problem {
  let line = 1;
  visit(document, {
    Alias: (_key, alias) => {
      if (alias.resolve(document) !== undefined) return undefined;
      line = lines.lineAt(alias.range?.[0] ?? 0);
      return visit.BREAK;
    },
  });
  const message = error.message.startsWith("Unresolved alias")
    ? `${error.message}: define it further up with "&name"`
    : `too many uses of anchors (more than ${MAX_ALIASES} when written out): write the entries out instead`;
  return { line, message };
}
