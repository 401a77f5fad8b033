/** Gmail shows no more of a mail than 102 KB; both parts together stay below this, encoded for transport. */
export const MAX_BYTES = 92_000;

/** Size in quoted-printable (RFC 2045), soft line breaks included; base64 is chosen only where it is smaller. */
export function transportBytes(text: string): number {
  const bytes = Buffer.from(text, "utf8");
  const escaped = bytes.reduce((count, byte) => (byte === 0x3d || byte >= 0x7f ? count + 1 : count), 0);
  return Math.ceil((bytes.length + 2 * escaped) * 1.05);
}
