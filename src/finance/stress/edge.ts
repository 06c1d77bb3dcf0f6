/**
 * Where something stops to hold between a good value and a bad one. `at`: the last value that holds; `always`: it holds over the
 * whole range tried; `never`: not even at the good end.
 */
export type Edge =
  | { readonly status: 'at'; readonly value: number }
  | { readonly status: 'always' | 'never'; readonly tried: number };

/** Most tries of false position: it is near in ten, and where it is not, halving goes on from where it has come. */
const TRIES = 14;

/**
 * Two values on either side of the edge of what holds, near each other if false position (Illinois) comes near; `good` holds, `bad` does not. A
 * margin that is no number says on which side it lies and not how far away.
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
    const found = marginAt(middle);
    if (found >= 0) {
      [a, fa] = [middle, found];
      if (side === 1) fb /= 2;
      side = 1;
    } else {
      [b, fb] = [middle, found];
      if (side === -1) fa /= 2;
      side = -1;
    }
  }
  return [a, b];
}

/**
 * The edge of what holds (a margin of 0 or more) between `good` and `bad`, to 1e-9 of the range; to a whole number where `whole`, whichever end is the good one. It assumes that worse is worse: a value on the good side of one that holds is not tried.
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
