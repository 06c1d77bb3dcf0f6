import { type Case, type Change, changesOf, withChanges } from '../../case/index.ts';
import { type Assembled, assemble, ways } from '../../plan/index.ts';
import { capacitiesOf } from '../capacities.ts';
import type { Aim, Future } from './extensive.ts';
import { soften } from './hold.ts';
import { type TwoStage, type TwoStageOptions, twoStage } from './twostage.ts';

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
  /** Builds of the first stage: place, process, tier, year, count. */
  readonly builds: readonly {
    place: string;
    process: string;
    tier: string;
    year: number;
    count: number;
    size?: number;
  }[];
}

/** Builds here and now, flows for each scenario; targets and firm demands are held as far as they can be. */
export async function robust(
  c: Case,
  scenarios: readonly Scenario[],
  aim: Aim['kind'],
  options: TwoStageOptions & { readonly scale: number; readonly mean?: readonly Change[] },
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
  const found = await twoStage(futures, (name) => names.has(name), aim, { ...options, mean });
  return { ...found, scenarios: scenarios.map((x) => x.scenario), builds: buildsOf(models[0]!, found.first) };
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

function buildsOf({ frame }: Assembled, first: ReadonlyMap<string, number>): Robust['builds'] {
  const { program, variables } = frame;
  return variables.builds.flatMap(
    ({ candidate: { place, process }, tier: { tier }, year, count: col, size: sized }) => {
      const count = Math.round(first.get(program.colName(col)) ?? 0);
      const size = sized === undefined ? undefined : first.get(program.colName(sized));
      return count > 0 ? [{ place, process, tier, year, count, ...(size === undefined ? {} : { size }) }] : [];
    },
  );
}
