import { type Block, blocksOf, column, figure, heading, note, sentence, table } from '../../blocks/index.ts';
import { type Bar, bars, magnitude, money, moneyUnit } from '../../figures/index.ts';
import { listed, sentences, words } from '../../i18n/index.ts';
import { growing } from '../../plan/index.ts';
import { figureOptions } from '../../report/index.ts';
import type { StandardsContext } from './blocks.ts';
import { shortName } from './words.ts';

/** Harmonisations alone that are enough where there is little room; partners that are told. */
const [ALONE, PARTNERS] = [10, 5];

/** What to harmonise first: each alone, the best sets, and, apart, what published rates say of deep agreements; nothing where it was not asked. */
export function firstBlocks(told: StandardsContext): Block[] {
  const { singles, solves } = told.d;
  if (solves === undefined) return [];
  if (singles.length === 0) return [sentence(words().standards.nothingToHarmonise)];
  return blocksOf(alone(told), sets(told), partners(told));
}

type Set = StandardsContext['d']['first'][number];

/** Columns of money of a set: what the plan gains, and the trade that it touches. */
const gains = () => {
  const say = words().standardsPage;
  return [
    column.money((unit) => say.gains({ unit })),
    column.money((unit) => say.tradeTouched({ unit }), { own: true }),
  ];
};

/** What each recognition or alignment gains alone; one that was not planned in time gains no more than all together. */
function alone({ d, facts: { currency } }: StandardsContext): Block[] {
  const say = words().standardsPage;
  const idle = new Set(d.idle);
  const busy = d.singles.filter(({ recognitions }) => !idle.has(recognitions[0]!));
  const late = busy.some(({ open }) => open);
  const saved = ({ open, saves, high }: Set) => (open ? { low: 0, high, value: null } : saves);
  return blocksOf(
    heading(say.aloneTitle),
    table(
      [column.text(say.recognition), ...gains(), ...(late ? [column.label(say.howFound)] : [])],
      busy.map((one) => [
        ...[one.labels.join(), saved(one), one.trade],
        ...(late ? [one.open ? words().standards.notPlannedInTime : ''] : []),
      ]),
      { currency, most: ALONE },
    ),
    idle.size > 0 ? note(say.idle({ count: idle.size })) : undefined,
  );
}

/** The best set of each size, as long as a larger one gains more. */
function sets(told: StandardsContext): Block[] {
  const { d, facts } = told;
  const { currency, priceYear } = facts;
  const { noLarger, rebuilt, sameBuilds } = words().standards;
  const say = words().standardsPage;
  const given = growing(d.first);
  const [least, most] = [given[0], given.at(-1)];
  if (!least || !most) return [];
  const { factor, word } = magnitude(given.map((one) => one.saves));
  const bar = ({ recognitions, saves, low, high }: Set): Bar => ({
    ...{ name: listed(recognitions.map(shortName)), value: saves / factor, barrier: 'standards' },
    ...(high - low >= 1e-3 * Math.abs(saves) && { low: low / factor, high: high / factor }),
  });
  const best = { names: listed(least.labels), saves: money(least.saves, currency) };
  const size = most.recognitions.length;
  const title =
    most === least
      ? say.firstTitle(best)
      : say.firstTitleMore({ ...best, count: size, together: money(most.saves, currency) });
  const unit = say.savedUnit({ unit: moneyUnit(currency, word, priceYear) });
  const data = table(
    [column.text(say.recognisedTogether), ...gains(), column.label(say.howFound)],
    given.map((one) => [listed(one.labels), one.saves, one.trade, one.exact ? say.proven : say.searched]),
    { currency },
  );
  const larger = size < (d.first.at(-1)?.recognitions.length ?? 0) ? noLarger({ size }) : undefined;
  return [
    figure(data, () => bars([{ bars: given.map(bar) }], figureOptions(told, 'first', title, unit))),
    note(sentences(d.rebuilt ? rebuilt : sameBuilds(), larger)),
  ];
}

/** What published rates say of a deep agreement between two partners: another number, of another thing. */
function partners({ d, facts }: StandardsContext): Block[] {
  const list = (d.partners ?? []).slice(0, PARTNERS);
  if (list.length === 0) return [];
  const say = words().standardsPage;
  const { currency, countryName } = facts;
  const { name, money: amount } = column;
  const data = table(
    [
      ...[name(say.deepAgreement), name(say.with)],
      ...[amount((unit) => say.tradeYear({ unit })), amount((unit) => say.publishedSaving({ unit }))],
    ],
    list.map(({ a, b, trade, published: { low, high } }) => [
      ...[countryName(a), countryName(b), trade],
      { low, high, value: null },
    ]),
    { currency },
  );
  return [data, note(say.published({ sources: listed([...new Set(list.flatMap((one) => one.published.sources))]) }))];
}
