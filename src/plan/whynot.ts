import { type Case, sumOf } from '../case/index.ts';
import { open } from '../linear/index.ts';
import type { Frame, Limit, Relaxation } from '../model/index.ts';
import type { Assembled, AssembleOptions } from '../search/index.ts';
import { type LimitGroup, limitGroups, relativeTo, relaxedProgramme } from './relaxed.ts';

interface WhyNotOptions extends AssembleOptions {
  readonly prepare?: (model: Assembled) => void;
  readonly seconds?: number;
  readonly signal?: AbortSignal;
}

/**
 * Explains why a case has no plan: the fewest rows of the case (firm demands, capacities, bans, budgets, targets) to
 * relax, ties by the least sum of relative amounts; with the amount of each year in the unit of the limit. Empty if the
 * programme has a plan without relaxation.
 */
export async function whyNot(c: Case, options: WhyNotOptions = {}): Promise<Relaxation[]> {
  const model = relaxedProgramme(c, options);
  const { program } = model.frame;
  const groups = limitGroups(model).map((group) => ({
    ...group,
    col: program.column(`relax ${group.kind} ${group.key}`, -1, 0, 1, true),
  }));
  for (const { col, limits } of groups)
    for (const limit of limits) {
      const most = mostSlack(model.frame, limit);
      program.setBounds(limit.slack!, 0, most);
      const name = `relax ${limit.kind} ${limit.key} ${limit.year} ${limit.row}`;
      const row = program.row(name, Number.NEGATIVE_INFINITY, 0);
      program.add(row, limit.slack!, 1);
      program.add(row, col, -most);
    }
  const count = program.row('relaxed', 0, groups.length);
  for (const { col } of groups) program.add(count, col, 1);
  const session = await open(program);
  try {
    const seconds = options.seconds ?? 60;
    const signal = options.signal ? { signal: options.signal } : {};
    const fewest = await session.mip({ absoluteGap: 0.5, seconds, ...signal });
    if (fewest.x.length === 0) return [];
    const number = Math.round(-fewest.objective);
    await session.setRowBounds([count], [0], [number]);
    const cols = groups.flatMap((g) => [g.col, ...g.limits.map((l) => l.slack!)]);
    const costs = groups.flatMap((g) => [0, ...g.limits.map((l) => -1 / relativeTo(l))]);
    await session.setCosts(cols, costs);
    const least = await session.mip({ absoluteGap: 1e-6, seconds, start: fewest.x, ...signal });
    return relaxations(groups, least.x.length > 0 ? least.x : fewest.x);
  } finally {
    await session.close();
  }
}

function relaxations(groups: readonly LimitGroup[], x: ArrayLike<number>): Relaxation[] {
  const relaxations: Relaxation[] = [];
  for (const { limits } of groups) {
    const byYear = new Map<number, Relaxation>();
    for (const limit of limits) {
      const relax = x[limit.slack!] ?? 0;
      if (relax <= 1e-6 * Math.max(1, relativeTo(limit))) continue;
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
    relaxations.push(...byYear.values());
  }
  return relaxations;
}

/** The most by which relaxing a limit can be of use: keeps the binary columns tight. */
function mostSlack(frame: Frame, { kind, size, year }: Limit): number {
  if (kind === 'demands') return size;
  const needs = frame.periods.flatMap(({ rows, period }, p) =>
    year === 0 || period.year === year
      ? rows.goods.map((g) => frame.needs[p]!.total(g.good) * Math.max(1, frame.lookup.mass(g.good)))
      : [],
  );
  const total = sumOf(needs.filter(Number.isFinite)) * (year === 0 ? frame.settings.years : 1);
  return Math.max(10 * Math.abs(size), kind === 'candidates' || kind === 'supplies' ? 100 * total : total, 10);
}
