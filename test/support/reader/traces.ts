import type { FigureCell } from '../../../src/model/explanation.ts';
import { capitalOfBuilds, contextOf } from '../../../src/model/index.ts';
import { gainOverNothing } from '../../../src/report/gain.ts';
import { hubShare } from '../../../src/report/sections/hub.ts';
import { weakShare } from '../../../src/report/words.ts';
import type { Told } from './sentences.ts';

/** A kind of sentence, and the values of the document that its numbers are. */
export interface Trace {
  /** The field of plan.json, or the figure derived from fields, by name. */
  readonly field: string;
  readonly pattern: RegExp;
  /** The quantity told: sentences of one quantity tell the same numbers. By default the field. */
  quantity?(match: RegExpExecArray): string;
  values(told: Told): readonly (number | null | undefined)[];
  /** Which of the sentence's numbers are the quantity; all of them by default. */
  readonly only?: RegExp;
}

const ends = (x: { low: number | null; high: number | null } | null | undefined) => (x ? [x.low, x.high] : []);
const years = ({ plan }: Told) => [...plan.years, ...plan.builds.map(({ year }) => year)];
const counts = (list: readonly unknown[] | undefined) => Array.from({ length: (list?.length ?? 0) + 1 }, (_, i) => i);
/** How many rows, places and whatever else the key of a row says move together with a figure: "at 6 places in Uzbekistan". */
const grouped = ({ key, together = [] }: FigureCell) => {
  const keys = [key, ...together.map((one) => one.key)].map((one) => one.split('/'));
  return [keys.length, ...keys[0]!.map((_, i) => new Set(keys.map((parts) => parts[i])).size)];
};
const saved = ({ plan: { cost, nothing } }: Told) =>
  (['duties', 'finance'] as const).map((heading) => (nothing?.cost?.[heading] ?? 0) - (cost[heading] ?? 0));

/** What each kind of payer gains, and all of them. */
const gained = ({ plan: { decision } }: Told): number[] => {
  const { bridge } = decision ?? {};
  if (!bridge) return [];
  const sum = (list: readonly { readonly npv: number }[]) => list.reduce((all, { npv }) => all + npv, 0);
  const { owners, treasuries, buyers, lenders, licensors, grants, withoutTransfers } = bridge;
  return [sum(owners), sum(treasuries), buyers, lenders, licensors, grants, withoutTransfers];
};

