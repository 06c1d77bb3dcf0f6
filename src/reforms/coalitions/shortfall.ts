import { type Case, type Change, keyOf, setTo } from '../../case/index.ts';

/** Stated cost of a unit not delivered, used if some set of reforms cannot meet a firm demand. */
interface Shortfall {
  /** By good, in the case's money per unit. */
  readonly cost: Readonly<Record<string, number>>;
  readonly changes: readonly Change[];
}

/**
 * Stated cost as a multiple of a good's highest price: a few times the highest delivered cost (docs/mathematics.md).
 */
const TIMES = 3;

/**
 * Turns firm demands into ones that may fall short at a stated cost, the same in every set of reforms: three times the
 * good's highest price (of supply, demand or value; of any good if it has none), times `scale`.
 */
export function shortfall(c: Case, scale = 1): Shortfall {
  const { supplies, demands, goods } = c.tables;
  const dearest = (fits: (good: unknown) => boolean) =>
    Math.max(
      0,
      ...[...supplies, ...demands].filter((row) => fits(row.good)).map((row) => Number(row.price ?? 0)),
      ...goods.filter((row) => fits(row.good)).map((row) => Number(row.value ?? 0)),
    );
  const cost = new Map<string, number>();
  const changes: Change[] = [];
  for (const row of demands) {
    if (row.firm !== true) continue;
    const good = String(row.good);
    const own = cost.get(good) ?? TIMES * scale * (dearest((x) => x === good) || dearest(() => true) || 1);
    cost.set(good, own);
    const set = (column: string, value: number | string) =>
      changes.push(setTo({ table: 'demands', key: keyOf('demands', row), column }, value, 'shortfall'));
    set('firm', 'no');
    const least = Math.max(own, Number(row.shortfall_cost ?? 0));
    set('shortfall_cost', least);
  }
  return { cost: Object.fromEntries(cost), changes };
}
