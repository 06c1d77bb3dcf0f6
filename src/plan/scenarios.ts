import { type Case, type Change, changesOf, sumOf } from '../case/index.ts';

/** The key of the future in which nothing changes. */
export const AS_IT_STANDS = 'as it stands';

/** A future of a case: the changes that make it, and its odds. */
export interface Scenario {
  readonly scenario: string;
  readonly weight: number;
  readonly changes: readonly Change[];
}

/** The scenarios of a case; where their weights leave a rest to 1, the case as it stands has it. */
export function scenariosOf(c: Case): Scenario[] {
  const scenarios = c.tables.scenarios.map((row) => {
    const scenario = String(row.scenario);
    return { scenario, weight: Number(row.weight ?? 1), changes: changesOf(c, scenario) };
  });
  const rest = 1 - sumOf(scenarios, (x) => x.weight);
  return rest > 1e-9 ? [{ scenario: AS_IT_STANDS, weight: rest, changes: [] }, ...scenarios] : scenarios;
}
