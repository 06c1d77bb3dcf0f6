import type { Case } from '../../case/index.ts';
import { fixed, magnitude, moneyUnit } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { PlanDocument, ScenarioPlan } from '../../plan/index.ts';
import { factsOf } from '../../report/index.ts';
import { textTable, wrapLines } from '../../view/index.ts';

const places = (builds: PlanDocument['builds'], process: string) =>
  [...new Set(builds.filter((build) => build.process === process).map((build) => build.place))].sort();

/** What is built as the case stands and in each scenario, and what holds in all of them. */
export function scenariosText(c: Case, plan: PlanDocument, scenarios: readonly ScenarioPlan[]): string {
  const say = words().planning;
  const { placeName, processName, scenarioName } = factsOf(c);
  const stands = { scenario: words().stress.asItStands, npv: plan.npv, bound: plan.bound, builds: plan.builds };
  const all = [stands, ...scenarios.map((one) => ({ ...one, scenario: scenarioName(one.scenario) }))];
  const planned = all.filter((one) => one.npv !== null);
  const processes = [...new Set(planned.flatMap((one) => one.builds.map((build) => build.process)))].sort();
  const { factor, word } = magnitude(all.flatMap(({ npv, bound }) => [npv ?? 0, bound ?? 0]));
  const amount = (x: number | null) => (x === null ? words().number.notKnown : fixed(x / factor, 1));
  const table = textTable(
    [
      { head: say.scenario, wraps: true },
      { head: say.npvIn({ unit: moneyUnit(plan.currency, word) }), right: true },
      { head: say.bound, right: true },
      { head: say.builds, wraps: true },
    ],
    all.map(({ scenario, npv, bound, builds }) => {
      const built = processes.flatMap((process) => {
        const at = places(builds, process).map(placeName);
        return at.length === 0 ? [] : [say.buildsAt({ process: processName(process), places: at })];
      });
      return [scenario, amount(npv), amount(bound), built.join('; ') || say.nothing];
    }),
  );
  if (planned.length < all.length) return `${table}\n${wrapLines(say.notAll)}\n`;
  const everywhere = processes.filter((process) => planned.every((one) => places(one.builds, process).length > 0));
  const sites = everywhere.map((process) => {
    const same = places(planned[0]!.builds, process).filter((place) =>
      planned.every((one) => places(one.builds, process).includes(place)),
    );
    const name = processName(process);
    return same.length === 0
      ? say.noSamePlace({ process: name })
      : say.samePlaces({ process: name, places: same.map(placeName) });
  });
  const never = processes.filter((process) => !everywhere.includes(process)).map(processName);
  const said = [
    sites.length === 0 ? say.noneEverywhere : say.everywhere({ sites }),
    ...(never.length === 0 ? [] : [say.someOnly({ processes: never })]),
  ];
  return `${table}\n${said.map((text) => wrapLines(text)).join('\n')}\n`;
}
