import type { Block } from "../../src/model.ts";

/** A block from "# heading >> lead >> text"; headings and lead may be left out. */
export function blockFrom(example: string): Block {
  const parts = example.split(" >> ");
  const text = parts.pop() ?? "";
  const heading = parts.filter((part) => part.startsWith("# ")).map((part) => part.slice(2));
  const lead = parts.filter((part) => !part.startsWith("# ")).join(" ");
  return { kind: lead === "" ? "paragraph" : "item", text, heading, lead };
}

export function blocksFrom(...examples: readonly string[]): readonly Block[] {
  return examples.map(blockFrom);
}
