/**
 * Where a condition stops holding between a good and a bad value. `at`: the last value at which it holds; `always`: it holds over the whole
 * range; `never`: not even at the good end.
 */
export type Edge =
  | { readonly status: 'at'; readonly value: number }
  | { readonly status: 'always' | 'never'; readonly tried: number };

/** Most steps of false position. Ten are usually enough; otherwise bisection continues from the bracket. */
const TRIES = 14;

/**
 * A bracket of the edge by false position (Illinois): the condition holds at `good` and not at `bad`. A margin that is NaN counts as bad.
 */
function bracket(
  marginAt: (value: number) => number,
  [good, atGood]: readonly [value: number, margin: number],
  [bad, atBad]: readonly [value: number, margin: number],
  near: number,
): [good: number, bad: number] {
  let [a, b, fa, fb] = [good, bad, atGood, atBad];
  let side = 0;
  for (let tries = 0; tries < TRIES && Math.abs(b - a) > near; tries++) {
    const guess = (a * fb - b * fa) / (fb - fa);
    const inside = Number.isFinite(guess) && guess !== a && guess !== b;
    const middle = inside ? guess : (a + b) / 2;
    const margin = marginAt(middle);
    if (margin >= 0) {
      [a, fa] = [middle, margin];
      if (side === 1) fb /= 2;
      side = 1;
    } else {
      [b, fb] = [middle, margin];
      if (side === -1) fa /= 2;
      side = -1;
    }
  }
  return [a, b];
}

/**
 * The edge between `good` and `bad` at which a margin falls below 0, to 1e-9 of the range, or to a whole number. It assumes that the margin
 * falls from the good to the bad end, and tries no value on the good side of one that holds.
 */
export function edgeOf(marginAt: (value: number) => number, good: number, bad: number, whole = false): Edge {
  const atGood = marginAt(good);
  if (!(atGood >= 0)) return { status: 'never', tried: good };
  const atBad = marginAt(bad);
  if (atBad >= 0) return { status: 'always', tried: bad };
  const width = Math.abs(bad - good);
  const worse = Math.sign(bad - good);
  const [holds, fails] = whole ? [good, bad] : bracket(marginAt, [good, atGood], [bad, atBad], 1e-10 * width);
  const isGood = (value: number): boolean =>
    (value - holds) * worse <= 0 || ((value - fails) * worse < 0 && marginAt(value) >= 0);
  let [last, first] = [good, bad];
  while (whole ? Math.abs(first - last) > 1 : Math.abs(first - last) > 1e-9 * width) {
    const middle = whole ? Math.floor((last + first) / 2) : (last + first) / 2;
    if (isGood(middle)) last = middle;
    else first = middle;
  }
  return { status: 'at', value: last };
}
