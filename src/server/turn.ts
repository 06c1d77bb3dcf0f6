import type { FixedWorth } from './fixed-builds.ts';

/** The worth of the plans with and without a plant at a value of a figure, all other builds fixed; 'none' where no such plan exists. */
export interface Pair {
  readonly withIt: FixedWorth | 'none';
  readonly without: FixedWorth | 'none';
}

/** The value of a figure at which a plant begins or ceases to pay, all other builds fixed. */
export type Turn =
  /** The plant begins or ceases to pay between two values; `gains` is the side on which it pays. */
  | { readonly kind: 'turns'; readonly low: number; readonly high: number; readonly gains: 'below' | 'above' }
  /** The plant pays, or loses, at both ends of the range; money at each end. */
  | { readonly kind: 'gains' | 'loses'; readonly least: number; readonly most: number }
  /** Without the plant, targets or firm demands are missed. */
  | { readonly kind: 'needed' }
  | { readonly kind: 'unknown' };

/** Precision of the value as a share of the range, and the most steps of the search. */
const NEAR = 0.005;
const STEPS = 12;

/** The gain of the plant as an interval, and its sign; 0 where the interval holds zero. */
function gainOf({
  withIt,
  without,
}: Pair): { readonly gain: number; readonly sign: -1 | 0 | 1 } | 'needed' | 'unknown' {
  if (withIt === 'none') return 'unknown';
  if (without === 'none' || (withIt.met && !without.met)) return 'needed';
  const [low, high] = [withIt.npv - without.npv - without.most, withIt.npv + withIt.most - without.npv];
  return { gain: withIt.npv - without.npv, sign: low > 0 ? 1 : high < 0 ? -1 : 0 };
}

/** Finds by bisection the value of a figure at which a plant begins or ceases to pay. */
export async function turnOf(ask: (value: number) => Promise<Pair>, low: number, high: number): Promise<Turn> {
  const [first, last] = [gainOf(await ask(low)), gainOf(await ask(high))];
  if (first === 'unknown' || last === 'unknown') return { kind: 'unknown' };
  if (first === 'needed' || last === 'needed') return { kind: 'needed' };
  const gains = [first.gain, last.gain].sort((a, b) => a - b) as [number, number];
  if (first.gain > 0 === last.gain > 0) {
    const kind = first.gain > 0 ? 'gains' : 'loses';
    return first.sign === 0 && last.sign === 0 ? { kind: 'unknown' } : { kind, least: gains[0], most: gains[1] };
  }
  const side = first.gain > 0 ? 'below' : 'above';
  const isNear = (from: number, to: number) => to - from <= NEAR * (high - low);
  let [a, b] = [low, high];
  let open: number | undefined;
  for (let step = 0; step < STEPS && open === undefined && !isNear(a, b); step++) {
    const middle = (a + b) / 2;
    const gain = gainOf(await ask(middle));
    if (typeof gain === 'string') break;
    if (gain.sign === 0) open = middle;
    else if (gain.gain > 0 === (side === 'below')) a = middle;
    else b = middle;
  }
  if (open === undefined) return { kind: 'turns', low: a, high: b, gains: side };
  // Around this value the sign is undecided: both ends of that interval are found by bisection too.
  const edge = async (decided: number, undecided: number): Promise<number> => {
    let [far, near] = [decided, undecided];
    for (let step = 0; step < STEPS && !isNear(Math.min(far, near), Math.max(far, near)); step++) {
      const middle = (far + near) / 2;
      const gain = gainOf(await ask(middle));
      if (typeof gain !== 'string' && gain.sign !== 0) far = middle;
      else near = middle;
    }
    return far;
  };
  return { kind: 'turns', low: await edge(a, open), high: await edge(b, open), gains: side };
}
