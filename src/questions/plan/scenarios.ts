import { type Case, withChanges } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { type ScenarioPlan, scenariosOf, UnusableError } from '../../plan/index.ts';
import { planWhole } from './ask.ts';

/** A scenario, and the case with its changes. */
interface ScenarioCase {
  readonly scenario: string;
  readonly case: Case;
}

/**
 * The named scenarios of a case, or all of them for `all`.
 *
 * @throws {UnusableError} where there is no such scenario
 */
export function scenariosAsked(c: Case, wanted: readonly string[]): ScenarioCase[] {
  const scenarios = scenariosOf(c).filter(({ changes }) => changes.length > 0);
  const names = scenarios.map((scenario) => scenario.scenario);
  return (wanted.includes('all') ? names : wanted).map((name) => {
    const scenario = scenarios.find((one) => one.scenario === name);
    if (!scenario) throw new UnusableError('no-scenario', words().planning.noScenario({ name, known: names }));
    return { scenario: name, case: withChanges(c, scenario.changes) };
  });
}

/** Plans each scenario with free builds, each in the same time and without explanation. */
export async function planScenarios(
  scenarios: readonly ScenarioCase[],
  options: NonNullable<Parameters<typeof planWhole>[1]>,
): Promise<ScenarioPlan[]> {
  const plans: ScenarioPlan[] = [];
  for (const { scenario, case: c } of scenarios) {
    const { document } = await planWhole(c, { ...options, explain: 'none', barriers: false });
    const { status, npv, bound, builds } = document;
    plans.push({ scenario, status, npv, bound, builds });
  }
  return plans;
}
