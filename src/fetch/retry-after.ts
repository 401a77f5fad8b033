/** A host that asks for more than this is asked again after a day. */
const LONGEST_SECONDS = 24 * 60 * 60;

/**
 * The time until which a `Retry-After` value (RFC 9110 section 10.2.3: seconds, or an HTTP date) asks to wait, as ISO
 * 8601, never in the past and at most 24 hours after `now`. Null when it is neither.
 */
export function retryAfter(value: string, now: Date): string | null {
  const text = value.trim();
  const seconds = /^\d{1,15}$/.test(text) ? Number(text) : (httpDate(text) - now.getTime()) / 1000;
  if (Number.isNaN(seconds)) return null;
  const wait = Math.min(Math.max(seconds, 0), LONGEST_SECONDS);
  return new Date(now.getTime() + wait * 1000).toISOString();
}

/** `Date.parse` alone would take "-5" for a month. */
function httpDate(text: string): number {
  return text.endsWith(" GMT") ? Date.parse(text) : Number.NaN;
}
