/** A possible match of the before at one index with the after at another; indexes from 0. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

export interface WeightedPair extends Pair {
  /** Above 0. */
  readonly weight: number;
}

/** The pairs that rise on both sides and weigh most together, in order: O(n log n), no index used twice. */
export function heaviestChain(pairs: readonly WeightedPair[]): Pair[] {
  const sorted = [...pairs].sort((one, other) => one.after - other.after || other.before - one.before);
  const size = 1 + sorted.reduce((most, pair) => Math.max(most, pair.before + 1), 0);
  const heaviest = new Int32Array(size).fill(-1);
  const totals = new Float64Array(sorted.length);
  const previous = new Int32Array(sorted.length);
  let end = -1;
  sorted.forEach((pair, index) => {
    const last = heaviestBelow(heaviest, totals, pair.before);
    previous[index] = last;
    totals[index] = pair.weight + (last < 0 ? 0 : (totals[last] ?? 0));
    raise(heaviest, totals, pair.before, index);
    if (end < 0 || (totals[index] ?? 0) > (totals[end] ?? 0)) end = index;
  });
  return walkBack(sorted, previous, end);
}

/** A Fenwick tree over `before`: the heaviest chain that ends before it, or -1. */
function heaviestBelow(heaviest: Int32Array, totals: Float64Array, before: number): number {
  let best = -1;
  for (let at = before; at > 0; at -= at & -at) {
    const chain = heaviest[at] ?? -1;
    if (chain >= 0 && (best < 0 || (totals[chain] ?? 0) > (totals[best] ?? 0))) best = chain;
  }
  return best;
}

function raise(heaviest: Int32Array, totals: Float64Array, before: number, index: number): void {
  for (let at = before + 1; at < heaviest.length; at += at & -at) {
    const known = heaviest[at] ?? -1;
    if (known < 0 || (totals[index] ?? 0) > (totals[known] ?? 0)) heaviest[at] = index;
  }
}

function walkBack(sorted: readonly WeightedPair[], previous: Int32Array, end: number): Pair[] {
  const chain: Pair[] = [];
  for (let at = end; at >= 0; at = previous[at] ?? -1) {
    const pair = sorted[at];
    if (pair) chain.push({ before: pair.before, after: pair.after });
  }
  return chain.reverse();
}
