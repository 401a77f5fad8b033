import { z } from "zod";

/** A page (or PDF) of terms, with what is to be made of it. */
export type OtaSource = z.infer<typeof source>;
/** Terms as Open Terms Archive declares them: one source, or several whose texts are joined. */
export type OtaTerms = z.infer<typeof terms>;
export type OtaRange = z.infer<typeof range>;
export type OtaSelector = string | OtaRange;
/** A service: the file `<service id>.json`. */
export interface OtaDeclaration {
  readonly name: string;
  readonly terms: Readonly<Record<string, unknown>>;
}

const bound = z.string().optional();
const range = z.strictObject({ startBefore: bound, startAfter: bound, endBefore: bound, endAfter: bound });
const selector = z.union([z.string(), range]);
const selectors = z.preprocess(listed, z.array(selector));

const source = z.object({
  fetch: z.string().optional(),
  select: selectors.optional(),
  remove: selectors.optional(),
  filter: z.preprocess(listed, z.array(z.union([z.string(), z.record(z.string(), z.unknown())]))).optional(),
  executeClientScripts: z.boolean().optional(),
});
const terms = source.extend({ combine: z.array(source).min(1).optional() });
const declaration = z.object({
  name: z.string(),
  terms: z.record(z.string(), z.unknown()).optional(),
  documents: z.record(z.string(), z.unknown()).optional(),
});

/** Older files say `documents` for `terms`. */
export function readDeclaration(text: string): OtaDeclaration | { readonly reason: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { reason: `it is not JSON (${(error as Error).message})` };
  }
  const checked = declaration.safeParse(json);
  if (!checked.success) return { reason: faultOf(checked.error) };
  const { name, terms, documents } = checked.data;
  const declared = terms ?? documents;
  return declared === undefined ? { reason: "it has no `terms`" } : { name, terms: declared };
}

export function readTerms(value: unknown): OtaTerms | { readonly reason: string } {
  const checked = terms.safeParse(value);
  return checked.success ? checked.data : { reason: faultOf(checked.error) };
}

/** What stands in terms or in the sources that they combine, and is no part of the format as it is known here. */
export function unknownKeys(value: unknown): readonly string[] {
  const { combine = [] } = value as { readonly combine?: readonly object[] };
  const keys = [value as object, ...combine].flatMap(Object.keys);
  return [...new Set(keys)].filter((key) => !Object.hasOwn(terms.shape, key));
}

function listed(value: unknown): unknown {
  return value === undefined || Array.isArray(value) ? value : [value];
}

function faultOf(error: z.ZodError): string {
  const [issue] = error.issues;
  const place = issue === undefined || issue.path.length === 0 ? "it" : `\`${issue.path.join(".")}\``;
  return `${place} is not as Open Terms Archive declares it: ${issue?.message ?? "unknown fault"}`;
}
