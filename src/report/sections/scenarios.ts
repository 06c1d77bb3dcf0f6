import { money, moneyEstimate } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { Facts } from '../../model/index.ts';
import { asEstimate, sitesOf } from '../../model/index.ts';
import type { PlanDocument } from '../../plan/index.ts';
import { buildsNothing } from '../gain.ts';
import { planMoney } from '../plan-money.ts';

const fromLowest = <T extends { readonly npv: number | null }>(all: readonly T[]): T[] => {
  const least = ({ npv }: T) => npv ?? Number.NEGATIVE_INFINITY;
  return [...all].sort((a, b) => least(a) - least(b));
};

/** The gain of the plan's builds over building nothing in each scenario, or their NPV if that is not known; lowest first. */
function heldSentence(plan: PlanDocument, facts: Facts): string | undefined {
  const { npv, nothing, heldScenarios } = plan;
  if (heldScenarios === undefined) return undefined;
  const gains =
    Boolean(nothing) && heldScenarios.every((scenario) => scenario.npv === null || scenario.gain !== undefined);
  const shown = gains ? (value: number) => money(value, plan.currency) : planMoney(plan);
  const worth = (one: { readonly npv: number | null; readonly gain?: number }) =>
    gains ? (one.gain ?? null) : one.npv;
  const tried = new Set(heldScenarios.map(({ scenario }) => scenario));
  const left = facts.rows.scenarios.filter(({ scenario }) => !tried.has(scenario));
  const say = words().page;
  const all = [
    { name: say.asItStands, npv: gains ? npv! - nothing!.npv : npv },
    ...heldScenarios.map((scenario) => ({ name: facts.scenarioName(scenario.scenario), npv: worth(scenario) })),
  ];
  const rows = fromLowest(all).map((one) => ({
    name: one.name,
    npv: one.npv === null ? say.cannotMeet : shown(one.npv),
  }));
  return sentences(
    tried.size === 0
      ? undefined
      : gains
        ? say.scenariosGain({ scenarios: rows })
        : say.scenariosHeld({ built: !buildsNothing(plan), scenarios: rows }),
    left.length > 0
      ? say.scenariosLeft({ names: left.map(({ scenario }) => facts.scenarioName(scenario)) })
      : undefined,
  );
}

/**
 * The NPV of each scenario that was planned, lowest first, and the number of sites that are built in all of them; if none was planned,
 * the NPV of the plan's builds in each.
 */
export function scenariosSentence(plan: PlanDocument, facts: Facts): string | undefined {
  const { npv, bound, builds, scenarios = [], currency } = plan;
  if (scenarios.length === 0) return heldSentence(plan, facts);
  const say = words().page;
  const all = [
    { name: say.asItStands, npv, bound, builds },
    ...scenarios.map((scenario) => ({ ...scenario, name: facts.scenarioName(scenario.scenario) })),
  ];
  const rows = fromLowest(all).map((one) => ({
    name: one.name,
    npv:
      one.npv === null
        ? say.noPlan
        : moneyEstimate(asEstimate({ low: one.npv, high: one.bound ?? Number.POSITIVE_INFINITY }), currency),
  }));
  const sites = all.map((one) => sitesOf(one.builds));
  const every = new Set(sites.flatMap((own) => [...own]));
  const same = [...every].filter((site) => sites.every((own) => own.has(site))).length;
  const solved = all.every((one) => one.npv !== null);
  return sentences(
    say.scenariosAre({ scenarios: rows }),
    solved && every.size > 0 ? say.sitesInAll({ same, all: every.size }) : undefined,
  );
}
