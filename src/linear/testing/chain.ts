import { type Program, program } from '../program.ts';
import { stream } from './random.ts';

export interface ChainSize {
  readonly sites: number;
  readonly goods: number;
  readonly markets: number;
  readonly years: number;
  /** Number of processes that a site may build. */
  readonly eligible: number;
  /** Number of places to which a place may send goods. */
  readonly near: number;
  readonly lanes: number;
  readonly seed: number;
}

/**
 * A random supply chain over sites and years, in tonnes and dollars: plants in two sizes, purchases of raw goods, lanes with shared capacities, and demand
 * with a penalty for shortfall. It has the structure of a national plan.
 */
export function chain(size: ChainSize): Program {
  const { sites, goods, markets, years, eligible, near, lanes } = size;
  const r = stream(size.seed);
  const p = program('min');
  const raw = Math.max(2, Math.floor(goods / 5));
  const finals = Math.max(1, Math.floor(goods / 6));
  const nodes = Array.from({ length: sites + markets }, () => [r(), r()] as const);
  const distance = (a: number, b: number): number =>
    Math.hypot(nodes[a]![0] - nodes[b]![0], nodes[a]![1] - nodes[b]![1]) * 3000;
  const inputs = Array.from({ length: goods }, (_, g) =>
    g < raw ? [] : Array.from({ length: 1 + Math.floor(r() * 2) }, () => [Math.floor(r() * g), 0.3 + r()] as const),
  );
  const price = Array.from({ length: goods }, () => 0);
  for (let g = 0; g < goods; g++) {
    price[g] = g < raw ? 200 + 400 * r() : inputs[g]!.reduce((sum, [i, q]) => sum + q * price[i]!, 0) + 150 + 200 * r();
  }
  const demandOf = (g: number): number => (g >= goods - finals ? 8000 + 30000 * r() : 0);
  const demands = Array.from({ length: markets }, () => Array.from({ length: goods }, (_, g) => demandOf(g)));
  const makes = Array.from({ length: sites }, () =>
    [...new Set(Array.from({ length: eligible }, () => raw + Math.floor(r() * (goods - raw))))].map((g) => ({
      g,
      tiers: [1, 4].map((scale) => ({
        cap: scale * (20000 + 20000 * r()),
        capex: scale ** 0.7 * price[g]! * (15000 + 20000 * r()),
      })),
      run: price[g]! * (0.1 + 0.2 * r()),
    })),
  );
  const pairs = nodes.flatMap((_, a) =>
    a >= sites
      ? []
      : nodes
          .map((_, b) => b)
          .filter((b) => b !== a)
          .sort((b, c) => distance(a, b) - distance(a, c))
          .slice(0, near)
          .map((b) => [a, b] as const),
  );
  const useful = Array.from(
    { length: sites },
    (_, s) => new Set(makes[s]!.flatMap(({ g }) => inputs[g]!.map(([i]) => i))),
  );
  const built: number[][][] = makes.map((list) => list.map(() => []));
  for (let t = 0; t < years; t++) {
    const d = 1.08 ** -t;
    const balance = Array.from({ length: sites + markets }, (_, n) =>
      Array.from({ length: goods }, (_, g) => {
        const need = n < sites ? 0 : demands[n - sites]![g]! * (1 + 0.05 * t);
        if (n >= sites && need === 0) return -1;
        const row = p.row(() => `balance ${n} ${g} ${t}`, need, need === 0 ? Infinity : need);
        if (need > 0)
          p.add(
            row,
            p.column(() => `unmet ${n} ${g} ${t}`, price[g]! * 3 * d, 0, need),
            1,
          );
        if (n < sites && g < raw)
          p.add(
            row,
            p.column(() => `buy ${n} ${g} ${t}`, price[g]! * (0.9 + 0.4 * r()) * d, 0, 60000),
            1,
          );
        return row;
      }),
    );
    makes.forEach((list, s) => {
      list.forEach(({ g, tiers, run }, k) => {
        const act = p.column(() => `act ${s} ${g} ${t}`, run * d, 0, Infinity);
        p.add(balance[s]![g]!, act, 1);
        for (const [i, q] of inputs[g]!) p.add(balance[s]![i]!, act, -q);
        const room = p.row(() => `room ${s} ${g} ${t}`, -Infinity, 0);
        p.add(room, act, 1);
        tiers.forEach(({ capex }, i) => {
          const b = p.column(
            () => `build ${s} ${g} ${i} ${t}`,
            (capex * d * (years - t + 4)) / (years + 4),
            0,
            1,
            true,
          );
          built[s]![k]!.push(b);
        });
        built[s]![k]!.forEach((b, i) => {
          p.add(room, b, -tiers[i % tiers.length]!.cap);
        });
      });
    });
    for (const [a, b] of pairs) {
      for (let lane = 0; lane < lanes; lane++) {
        const room = p.row(() => `lane ${a} ${b} ${lane} ${t}`, -Infinity, 30000 + 60000 * r());
        for (let g = 0; g < goods; g++) {
          const to = balance[b]![g]!;
          if (to < 0 || (b < sites && !useful[b]!.has(g)) || (g >= raw && !makes[a]!.some((m) => m.g === g))) continue;
          const f = p.column(
            () => `flow ${g} ${a} ${b} ${lane} ${t}`,
            distance(a, b) * (0.05 + 0.05 * lane) * d,
            0,
            Infinity,
          );
          p.add(balance[a]![g]!, f, -1);
          p.add(to, f, 1);
          p.add(room, f, 1);
        }
      }
    }
  }
  makes.forEach((list, s) => {
    list.forEach(({ g }, k) => {
      const once = p.row(() => `once ${s} ${g}`, -Infinity, 1);
      for (const b of built[s]![k]!) p.add(once, b, 1);
    });
  });
  return p;
}