/** Every kind of sentence with a number on the first page, in the brief and on a terminal. */
export const traces: readonly Trace[] = [
  {
    field: 'npv',
    pattern: /^(?:Supplying .* (?:is worth|loses)|Meeting the demand .* costs) (.*) in present value\.$/,
    only: /[A-Z]{3} [^.]*(?:\.\d+)?(?: \w+)?(?= in present value)/,
    values: (told) => [told.plan.npv, ...years(told), told.plan.deliveries.length, ...counts(told.case.tables.goods)],
  },
  { field: 'npv', pattern: /^The net present value is (.*)\.$/, values: ({ plan }) => [plan.npv] },
  {
    field: 'npv',
    pattern: /^Net present value, \d+ prices, discounted at .*: (.*)$/,
    only: /(?<=: ).*$/,
    values: ({ plan, case: c }) => [
      plan.npv,
      contextOf({ plan, case: c }).facts.priceYear,
      contextOf({ plan, case: c }).facts.discountRate,
    ],
  },
  {
    field: 'builds',
    pattern: /^The plan builds \d+ plants? at \d+ places?\.$/,
    values: ({ plan }) => [
      plan.builds.reduce((sum, one) => sum + one.count, 0),
      new Set(plan.builds.map(({ place }) => place)).size,
    ],
  },
  {
    field: 'legs: how many',
    pattern: /^(?:The plan builds no plant, but|It also builds) \d+ legs? for transport\.$/,
    values: ({ plan }) => [plan.legs.length],
  },
  { field: 'legs', pattern: /^Legs built: /, values: ({ plan }) => plan.legs.map(({ year }) => year) },
  { field: 'closings', pattern: /^Plants closed: /, values: ({ plan }) => plan.closings.map(({ year }) => year) },
  {
    field: 'bound - npv, gap',
    pattern: /^A plan better by at most (.*) may exist\.$/,
    values: ({ plan }) => [plan.bound! - plan.npv!, plan.gap],
  },
  {
    field: 'bound - npv, gap',
    pattern: /^A better plan could gain at most: (.*)$/,
    values: ({ plan }) => [plan.bound! - plan.npv!, plan.gap],
  },
  {
    field: 'request.gap',
    pattern: /^At most .* of the gross cost was asked for\.$/,
    values: ({ plan }) => [plan.request.gap],
  },
  { field: 'cost.capital', pattern: /^Capital, present value: (.*)$/, values: ({ plan }) => [plan.cost.capital] },
  {
    field: 'flows, share of the last step in the hub',
    pattern: /^Last step in the region, \d+: (.*) of the value delivered$/,
    values: (told) => [hubShare(contextOf(told))?.share, ...told.plan.years],
  },
  {
    field: 'costs, capital of builds',
    pattern: /^The builds that cost most \(not discounted\): .*\.$/,
    values: (told) => {
      const capital = capitalOfBuilds(told.plan, contextOf(told).facts.rows);
      const sums = new Map<string, number>();
      told.plan.builds.forEach(({ place, process, year }, i) => {
        const key = `${place}/${process}/${year}`;
        sums.set(key, (sums.get(key) ?? 0) + capital[i]!);
      });
      return [...sums.values(), ...years(told)];
    },
  },
  {
    field: 'decision.plants: how many, with which verdicts, for how much',
    pattern: /^The plan builds \d+ plants? for /,
    values: ({ plan: { decision } }) => [
      ...counts(decision?.plants),
      (decision?.plants ?? []).reduce((sum, { capex }) => sum + capex, 0),
    ],
  },
  {
    field: 'decision.bridge',
    pattern: /^(?:In the plans found, |Counting .* too, all together (?:gain|lose) )/,
    values: (told) => gained(told).map(Math.abs),
  },
  {
    field: 'decision.bridge, in its unit',
    pattern: /^(?:Owners|Buyers|Treasuries|Lenders|Licensors|Subsidies|All together) [+−]?\d/,
    values: (told) => gained(told).flatMap((value) => [value, value / 1e3, value / 1e6, value / 1e9]),
  },
  {
    field: 'decision.actions',
    pattern: /^(?:Begin to build: |Apply for \d|Agree on loans: )/,
    values: ({ plan: { decision } }) => [
      ...counts(decision?.actions),
      ...(decision?.actions ?? []).flatMap(({ begin, year, cost }) => [begin, year, cost]),
    ],
  },
  {
    field: 'targetPrices',
    pattern: /^The target “.*” costs /,
    values: ({ plan }) => (plan.targetPrices ?? []).flatMap(ends),
  },
  {
    field: 'heldScenarios.gain',
    pattern: /gain over building nothing by scenario/,
    values: ({ plan }) => [plan.npv! - (plan.nothing?.npv ?? 0), ...(plan.heldScenarios ?? []).map(({ gain }) => gain)],
  },
  {
    field: 'decision.plants.rests',
    pattern: /^(?:Build|Needs support|Open|Not tested|As asked): /,
    values: ({ plan }) =>
      (plan.decision?.plants ?? []).flatMap(({ economicNpv, rests }) => [
        ...ends(rests.loss),
        rests.shortfall,
        rests.duty?.about,
        ...(rests.support?.enough ?? []).map(({ value }) => value),
        economicNpv,
      ]),
  },
  {
    field: 'decision.plants.year, size',
    pattern: /\d{4}; .* a year$/,
    values: ({ plan }) => (plan.decision?.plants ?? []).flatMap(({ year, size }) => [year, size]),
  },
  {
    field: 'settings, of the table of plants',
    pattern:
      /prices\. Capital is not discounted\.$|^NPVs are over the life|^\d+ more plants?$|^[A-Z]{3}.* prices(?:\.|, present values, in the plans found; taxes are not counted)$/,
    values: ({ plan, case: c }) => {
      const { priceYear, discountRate } = contextOf({ plan, case: c }).facts;
      return [priceYear, discountRate, ...counts(plan.decision?.plants)];
    },
  },
  {
    field: 'nothing.gain',
    pattern: /^Owners and buyers together gain (.*) over building nothing/,
    values: ({ plan }) => ends(gainOverNothing(plan)),
  },
  {
    field: 'nothing.gain',
    pattern: /^Whether owners and buyers together gain over building nothing.* is not known: (.*)\.$/,
    values: ({ plan }) => ends(gainOverNothing(plan)),
  },
  {
    field: 'nothing.gain',
    pattern: /^Owners and buyers together lose (.*) against building nothing/,
    values: ({ plan }) => ends(gainOverNothing(plan)),
  },
  {
    field: 'nothing.cost.duties - cost.duties',
    pattern: /^(?:Of that gain, .* is duty|It pays .* less duty|The plan pays .* more duty)/,
    values: (told) => [saved(told)[0]],
  },
  {
    field: 'nothing.cost.finance - cost.finance',
    pattern: /^Finance (?:brings|costs)/,
    values: (told) => [saved(told)[1]],
  },
  {
    field: 'gain in the plans found, less duty saved',
    pattern: /^Without this transfer, the plan would cost/,
    values: (told) => [saved(told)[0]! - (told.plan.npv! - told.plan.nothing!.npv)],
  },
  {
    field: 'decision.cooperation.trade',
    pattern: /^(?:Against building nothing, trade among |Trade among )/,
    values: ({ plan }) => [plan.decision?.cooperation?.trade.before, plan.decision?.cooperation?.trade.after],
  },
  {
    field: 'decision.cooperation.opened: how many',
    pattern: /^Goods that pass a border among them only with the plan: /,
    values: ({ plan }) => counts(plan.decision?.cooperation?.opened),
  },
  {
    field: 'stages.without',
    pattern: /^Without a stage.* the plan would lose: /,
    values: ({ plan }) => (plan.stages ?? []).flatMap(({ without }) => ends(without)),
  },
  {
    field: 'stages.leaves, enters',
    pattern: /^(?:Within their ranges, \d+ figures? changes?|Nearest first:|The nearest:|The nearest beyond it:)/,
    values: ({ plan }) => {
      const turning = [...(plan.stages ?? []).flatMap(({ leaves }) => leaves), ...(plan.enters ?? [])];
      const along = new Set(turning.map(({ table, key, column }) => `${table} ${key} ${column}`));
      return [
        ...turning.flatMap((one) => [one.value, one.about, ...ends(one.range), ...grouped(one)]),
        ...[...counts(turning), along.size],
      ];
    },
  },
  {
    field: 'stages, notTried',
    pattern: /stages? .* (?:not tried|was left out|were left out)|figures? .* (?:was|were) tried/,
    values: ({ plan }) => [
      ...counts(plan.stages),
      ...counts(plan.notTried),
      ...counts(plan.stages?.flatMap(({ leaves }) => leaves)),
      ...counts([...(plan.stages ?? []), ...(plan.notTried ?? [])]),
    ],
  },
  {
    field: 'findOut.swing',
    pattern: /^The net present value moves most, by /,
    values: ({ plan }) => (plan.findOut ?? []).flatMap((one) => [one.swing, one.value, ...grouped(one)]),
  },
  {
    field: 'notBuilt.loses',
    pattern: /is not built: |^Tried and not built: /,
    values: ({ plan }) => (plan.notBuilt ?? []).flatMap(({ loses }) => ends(loses)),
  },
  {
    field: 'here.next.loses',
    pattern:
      /^(?:.*: )?(?:the next best place is|if it is not built here|.*the plan loses|.*nowhere else|.*makes no more elsewhere)/,
    values: ({ plan }) => (plan.here ?? []).flatMap(({ next }) => ends(next.loses)),
  },
  {
    field: 'why.short',
    pattern: /^In \d+, .* are not delivered at /,
    values: (told) => [...(told.plan.why ?? []).flatMap(({ short, year }) => [short, year])],
  },
  {
    field: 'heldScenarios.npv, scenarios.npv',
    pattern: /net present value by scenario/i,
    values: ({ plan }) => [
      plan.npv,
      plan.bound,
      ...(plan.heldScenarios ?? []).map(({ npv }) => npv),
      ...(plan.scenarios ?? []).flatMap(({ npv, bound }) => [npv, bound]),
    ],
  },
  {
    field: 'scenarios.builds',
    pattern: /built in every scenario/,
    values: ({ plan }) => counts([...plan.builds, ...(plan.scenarios ?? []).flatMap(({ builds }) => builds)]),
  },
  {
    field: 'restsOn',
    pattern: /^(.*) of the cost rests on recalled or assumed figures/,
    values: ({ plan }) => [weakShare(plan)],
  },
  {
    field: 'duties, requirements: how many',
    pattern: /^(?:Duty not known|What a market requires)/,
    values: ({ plan, case: c }) => counts([...(plan.duties ?? []), ...c.tables.goods]),
  },
  {
    field: 'seconds, request, versions',
    pattern: /^Chorsu.*planned in .* s \(limit/,
    values: ({ plan }) => [
      Object.values(plan.seconds).reduce((a, b) => a + b, 0),
      plan.request.seconds,
      plan.request.gap,
    ],
  },
  {
    field: 'measures: countries that are not named',
    pattern: /^\d+ other countries$/,
    values: ({ plan }) =>
      counts([...new Set([...(plan.measures ?? []), ...(plan.nothing?.measures ?? [])].map(({ country }) => country))]),
  },
  { field: 'years', pattern: /^(?:Means of \d+–\d+|Figures of \d+)/, values: years },
  { field: 'case: its own text', pattern: /^(?:Caution|.*signed off)/, values: () => [] },
  {
    field: 'request.seconds',
    pattern: /^No plan was found within/,
    values: ({ plan }) => [plan.request.seconds, 5 * plan.request.seconds],
  },
  { field: 'years', pattern: /^No plan meets everything that is required in/, values: years },
  {
    field: 'whyNot',
    pattern: /^The smallest change that makes a plan possible/,
    values: ({ plan }) => (plan.whyNot ?? []).flatMap(({ relax, year }) => [relax, year]),
  },
  {
    field: 'prices',
    pattern: /would (?:save|cost) /,
    values: ({ plan, explained }) => [
      ...plan.prices.flatMap(({ value, year }) => [value, year]),
      ...(explained?.forced ?? []).map(({ loss }) => loss),
    ],
  },
  {
    field: 'explained.forced.loss',
    pattern: /^(?:Of the further plants that were tried|Building it now would cost at most)/,
    values: ({ explained }) => (explained?.forced ?? []).map(({ loss }) => loss),
  },
  {
    field: 'stages, notTried, figuresTried',
    pattern: /^Tried: /,
    values: ({ plan }) => [
      plan.figuresTried?.tried,
      plan.figuresTried?.all,
      plan.stages?.length,
      (plan.stages?.length ?? 0) + (plan.notTried?.length ?? 0),
    ],
  },
  { field: 'why.because: how many', pattern: /^The reason is /, values: ({ case: c }) => counts(c.tables.candidates) },
  { field: 'request.seconds', pattern: /^Try `--seconds /, values: ({ plan }) => [5 * plan.request.seconds] },
  {
    field: 'restrictions.hs',
    pattern: /^The quota .* is used up\.$/,
    values: ({ case: c }) => c.tables.restrictions.map(({ hs }) => Number(hs)),
  },
  {
    field: 'builds: how many',
    pattern: /^\d+ of \d+ are shown/,
    values: ({ plan }) => counts([...plan.builds, ...plan.deliveries, ...(plan.obstacles ?? [])]),
  },
  { field: 'cautions: how many', pattern: /cautions?/, values: ({ plan }) => counts(plan.cautions) },
];
