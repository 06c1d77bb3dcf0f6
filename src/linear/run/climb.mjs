// Ways to a good plan in a search (tree.mjs): a dive from a node, and steps from a plan. `r` is the relaxation
// (relaxation.mjs), `known` what is known: best, bestX, root, take(answer), absGap, cost. Plain JavaScript.

/** Steps of `polish` without gain that end it. */
const IDLE = 150;
/** Columns that cost less than this share of the dearest are not tried by `polish` one by one. */
const CHEAP = 0.003;

/**
 * A dive: settles the dearest part first, on the side that costs less, until all is whole or worse than the best; parts
 * that are nearly whole are rounded up beside it.
 */
export function dive(r, known, from) {
  const { price, limits, solve } = r;
  let { fixes, basis, parts } = from;
  for (let step = 0; step < 400 && parts.length > 0; step++) {
    const open = parts.map(([d, sum]) => ({ d, sum, part: sum - Math.floor(sum) }));
    const weight = ({ d, part }) => price[d] * part * (1 - part);
    const dearest = open.reduce((a, b) => (weight(b) > weight(a) ? b : a));
    let ups = fixes;
    for (const { d, sum, part } of open)
      if (part >= 0.95 && d !== dearest.d) ups = limits(ups, d, Math.ceil(sum), Infinity);
    const sides = [
      limits(ups, dearest.d, Math.ceil(dearest.sum), Infinity),
      limits(ups, dearest.d, -Infinity, Math.floor(dearest.sum)),
    ];
    let chosen;
    for (const next of sides) {
      const answer = solve(next, basis, chosen ? chosen.bound : known.best);
      if (!answer) return;
      if (answer.x && (!chosen || answer.bound < chosen.bound)) chosen = { fixes: next, ...answer };
    }
    if (!chosen) return;
    ({ fixes, basis, parts } = chosen);
    if (parts.length === 0) {
      known.take(chosen);
      return;
    }
  }
}

/**
 * Improves the best solution by one whole number at a time, its relaxation solved with the others as they are: one
 * less, one less here and one more in the same group, one more of what the relaxation has. First gain taken.
 */
export function polish(r, known, hints) {
  const { groups, singles, side, solve } = r;
  const { cost, root } = known;
  const dear = Math.max(...r.price) * CHEAP;
  let idle = 0;
  const enough = () => idle > IDLE || known.best - root.bound <= known.absGap;
  const at = singles.map(([j], k) => [groups.length + k, j]);
  let improved = true;
  for (let round = 0; round < 6 && improved && known.bestX && !enough(); round++) {
    improved = false;
    let value = new Map(at.map(([, j]) => [j, Math.round(known.bestX[j])]));
    const fixed = (v) => new Map(at.map(([d, j]) => [d, [v.get(j), v.get(j)]]));
    const base = solve(fixed(value), root.basis, Infinity);
    if (!base?.x) return;
    let basis = base.basis;
    const attempt = (changes) => {
      if (enough()) return false;
      idle++;
      const v = new Map(value);
      for (const [j, change] of changes) {
        const next = v.get(j) + change;
        const [low, high] = side.get(j);
        if (next < low || next > high) return false;
        v.set(j, next);
      }
      const answer = solve(fixed(v), basis, known.best - 1e-7 * Math.abs(known.best));
      if (!answer?.x || !known.take(answer)) return false;
      value = v;
      basis = answer.basis;
      improved = true;
      idle = 0;
      return true;
    };
    const built = () =>
      at
        .map(([, j]) => j)
        .filter((j) => value.get(j) > side.get(j)[0])
        .sort((a, b) => cost[b] - cost[a] || a - b);
    for (const j of built()) attempt([[j, -1]]);
    const mates = new Map();
    for (const cols of groups) for (const j of cols) mates.set(j, new Set([...(mates.get(j) ?? []), ...cols]));
    for (const j of built())
      for (const k of mates.get(j) ?? [])
        if (
          k !== j &&
          attempt([
            [j, -1],
            [k, 1],
          ])
        )
          break;
    const wanted = hints.filter((j) => cost[j] > dear);
    for (const j of wanted) if (value.get(j) === side.get(j)[0]) attempt([[j, 1]]);
    for (const j of built())
      if (cost[j] > dear)
        for (const k of wanted)
          if (
            value.get(k) === side.get(k)[0] &&
            !mates.get(j)?.has(k) &&
            attempt([
              [j, -1],
              [k, 1],
            ])
          )
            break;
  }
}
