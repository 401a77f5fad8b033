/**
 * What stands for a name in ids, in the watchlist and in imported folders alike: "Conditions générales" → `conditions-generales`.
 * Empty where no letter or digit is left.
 */
export function slug(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
}
