import type { Case } from '../case/index.ts';
import { open } from '../linear/index.ts';
import type { Frame, Limit, Relaxation } from '../pillars/index.ts';
import type { Assembled, AssembleOptions } from '../search/index.ts';
import { waysBeside } from '../search/index.ts';
import { assemble } from './assemble.ts';

export interface WhyNotOptions extends AssembleOptions {
  readonly prepare?: (model: Assembled) => void;
  readonly seconds?: number;
  readonly signal?: AbortSignal;
}

/** Ways of each lane that are tried beside its best ones, as a limit may be met on another way. */
const WAYS = 6;

/**
 * Why a case has no plan: the fewest rows of the case (firm demands, capacities, bans, budgets, targets) to relax, ties by
 * the least sum of relative amounts; with the amount of each year, in the limit's own unit. Empty where the programme
 * has a plan once nothing is relaxed.
 */
export async function whyNot(c: Case, options: WhyNotOptions = {}): Promise<Relaxation[]> {
  const first = assemble(c, { ...options, relaxed: true });
  const model = assemble(c, { ...options, relaxed: true, ways: first.ways, extra: waysBeside(first, WAYS).missing });
  options.prepare?.(model);
  const { program, limits } = model.frame;
  for (let col = 0; col < program.numCols; col++) program.addCost(col, -program.cost(col));
  const groups = new Map<string, { col: number; limits: Limit[] }>();
  for (const limit of limits.all) {
    const key = [limit.kind, limit.key, limit.column ?? ''].join('\u0000');
    let group = groups.get(key);
    if (!group) {
      group = { col: program.column(`relax ${limit.kind} ${limit.key}`, -1, 0, 1, true), limits: [] };
      groups.set(key, group);
    }
    group.limits.push(limit);
    const most = mostSlack(model.frame, limit);
    program.setBounds(limit.slack!, 0, most);
    const row = program.row(`relax ${limit.kind} ${limit.key} ${limit.year} ${limit.row}`, Number.NEGATIVE_INFINITY, 0);
    program.add(row, limit.slack!, 1);
    program.add(row, group.col, -most);
  }
  const count = program.row('relaxed', 0, groups.size);
  for (const { col } of groups.values()) program.add(count, col, 1);
  const session = await open(program);
  try {
    const seconds = options.seconds ?? 60;
    const signal = options.signal ? { signal: options.signal } : {};
    const fewest = await session.mip({ absoluteGap: 0.5, seconds, ...signal });
    if (fewest.x.length === 0) return [];
    const number = Math.round(-fewest.objective);
    await session.setRowBounds([count], [0], [number]);
    const cols = [...groups.values()].flatMap((g) => [g.col, ...g.limits.map((l) => l.slack!)]);
    const costs = [...groups.values()].flatMap((g) => [0, ...g.limits.map((l) => -1 / relative(l))]);
    await session.setCosts(cols, costs);
    const least = await session.mip({ absoluteGap: 1e-6, seconds, start: fewest.x, ...signal });
    return relaxations(groups.values(), least.x.length > 0 ? least.x : fewest.x);
  } finally {
    await session.close();
  }
}

const relative = (limit: Limit): number => (limit.size === 0 ? 1 : Math.abs(limit.size));

function relaxations(groups: Iterable<{ limits: Limit[] }>, x: ArrayLike<number>): Relaxation[] {
  const found: Relaxation[] = [];
  for (const { limits } of groups) {
    const byYear = new Map<number, Relaxation>();
    for (const limit of limits) {
      const relax = x[limit.slack!] ?? 0;
      if (relax <= 1e-6 * Math.max(1, relative(limit))) continue;
      const before = byYear.get(limit.year);
      if (!before || before.relax < relax)
        byYear.set(limit.year, {
          kind: limit.kind,
          key: limit.key,
          year: limit.year,
          relax,
          ...(limit.column === undefined ? {} : { column: limit.column }),
        });
    }
    found.push(...byYear.values());
  }
  return found;
}

/** The most by which a limit can be of use to be relaxed: keeps the yes/no columns tight. */
function mostSlack(frame: Frame, { kind, size, year }: Limit): number {
  if (kind === 'demands') return size;
  const needs = frame.periods.flatMap(({ rows, period }, p) =>
    year === 0 || period.year === year
      ? rows.goods.map((g) => frame.needs[p]!.total(g.good) * Math.max(1, frame.lookup.mass(g.good)))
      : [],
  );
  const total = needs.filter(Number.isFinite).reduce((sum, n) => sum + n, 0) * (year === 0 ? frame.settings.years : 1);
  return Math.max(10 * Math.abs(size), kind === 'candidates' || kind === 'supplies' ? 100 * total : total, 10);
}
