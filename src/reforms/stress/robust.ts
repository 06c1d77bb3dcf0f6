import { type Case, type Change, changesOf, withChanges } from '../../case/index.ts';
import { type Assembled, assemble, ways } from '../../plan/index.ts';
import { capacitiesOf } from '../capacities.ts';
import { decisionOf } from '../decision.ts';
import type { Aim, Future } from './extensive.ts';
import type { SolveLimits } from './firststage.ts';
import { type Builds, soften } from './hold.ts';
import { type TwoStage, twoStage } from './twostage.ts';

/** A future of a case: the changes that make it, and its odds. */
export interface Scenario {
  readonly scenario: string;
  readonly weight: number;
  readonly changes: readonly Change[];
}

/** The scenarios of a case; where their weights leave a rest to 1, the case as it stands has it. */
export function scenariosOf(c: Case): Scenario[] {
  const given = c.tables.scenarios.map((row) => {
    const scenario = String(row.scenario);
    return { scenario, weight: Number(row.weight ?? 1), changes: changesOf(c, scenario) };
  });
  const rest = 1 - given.reduce((sum, x) => sum + x.weight, 0);
  return rest > 1e-9 ? [{ scenario: 'as it stands', weight: rest, changes: [] }, ...given] : given;
}

export interface Robust extends TwoStage {
  readonly scenarios: readonly string[];
  /** Odds of each, summing to 1. */
  readonly weights: readonly number[];
  /** What the first stage builds. */
  readonly builds: Builds['builds'];
}

/** Builds here and now, flows for each scenario; targets and firm demands are held as far as they can be. */
export async function robust(
  c: Case,
  scenarios: readonly Scenario[],
  aim: Aim['kind'],
  options: SolveLimits & {
    readonly scale: number;
    readonly mean?: readonly Change[];
    readonly onStage?: (stage: string) => void;
  },
): Promise<Robust> {
  const known = ways();
  const put = (changes: readonly Change[]): Assembled => {
    const one = withChanges(c, changes);
    const free = assemble(one, { ways: known, relaxed: true });
    const model = assemble(one, { ways: known, relaxed: true, binding: capacitiesOf(free) });
    soften(model.frame, options.scale);
    return model;
  };
  const models = scenarios.map((x) => put(x.changes));
  const futures: Future[] = models.map((m, s) => ({ program: m.frame.program, weight: scenarios[s]!.weight }));
  const names = new Set(models.flatMap(firstColumns));
  const mean = put(options.mean ?? []).frame.program;
  const found = await twoStage(futures, (name) => names.has(name), aim, {
    ...options,
    mean,
    groups: byYear(models[0]!),
  });
  const { program } = models[0]!.frame;
  const { builds } = decisionOf(models[0]!, (col) => found.first.get(program.colName(col)) ?? 0);
  const total = scenarios.reduce((sum, x) => sum + x.weight, 0);
  const weights = scenarios.map((x) => x.weight / total);
  return { ...found, scenarios: scenarios.map((x) => x.scenario), weights, builds };
}

/** Builds of each candidate by each year, and legs, by name: what is branched on first. */
function byYear({ frame }: Assembled): string[][] {
  const { program, variables, legs } = frame;
  const lists = new Map<string, { year: number; name: string }[]>();
  const note = (key: string, year: number, col: number) =>
    lists.set(key, [...(lists.get(key) ?? []), { year, name: program.colName(col) }]);
  for (const b of variables.builds) note(b.candidate.key, b.year, b.count);
  for (const b of legs.all) note(`leg ${b.leg}`, b.year, b.col);
  return [...lists.values()].flatMap((list) =>
    [...new Set(list.map((x) => x.year))]
      .sort((a, b) => a - b)
      .map((by) => list.filter((x) => x.year <= by).map((x) => x.name)),
  );
}

/** Names of the columns that are settled before the future is known: builds, sizes, closings, legs. */
function firstColumns({ frame }: Assembled): string[] {
  const { program, variables } = frame;
  const cols = variables.builds.flatMap((b) => (b.size === undefined ? [b.count] : [b.count, b.size]));
  for (const k of frame.candidates)
    frame.periods.forEach((_, p) => {
      const col = variables.closed(k, p);
      if (col !== undefined) cols.push(col);
    });
  return [...cols, ...frame.legs.all.map((b) => b.col)].map((col) => program.colName(col));
}
