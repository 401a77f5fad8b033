import { setTimeout as pause } from "node:timers/promises";

/** Runs `work` when it is the host's turn: one at a time per host, in order of asking. Fails as `work` fails. */
export type Turns = <T>(host: string, work: () => Promise<T>) => Promise<T>;

/**
 * One request at a time per host, with `delaySeconds` between the end of one and the start of the next. Different
 * hosts do not wait for each other. After `signal` aborts, nobody waits any more.
 */
export function openTurns(delaySeconds: number, signal: AbortSignal): Turns {
  const lastTurns = new Map<string, Promise<void>>();
  return (host, work) => {
    const result = (lastTurns.get(host) ?? Promise.resolve()).then(work);
    const over = result
      .then(ignore, ignore)
      .then(() => (delaySeconds > 0 ? pause(delaySeconds * 1000, undefined, { signal }) : undefined))
      .catch(ignore)
      .then(() => {
        if (lastTurns.get(host) === over) lastTurns.delete(host);
      });
    lastTurns.set(host, over);
    return result;
  };
}

const ignore = (): void => {};
