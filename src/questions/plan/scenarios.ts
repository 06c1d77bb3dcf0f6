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
  const given = scenariosOf(c).filter(({ changes }) => changes.length > 0);
  const known = given.map((one) => one.scenario);
  return (wanted.includes('all') ? known : wanted).map((name) => {
    const found = given.find((one) => one.scenario === name);
    if (!found) throw new UnusableError('no-scenario', words().planning.noScenario({ name, known }));
    return { scenario: name, case: withChanges(c, found.changes) };
  });
}

/** Plans each scenario with free builds, each in the same time and without explanation. */
export async function planScenarios(
  scenarios: readonly ScenarioCase[],
  asked: NonNullable<Parameters<typeof planWhole>[1]>,
): Promise<ScenarioPlan[]> {
  const plans: ScenarioPlan[] = [];
  for (const { scenario, case: c } of scenarios) {
    const { document } = await planWhole(c, { ...asked, explain: 'none', barriers: false });
    const { status, npv, bound, builds } = document;
    plans.push({ scenario, status, npv, bound, builds });
  }
  return plans;
}
