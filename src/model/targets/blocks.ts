import { column, type Section, sentence, table } from '../../blocks/index.ts';
import { moneyEstimate, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { PlanDocument, TargetHeld } from '../document.ts';
import { asEstimate, type Facts, isKnown, type PlanContext } from '../facts/index.ts';
import { measureName } from './measures.ts';

/** Room below this share of the limit counts as none. */
const TIGHT = 1e-6;

/** The distance from the plan's value to the limit. */
function roomOf({ min, max, value }: TargetHeld): number {
  const below = min === undefined ? Number.POSITIVE_INFINITY : value - min;
  const above = max === undefined ? Number.POSITIVE_INFINITY : max - value;
  return Math.min(below, above);
}

const isTight = (one: TargetHeld): boolean =>
  roomOf(one) <= TIGHT * Math.max(1, Math.abs(one.min ?? 0), Math.abs(one.max ?? 0));

/** The shadow price of a target in a year, if it has one. */
function priceOf({ prices }: PlanDocument, { target, year }: TargetHeld): number | undefined {
  const price = prices.find(
    (one) => one.kind === 'targets' && one.key.split('/')[0] === target && (year === undefined || one.year === year),
  );
  return price && Math.abs(price.value);
}

function limitsOf({ min, max }: TargetHeld): string {
  const say = words().sections;
  return [
    min === undefined ? '' : say.atLeast({ amount: significant(min) }),
    max === undefined ? '' : say.atMost({ amount: significant(max) }),
  ]
    .filter((text) => text !== '')
    .join('; ');
}

/** The years whose sum, mean or value is limited. */
function yearsOf({ from, year }: TargetHeld): string {
  if (year === undefined) return words().sections.wholeHorizon;
  return from === undefined || from === year ? String(year) : words().sections.meanYears({ from, year });
}

/** Each target by year: its limit, the plan's value, the room left, and the saving from one unit less. */
export function targetsSection({ plan, facts }: PlanContext): Section | undefined {
  const { targets = [], currency } = plan;
  if (targets.length === 0) return undefined;
  const say = words().sections;
  const tight = targets
    .filter(isTight)
    .map((target) => [facts.targetName(target.target), target.year ?? ''].join(' ').trim());
  const rows = targets.map((target) => [
    facts.targetName(target.target),
    yearsOf(target),
    measureName(target.measure),
    target.countries.length === 0 ? say.everywhere : target.countries.map(facts.countryName).join(', '),
    limitsOf(target),
    target.value,
    isTight(target) ? 0 : roomOf(target),
    priceOf(plan, target) ?? words().number.none,
  ]);
  const { text, amount } = column;
  const columns = [
    text(say.target),
    text(words().report.year),
    text(say.measure),
    text(say.where),
    amount(say.asked),
    amount(say.has, { digits: 4 }),
    amount(say.room),
    amount(say.priceOfUnit({ currency })),
  ];
  return {
    id: 'targets',
    title: say.targetsTitle,
    blocks: [
      sentence(say.targetsMet({ count: targets.length, tight })),
      table(columns, rows, { caption: say.shadowNote }),
    ],
  };
}

/** The cost of each target in force, one sentence each. */
export function targetLines({ targetPrices = [], currency }: PlanDocument, facts: Facts): string[] {
  const say = words().decision;
  return targetPrices.map((targetPrice) => {
    const price = asEstimate(targetPrice);
    const target = facts.targetName(targetPrice.target);
    return isKnown(price)
      ? say.targetCosts({ target, price: moneyEstimate(price, currency) })
      : say.targetNotKnown({ target });
  });
}
