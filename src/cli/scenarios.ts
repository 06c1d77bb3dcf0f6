import type { Case } from '../case/index.ts';
import { planWhole, withChanges } from '../face/index.ts';
import type { PlanDocument, ScenarioPlan } from '../plan/index.ts';
import { scenariosOf } from '../reforms/index.ts';
import { textTable, wrapLines } from '../report/index.ts';
import { wrongUse } from './failure.ts';

type Asked = NonNullable<Parameters<typeof planWhole>[1]>;

/** The scenarios of a case that `--scenario` names, `all` for each; wrong use where there is none of that name. */
export function scenariosAsked(c: Case, wanted: string): { scenario: string; case: Case }[] {
  const given = scenariosOf(c).filter(({ changes }) => changes.length > 0);
  const names = wanted === 'all' ? given.map((one) => one.scenario) : wanted.split(',').map((name) => name.trim());
  const list = given.map((one) => one.scenario).join(', ') || 'none';
  return names.map((name) => {
    const found = given.find((one) => one.scenario === name);
    if (!found) throw wrongUse(`--scenario ${name}: there is no such scenario; the case has ${list}`);
    return { scenario: name, case: withChanges(c, found.changes) };
  });
}

/** The plan of each scenario, builds free, each in the same time; without what explains it. */
export async function planScenarios(
  scenarios: readonly { readonly scenario: string; readonly case: Case }[],
  asked: Asked,
): Promise<ScenarioPlan[]> {
  const plans: ScenarioPlan[] = [];
  for (const { scenario, case: c } of scenarios) {
    const { document } = await planWhole(c, { ...asked, explain: 'none', barriers: false });
    const { status, npv, bound, builds } = document;
    plans.push({ scenario, status, npv, bound, builds });
  }
  return plans;
}

const million = (x: number | null) => (x === null ? 'not known' : (x / 1e6).toFixed(1).replace('-', '−'));
const places = (builds: PlanDocument['builds'], process: string) =>
  [...new Set(builds.filter((build) => build.process === process).map((build) => build.place))].sort();

/** What is built as the case stands and in each scenario, and what holds in all of them. */
export function scenariosText(plan: PlanDocument, scenarios: readonly ScenarioPlan[]): string {
  const all = [{ scenario: 'as it stands', npv: plan.npv, bound: plan.bound, builds: plan.builds }, ...scenarios];
  const planned = all.filter((one) => one.npv !== null);
  const processes = [...new Set(planned.flatMap((one) => one.builds.map((build) => build.process)))].sort();
  const table = textTable(
    [
      { head: 'Scenario' },
      { head: 'NPV, million', right: true },
      { head: 'bound', right: true },
      { head: 'builds', wraps: true },
    ],
    all.map(({ scenario, npv, bound, builds }) => {
      const built = processes.flatMap((process) => {
        const at = places(builds, process);
        return at.length === 0 ? [] : [`${process} at ${at.join(', ')}`];
      });
      return [scenario, million(npv), million(bound), built.join('; ') || 'nothing'];
    }),
  );
  if (planned.length < all.length)
    return `${table}\n${wrapLines('Not every scenario has a plan: what holds in all is not known.')}\n`;
  const everywhere = processes.filter((process) => planned.every((one) => places(one.builds, process).length > 0));
  const sites = everywhere.map((process) => {
    const same = places(planned[0]!.builds, process).filter((place) =>
      planned.every((one) => places(one.builds, process).includes(place)),
    );
    return `${process} (${same.length === 0 ? 'at no place in all' : `at ${same.join(', ')}`})`;
  });
  const never = processes.filter((process) => !everywhere.includes(process));
  const said = [
    sites.length === 0 ? 'Nothing is built in every scenario.' : `Built in every scenario: ${sites.join('; ')}.`,
    ...(never.length === 0 ? [] : [`Built in some only: ${never.join(', ')}.`]),
  ];
  return `${table}\n${said.map((words) => wrapLines(words)).join('\n')}\n`;
}
