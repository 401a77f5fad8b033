import { stringify } from "yaml";
import { slug } from "../slug.ts";
import { parseWatchlist } from "./load.ts";
import {
  type OtaDeclaration,
  type OtaSource,
  readDeclaration,
  readTerms,
  unknownKeys,
} from "./ota-declaration.ts";
import { pickText } from "./ota-selectors.ts";
import type { DocumentYaml, ServiceYaml } from "./schema.ts";

/** A file of declarations: its name without folder, and what is in it. */
export interface DeclarationFile {
  readonly name: string;
  readonly text: string;
}

interface NotTaken {
  /** "Service, Terms", or the file. */
  readonly document: string;
  readonly reason: string;
  /** True: the document is not in the watchlist at all. */
  readonly whole: boolean;
}

export interface MadeWatchlist {
  readonly services: readonly ServiceYaml[];
  readonly notTaken: readonly NotTaken[];
}

/**
 * A watchlist of the terms that Open Terms Archive declares, and what of them cannot be said in one. Ids are those that an
 * import of their history gives. What `validate` would object to is left out.
 */
export function watchlistOfDeclarations(files: readonly DeclarationFile[]): MadeWatchlist {
  const services = new Map<string, ServiceYaml>();
  const notTaken: NotTaken[] = [];
  for (const { name, text } of files) {
    const leave = (document: string, reason: string, whole = true): void =>
      void notTaken.push({ document, reason, whole });
    const id = slug(name.replace(/\.json$/, ""));
    const declaration = readDeclaration(text);
    if ("reason" in declaration) leave(name, declaration.reason);
    else if (services.has(id)) leave(name, `another file has the id ${id}`);
    else if (Object.keys(declaration.terms).length === 0) leave(name, "it declares no terms any more", false);
    else {
      const documents = documentsOf(id, declaration, leave);
      if (documents.length > 0) services.set(id, { ...namesOf(id, declaration), documents: [...documents] });
    }
  }
  return { services: [...services.values()], notTaken };
}

/** As the text of a watchlist. */
export function watchlistYaml(services: readonly ServiceYaml[]): string {
  return `${HEAD}${stringify({ services }, { lineWidth: 0 })}`;
}

const HEAD = `# Made of declarations of Open Terms Archive. Check it with: clausewatch validate
#
# Name who is told, and who asks:
# alerts:
#   to: [you@example.org]
# fetch:
#   contact: https://…

`;

type Leave = (document: string, reason: string, whole?: boolean) => void;

function namesOf(id: string, { name }: OtaDeclaration): Pick<ServiceYaml, "name" | "id"> {
  return { name, ...(slug(name) !== id && { id }) };
}

function documentsOf(id: string, declaration: OtaDeclaration, leave: Leave): readonly DocumentYaml[] {
  const documents = new Map<string, DocumentYaml>();
  for (const [name, value] of Object.entries(declaration.terms)) {
    const label = `${declaration.name}, ${name}`;
    const partly: string[] = [];
    const document = documentOf(name, value, (reason) => partly.push(reason));
    const fault =
      "reason" in document
        ? document.reason
        : documents.has(slug(name))
          ? "other terms of the service have the same id"
          : faultOf({ ...namesOf(id, declaration), documents: [document] });
    if (fault !== null || "reason" in document) leave(label, fault ?? "");
    else {
      documents.set(slug(name), document);
      for (const reason of partly) leave(label, reason, false);
    }
  }
  return [...documents.values()];
}

/** What `validate` has to say of a service. */
function faultOf(service: ServiceYaml): string | null {
  const result = parseWatchlist(watchlistYaml([service]), "watchlist.yaml");
  return result.kind === "ok" ? null : result.problems.map(({ message }) => message).join("; ");
}

function documentOf(
  name: string,
  value: unknown,
  leave: (reason: string) => void,
): DocumentYaml | { readonly reason: string } {
  const terms = readTerms(value);
  if ("reason" in terms) return terms;
  const { combine, ...root } = terms;
  const sources: readonly OtaSource[] = combine?.map((one) => ({ ...root, ...one })) ?? [root];
  const urls = sources.flatMap(({ fetch }) => (fetch === undefined ? [] : [withoutFragment(fetch, leave)]));
  const [url = ""] = urls;
  if (urls.length < sources.length) return { reason: "`fetch` is missing" };
  for (const key of unknownKeys(value)) leave(`${key}: unknown here`);
  for (const filter of filtersOf(sources)) leave(`filter ${filter}: a program of theirs`);
  const { select, remove, ...range } = pickText(sources, leave);
  return {
    name,
    ...(urls.length > 1 ? { urls } : { url }),
    ...(select && { select: [...select] }),
    ...(remove && { remove: [...remove] }),
    ...range,
    ...renderOf(sources),
  };
}

/** In their declarations a page is always meant whole. A fragment that the page's scripts take for the address stays. */
function withoutFragment(url: string, leave: (reason: string) => void): string {
  const [page = "", fragment] = url.split(/#(?![/!])/, 2);
  if (fragment) leave(`#${fragment} in the address: it would pick a part of the page`);
  return fragment === undefined ? url : page;
}

/** Without the one that changes nothing but the addresses of links, which are no part of a text here. */
function filtersOf(sources: readonly OtaSource[]): readonly string[] {
  const names = sources.flatMap(({ filter = [] }) =>
    filter.flatMap((one) => (typeof one === "string" ? [one] : Object.keys(one))),
  );
  return [...new Set(names)].filter((name) => name !== "removeQueryParams");
}

function renderOf(sources: readonly OtaSource[]): Pick<DocumentYaml, "render"> {
  const wishes = sources.map(({ executeClientScripts }) => executeClientScripts);
  if (wishes.includes(true)) return { render: "browser" };
  return wishes.every((wish) => wish === false) ? { render: "http" } : {};
}
