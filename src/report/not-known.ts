import { getOrInsert } from '../case/index.ts';
import { listed, words } from '../i18n/index.ts';
import type { Facts } from '../model/index.ts';
import { listlessLine } from '../model/index.ts';
import type { PlanDocument } from '../plan/index.ts';

/** How many lanes and markets are named; the others are counted. */
const NAMED = 3;

/** Lanes of a plan without a row for their duty, which then counts as 0. */
function unknownDuties(plan: PlanDocument, facts: Facts): string[] {
  const lanes = (plan.duties ?? []).filter(({ known }) => !known);
  const say = words().plan;
  const named = [
    ...new Set(lanes.map((lane) => say.goodTo({ good: facts.good(lane.good).name, place: facts.placeName(lane.to) }))),
  ];
  return named.length === 0
    ? []
    : [say.dutyNotKnown({ lanes: named.slice(0, NAMED), more: Math.max(0, named.length - NAMED) })];
}

/**
 * Markets of the plan without rows for requirements, while the case has rows for other markets: no certificate is
 * counted there. The market of a place is its free zone, or the customs zone of its country with the country itself.
 */
function unknownRequirements(plan: PlanDocument, facts: Facts): string[] {
  const { requirements, places, countries, goods } = facts.rows;
  if (requirements.length === 0) return [];
  const zones = new Map(countries.map((row) => [row.country, row.zone || row.country]));
  const markets = new Map(
    places.map((row) => [row.place, row.zone ? [row.zone] : [zones.get(row.country) ?? row.country, row.country]]),
  );
  const rows = new Map(goods.map((row) => [row.good, row]));
  const unknown = new Map<string, Set<string>>();
  for (const { good, from, to } of plan.flows) {
    const [market, ...more] = markets.get(to) ?? [];
    const { hs = '', cargo } = rows.get(good) ?? {};
    if (market === undefined || hs === '' || cargo === 'none' || market === markets.get(from)?.[0]) continue;
    const asks = requirements.some((row) => [market, ...more].includes(row.market) && hs.startsWith(row.hs));
    if (!asks) getOrInsert(unknown, market, () => new Set()).add(facts.good(good).name);
  }
  const say = words().plan;
  const named = [...unknown].map(([market, own]) =>
    say.goodTo({
      good: own.size > 2 ? say.goodsCount({ count: own.size }) : listed([...own]),
      place: facts.countryName(market),
    }),
  );
  return named.length === 0
    ? []
    : [say.requirementNotKnown({ lanes: named.slice(0, NAMED), more: Math.max(0, named.length - NAMED) })];
}

/** Costs that count as 0 because the case has no data, a sentence for each kind. */
export const notKnownLines = (plan: PlanDocument, facts: Facts): string[] => [
  ...unknownDuties(plan, facts),
  ...unknownRequirements(plan, facts),
  ...listlessLine(plan, facts),
];
