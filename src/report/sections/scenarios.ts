import { moneyEstimate } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { Build, PlanDocument } from '../../plan/index.ts';
import { asEstimate } from './why.ts';

const sitesOf = (builds: readonly Build[]) => new Set(builds.map(({ place, process }) => `${place}/${process}`));

/** The worth of each scenario that was planned, lowest first, and how many sites are built in all of them. */
export function scenariosSentence(
  { npv, bound, builds, scenarios = [], currency }: PlanDocument,
  nameOf: (scenario: string) => string,
): string | undefined {
  if (scenarios.length === 0) return undefined;
  const say = words().page;
  const all = [
    { name: say.asItStands, npv, bound, builds },
    ...scenarios.map((one) => ({ ...one, name: nameOf(one.scenario) })),
  ];
  const least = (one: { npv: number | null }) => one.npv ?? Number.NEGATIVE_INFINITY;
  const told = [...all]
    .sort((a, b) => least(a) - least(b))
    .map((one) => ({
      name: one.name,
      npv:
        one.npv === null
          ? say.noPlan
          : moneyEstimate(asEstimate({ low: one.npv, high: one.bound ?? Number.POSITIVE_INFINITY }), currency),
    }));
  const sites = all.map((one) => sitesOf(one.builds));
  const every = new Set(sites.flatMap((own) => [...own]));
  const same = [...every].filter((site) => sites.every((own) => own.has(site))).length;
  const known = all.every((one) => one.npv !== null);
  return sentences(
    say.scenariosAre({ scenarios: told }),
    known && every.size > 0 ? say.sitesInAll({ same, all: every.size }) : undefined,
  );
}
