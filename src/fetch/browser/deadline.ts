/** A limit of time that stands still while it is paused. Milliseconds. */
export interface Deadline {
  pause(): void;
  resume(): void;
  leftMs(): number;
  /** Nothing happens any more. */
  end(): void;
}

export function startDeadline(limitMs: number, onReached: () => void): Deadline {
  let leftMs = limitMs;
  let since = performance.now();
  let timer: NodeJS.Timeout | null = setTimeout(onReached, leftMs);
  const pause = (): void => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    leftMs -= performance.now() - since;
  };
  return {
    pause,
    resume() {
      if (timer !== null) return;
      since = performance.now();
      timer = setTimeout(onReached, leftMs);
    },
    leftMs: () => (timer === null ? leftMs : leftMs - (performance.now() - since)),
    end: pause,
  };
}
