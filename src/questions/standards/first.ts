import {
  type Block,
  blocksOf,
  type Cell,
  column,
  figure,
  heading,
  note,
  sentence,
  tabulate,
} from '../../blocks/index.ts';
import { type Bar, bars, money } from '../../figures/index.ts';
import { listed, sentences, words } from '../../i18n/index.ts';
import { growing } from '../../plan/index.ts';
import { figureOptions } from '../../report/index.ts';
import { moneyScale } from '../context.ts';
import type { StandardsContext } from './blocks.ts';
import { shortName } from './words.ts';

/** How many single harmonisations are listed where space is short, and how many pairs of partners. */
const [ALONE, PARTNERS] = [10, 5];

/** The most valuable harmonisation: each alone, the best sets, and published effects of deep agreements; nothing if it was not computed. */
export function firstBlocks(context: StandardsContext): Block[] {
  const { singles, solves } = context.d;
  if (solves === undefined) return [];
  if (singles.length === 0) return [sentence(words().standards.nothingToHarmonise)];
  return blocksOf(alone(context), sets(context), partners(context));
}

type Set = StandardsContext['d']['first'][number];

/** Columns of money of a set: what the plan gains, and the trade that it touches. */
const gains = (saved: (set: Set) => Cell) => [
  column.money(words().standardsPage.gains, saved),
  column.money(words().standardsPage.tradeTouched, ({ trade }: Set) => trade, { own: true }),
];

/** The gain of each recognition or alignment alone; one that was not planned in time gains at most as much as all together. */
function alone({ d, facts: { currency } }: StandardsContext): Block[] {
  const say = words().standardsPage;
  const idle = new Set(d.idle);
  const busy = d.singles.filter(({ recognitions }) => !idle.has(recognitions[0]!));
  const late = busy.some(({ open }) => open);
  const saved = ({ open, saves, high }: Set) => (open ? { low: 0, high, value: null } : saves);
  return blocksOf(
    heading(say.aloneTitle),
    tabulate(
      busy,
      [
        column.text(say.recognition, ({ labels }) => labels.join()),
        ...gains(saved),
        late && column.label(say.howFound, ({ open }) => (open ? words().standards.notPlannedInTime : '')),
      ],
      { currency, most: ALONE },
    ),
    idle.size > 0 ? note(say.idle({ count: idle.size })) : undefined,
  );
}

/** The best set of each size, as long as a larger one gains more. */
function sets(context: StandardsContext): Block[] {
  const { d, facts } = context;
  const { currency } = facts;
  const { noLarger, rebuilt, sameBuilds } = words().standards;
  const say = words().standardsPage;
  const sets = growing(d.first);
  const [least, most] = [sets[0], sets.at(-1)];
  if (!least || !most) return [];
  const amounts = sets.map(({ saves }) => saves);
  const { factor, unit } = moneyScale(facts, amounts);
  const bar = ({ recognitions, saves, low, high }: Set): Bar => ({
    name: listed(recognitions.map(shortName)),
    value: saves / factor,
    barrier: 'standards',
    ...(high - low >= 1e-3 * Math.abs(saves) && { low: low / factor, high: high / factor }),
  });
  const best = { names: listed(least.labels), saves: money(least.saves, currency) };
  const size = most.recognitions.length;
  const title =
    most === least
      ? say.firstTitle(best)
      : say.firstTitleMore({ ...best, count: size, together: money(most.saves, currency) });
  const data = tabulate(
    sets,
    [
      column.text(say.recognisedTogether, ({ labels }) => listed(labels)),
      ...gains(({ saves }) => saves),
      column.label(say.howFound, ({ exact }) => (exact ? say.proven : say.searched)),
    ],
    { currency },
  );
  const larger = size < (d.first.at(-1)?.recognitions.length ?? 0) ? noLarger({ size }) : undefined;
  return [
    figure(data, () =>
      bars([{ bars: sets.map(bar) }], figureOptions(context, 'first', title, say.savedUnit({ unit }))),
    ),
    note(sentences(d.rebuilt ? rebuilt : sameBuilds(), larger)),
  ];
}

/** Published effects of a deep agreement between two partners; they measure something else than the gains above. */
function partners({ d, facts }: StandardsContext): Block[] {
  const list = (d.partners ?? []).slice(0, PARTNERS);
  if (list.length === 0) return [];
  const say = words().standardsPage;
  const { currency, countryName } = facts;
  const data = tabulate(
    list,
    [
      column.name(say.deepAgreement, ({ a }) => countryName(a)),
      column.name(say.with, ({ b }) => countryName(b)),
      column.money(say.tradeYear, ({ trade }) => trade),
      column.money(say.publishedSaving, ({ published: { low, high } }) => ({ low, high, value: null })),
    ],
    { currency },
  );
  return [data, note(say.published({ sources: listed([...new Set(list.flatMap((one) => one.published.sources))]) }))];
}
