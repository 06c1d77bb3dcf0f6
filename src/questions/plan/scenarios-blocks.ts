import { type Block, column, note, table } from '../../blocks/index.ts';
import type { Case } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import type { PlanDocument, ScenarioPlan } from '../../plan/index.ts';
import { factsOf } from '../../report/index.ts';

const places = (builds: PlanDocument['builds'], process: string) =>
  [...new Set(builds.filter((build) => build.process === process).map((build) => build.place))].sort();

/** What is built as the case stands and in each scenario, and what holds in all of them. */
export function scenariosBlocks(c: Case, plan: PlanDocument, scenarios: readonly ScenarioPlan[]): Block[] {
  const say = words().planning;
  const { placeName, processName, scenarioName } = factsOf(c);
  const stands = { scenario: words().stress.asItStands, npv: plan.npv, bound: plan.bound, builds: plan.builds };
  const all = [stands, ...scenarios.map((scenario) => ({ ...scenario, scenario: scenarioName(scenario.scenario) }))];
  const planned = all.filter((one) => one.npv !== null);
  const processes = [...new Set(planned.flatMap((one) => one.builds.map((build) => build.process)))].sort();
  const near = { near: true };
  const { notKnown } = words().number;
  const rows = all.map(({ scenario, npv, bound, builds }) => {
    const built = processes.flatMap((process) => {
      const at = places(builds, process).map(placeName);
      return at.length === 0 ? [] : [say.buildsAt({ process: processName(process), places: at })];
    });
    return [scenario, npv ?? notKnown, bound ?? notKnown, built.join('; ') || say.nothing];
  });
  const columns = [
    column.text(say.scenario),
    column.money(say.npvIn, near),
    column.money(say.bound, near),
    column.text(say.builds),
  ];
  const found = table(columns, rows, { currency: plan.currency });
  if (planned.length < all.length) return [found, note(say.notAll)];
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
  return [
    found,
    note(sites.length === 0 ? say.noneEverywhere : say.everywhere({ sites })),
    ...(never.length === 0 ? [] : [note(say.someOnly({ processes: never }))]),
  ];
}
