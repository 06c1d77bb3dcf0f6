import { blocksOf, column, type Section, sentence, table } from '../../blocks/index.ts';
import { addTo } from '../../case/index.ts';
import { money, significant } from '../../figures/index.ts';
import { sentences, words } from '../../i18n/index.ts';
import type { LaneDuty } from '../document.ts';
import type { PlanContext } from '../facts/index.ts';
import { dutyAsks, dutyRate, dutyUnder, listless, listlessWords } from './words.ts';

/** Number of lanes that are shown; the others can be unfolded. */
const STAND = 12;

/**
 * The origin of goods on a lane in words: under the agreement whose duty they pay, or under one between the two
 * countries with a rule of origin; else the country where they were made or bought.
 */
function originWords(lane: LaneDuty, { plan, facts, year }: PlanContext): string {
  const country = facts.countryName(lane.origin);
  const origins = (plan.origins ?? []).filter(
    (met) => met.good === lane.good && met.from === lane.from && met.to === lane.to && met.years.includes(year),
  );
  const say = words().report;
  if (lane.rule !== undefined || lane.regional_value !== undefined || origins.some(({ met }) => met)) return country;
  if (origins[0] && lane.origin === origins[0].country) return say.notOriginating({ country });
  const made = plan.activity.some(
    ({ place, process, year: when }) =>
      place === lane.from &&
      when === year &&
      facts.rows.recipes.some((line) => line.process === process && line.good === lane.good && line.quantity > 0),
  );
  return made ? say.madeIn({ country }) : country;
}

/** Duty, preference, rule and proof of origin of each lane between two customs zones, and the duty without them. */
export function dutiesSection(context: PlanContext): Section | undefined {
  const { facts, plan, year } = context;
  const lanes = (plan.duties ?? []).filter((duty) => duty.years.includes(year));
  if (lanes.length === 0) return undefined;
  const say = words().report;
  const value = new Map<string, number>();
  for (const { good, from, to, origin, amount, year: when } of plan.flows) {
    const key = [good, from, to, origin].join('/');
    if (when === year) addTo(value, key, amount * facts.good(good).value);
  }
  const sent = (duty: (typeof lanes)[number]) => value.get([duty.good, duty.from, duty.to, duty.origin].join('/')) ?? 0;
  const sorted = [...lanes].sort((a, b) => Number(a.known) - Number(b.known) || sent(b) - sent(a));
  const rows = sorted.map((duty) => [
    facts.good(duty.good).name,
    facts.placeName(duty.from),
    facts.placeName(duty.to),
    originWords(duty, context),
    dutyRate(duty, plan.currency),
    [dutyUnder(duty, facts), ...listless(duty, facts).map((key) => listlessWords(key, facts))].join('; '),
    dutyAsks(duty) || null,
    duty.without ? dutyRate(duty.without, plan.currency) : null,
  ]);
  const { name, text } = column;
  const unknown = lanes.filter((lane) => !lane.known).length;
  const said = say.dutiesUnknown({ unknown: significant(unknown), all: significant(lanes.length) });
  const { inlandDuty } = plan;
  const inland = inlandDuty && say.dutyInland({ amount: money(inlandDuty, plan.currency) });
  const blocks = blocksOf(
    unknown === 0 ? undefined : sentence(said),
    table(
      [
        name(say.good),
        name(say.from),
        name(say.to),
        text(say.origin),
        text(say.duty),
        text(say.under),
        text(say.asks),
        text(say.withoutIt),
      ],
      rows,
      { stand: { rows: STAND, others: (count) => say.moreLanes({ count }) } },
    ),
    sentence(sentences(say.dutyBase, inland || undefined)),
  );
  return { id: 'duties', title: say.dutiesTitle({ year }), blocks };
}
