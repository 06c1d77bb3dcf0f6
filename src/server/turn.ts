import type { FixedWorth } from './fixed-builds.ts';

/** Plans with a plant and without it, all other builds held, at a value of a figure; 'none' where there is no such plan. */
export interface Pair {
  readonly withIt: FixedWorth | 'none';
  readonly without: FixedWorth | 'none';
}

/** Where a plant turns, with all other builds held. */
export type Turn =
  /** Between the two values the plant begins to gain, or ends to. `gains`: on which side it gains. */
  | { readonly kind: 'turns'; readonly low: number; readonly high: number; readonly gains: 'below' | 'above' }
  /** It gains, or loses, at both ends of the range; money at each end. */
  | { readonly kind: 'gains' | 'loses'; readonly least: number; readonly most: number }
  /** Without it targets or firm demands are missed. */
  | { readonly kind: 'needed' }
  | { readonly kind: 'unknown' };

/** Share of the range to which the value is found, and most steps to it. */
const NEAR = 0.005;
const STEPS = 12;

/** What is gained by the plant, and its sign; 0 where what is not known decides it. */
function gainOf({
  withIt,
  without,
}: Pair): { readonly gain: number; readonly sign: -1 | 0 | 1 } | 'needed' | 'unknown' {
  if (withIt === 'none') return 'unknown';
  if (without === 'none' || (withIt.met && !without.met)) return 'needed';
  const [low, high] = [withIt.npv - without.npv - without.most, withIt.npv + withIt.most - without.npv];
  return { gain: withIt.npv - without.npv, sign: low > 0 ? 1 : high < 0 ? -1 : 0 };
}

/** The value of a figure at which a plant turns, by halving the range. */
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
    const found = gainOf(await ask(middle));
    if (typeof found === 'string') break;
    if (found.sign === 0) open = middle;
    else if (found.gain > 0 === (side === 'below')) a = middle;
    else b = middle;
  }
  if (open === undefined) return { kind: 'turns', low: a, high: b, gains: side };
  // About this value it is not decided: how far that reaches either way is halved too.
  const edge = async (decided: number, undecided: number): Promise<number> => {
    let [far, near] = [decided, undecided];
    for (let step = 0; step < STEPS && !isNear(Math.min(far, near), Math.max(far, near)); step++) {
      const middle = (far + near) / 2;
      const found = gainOf(await ask(middle));
      if (typeof found !== 'string' && found.sign !== 0) far = middle;
      else near = middle;
    }
    return far;
  };
  return { kind: 'turns', low: await edge(a, open), high: await edge(b, open), gains: side };
}
