import { type Case, type Change, changesOf, sumOf } from '../case/index.ts';

/** Key of the scenario without changes. */
export const AS_IT_STANDS = 'as it stands';

/** A scenario of a case: its changes and its probability. */
export interface Scenario {
  readonly scenario: string;
  readonly weight: number;
  readonly changes: readonly Change[];
}

/** The scenarios of a case. If their weights sum to less than 1, the rest is the weight of the case without changes. */
export function scenariosOf(c: Case): Scenario[] {
  const scenarios = c.tables.scenarios.map((row) => {
    const scenario = String(row.scenario);
    return { scenario, weight: Number(row.weight ?? 1), changes: changesOf(c, scenario) };
  });
  const rest = 1 - sumOf(scenarios, (x) => x.weight);
  return rest > 1e-9 ? [{ scenario: AS_IT_STANDS, weight: rest, changes: [] }, ...scenarios] : scenarios;
}
