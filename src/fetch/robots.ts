import type { Get } from "./client.ts";
import { FetchFailure, isTransient } from "./failure.ts";
import type { Answer } from "./request.ts";
import { decidingRule, type RobotsRule, robotsRules } from "./robots-rules.ts";
import { PRODUCT_TOKEN } from "./user-agent.ts";

export interface RobotsParts {
  readonly get: Get;
  readonly headers: Readonly<Record<string, string>>;
  readonly now: () => Date;
}

/**
 * Throws a FetchFailure unless robots.txt of the URL's origin lets us fetch it: `robots_disallowed` by a rule or
 * because the server cannot say (5xx), otherwise the reason for which robots.txt itself did not come. A 4xx, and more
 * redirects than allowed, mean that there are no rules (RFC 9309 section 2.3.1). Rules are kept for a day, the lack of
 * an answer for ten minutes.
 */
export function openRobots(parts: RobotsParts): (url: URL) => Promise<void> {
  const origins = new Map<string, { policy: Promise<Policy>; keepUntil: number }>();
  const load = (origin: string) => {
    const now = parts.now().getTime();
    const known = { policy: loadPolicy(origin, parts), keepUntil: now + KEEP_RULES_MS };
    origins.set(origin, known);
    return known;
  };
  return async (url) => {
    if (url.pathname === "/robots.txt") return;
    const remembered = origins.get(url.origin);
    const now = parts.now().getTime();
    const known = remembered !== undefined && remembered.keepUntil > now ? remembered : load(url.origin);
    const policy = await known.policy;
    if (policy.kind === "unknown") known.keepUntil = Math.min(known.keepUntil, policy.keepUntil);
    enforce(policy, url);
  };
}

/** The longest that RFC 9309 section 2.4 lets rules be kept. */
const KEEP_RULES_MS = 24 * 60 * 60 * 1000;
const KEEP_UNKNOWN_MS = 10 * 60 * 1000;
/** The most that a parser has to read (RFC 9309 section 2.5). */
const MAX_CHARACTERS = 500 * 1024;

type Policy =
  | { readonly kind: "rules"; readonly url: string; readonly rules: readonly RobotsRule[] }
  | { readonly kind: "none" }
  | { readonly kind: "unknown"; readonly failure: FetchFailure; readonly keepUntil: number };

function enforce(policy: Policy, url: URL): void {
  switch (policy.kind) {
    case "none":
      return;
    case "unknown":
      throw policy.failure;
    case "rules": {
      const rule = decidingRule(policy.rules, url.pathname + url.search);
      if (rule === null || rule.allow) return;
      throw disallowed(`${url.href}: ${policy.url} line ${rule.line} says Disallow: ${rule.pattern}`);
    }
    default:
      policy satisfies never;
  }
}

async function loadPolicy(origin: string, parts: RobotsParts): Promise<Policy> {
  const url = new URL("/robots.txt", origin);
  const ask = () => parts.get(url, { headers: parts.headers });
  try {
    const first = await ask().catch((failure: FetchFailure) => {
      if (!isTransient(failure)) throw failure;
      return null;
    });
    const answer = first === null || first.status >= 500 ? await ask() : first;
    return policyOf(answer, url.href, parts.now());
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    return error.reason === "too_many_redirects" ? { kind: "none" } : unknown(error, parts.now());
  }
}

function policyOf({ status, body }: Answer, url: string, now: Date): Policy {
  if (status >= 500) return unknown(disallowed(`${url} answered ${status}`), now);
  if (status < 200 || status > 299) return { kind: "none" };
  const text = body.toString("utf8").slice(0, MAX_CHARACTERS);
  return { kind: "rules", url, rules: robotsRules(text, PRODUCT_TOKEN) };
}

function unknown(failure: FetchFailure, now: Date): Policy {
  // A time that the host itself named is kept elsewhere, and may be over sooner.
  const keepUntil = failure.retryAt === undefined ? now.getTime() + KEEP_UNKNOWN_MS : 0;
  return { kind: "unknown", failure, keepUntil };
}

function disallowed(why: string): FetchFailure {
  return new FetchFailure(
    "robots_disallowed",
    `${why} — \`robots: false\` in the watchlist fetches it all the same`,
  );
}
