import type { FigureCell } from '../../../src/model/explanation.ts';
import { capitalOfBuilds, contextOf } from '../../../src/model/index.ts';
import { gainOverNothing } from '../../../src/report/gain.ts';
import { hubShare } from '../../../src/report/sections/hub.ts';
import { weakShare } from '../../../src/report/words.ts';
import type { Told } from './sentences.ts';

/**
 * A kind of sentence: the field of plan.json, or the figure derived from fields, by name; the values of the document that its numbers are; and
 * which of its numbers are the quantity, all of them by default. Sentences of one field tell the same numbers.
 */
export type Trace = readonly [
  field: string,
  pattern: RegExp,
  values: (told: Told) => readonly (number | null | undefined)[],
  only?: RegExp,
];

const ends = (x: { low: number | null; high: number | null } | null | undefined) => (x ? [x.low, x.high] : []);
const years = ({ plan }: Told) => [...plan.years, ...plan.builds.map(({ year }) => year)];
const counts = (list: readonly unknown[] | undefined) => Array.from({ length: (list?.length ?? 0) + 1 }, (_, i) => i);
/** Counts of rows, places and other parts of a key that move together with a figure: "at 6 places in Uzbekistan". */
const grouped = ({ key, together = [] }: FigureCell) => {
  const keys = [key, ...together.map((one) => one.key)].map((one) => one.split('/'));
  return [keys.length, ...keys[0]!.map((_, i) => new Set(keys.map((parts) => parts[i])).size)];
};
const saved = ({ plan: { cost, nothing } }: Told) =>
  (['duties', 'finance'] as const).map((heading) => (nothing?.cost?.[heading] ?? 0) - (cost[heading] ?? 0));

/** Gain of each kind of payer, and of all together. */
const gained = ({ plan: { decision } }: Told): number[] => {
  const { bridge } = decision ?? {};
  if (!bridge) return [];
  const sum = (list: readonly { readonly npv: number }[]) => list.reduce((all, { npv }) => all + npv, 0);
  const { owners, treasuries, buyers, lenders, licensors, grants, withoutTransfers } = bridge;
  return [sum(owners), sum(treasuries), buyers, lenders, licensors, grants, withoutTransfers];
};

/** Every kind of sentence with a number on the first page, in the brief and on a terminal. */
export const traces: readonly Trace[] = [
  [
    'npv',
    /^(?:Supplying .* (?:is worth|loses)|Meeting the demand .* costs) (.*) in present value\.$/,
    (told) => [told.plan.npv, ...years(told), told.plan.deliveries.length, ...counts(told.case.tables.goods)],
    /[A-Z]{3} [^.]*(?:\.\d+)?(?: \w+)?(?= in present value)/,
  ],
  ['npv', /^The net present value is (.*)\.$/, ({ plan }) => [plan.npv]],
  [
    'npv',
    /^Net present value, \d+ prices, discounted at .*: (.*)$/,
    ({ plan, case: c }) => [
      plan.npv,
      contextOf({ plan, case: c }).facts.priceYear,
      contextOf({ plan, case: c }).facts.discountRate,
    ],
    /(?<=: ).*$/,
  ],
  [
    'builds',
    /^The plan builds \d+ plants? at \d+ places?\.$/,
    ({ plan }) => [
      plan.builds.reduce((sum, build) => sum + build.count, 0),
      new Set(plan.builds.map(({ place }) => place)).size,
    ],
  ],
  [
    'legs: how many',
    /^(?:The plan builds no plant, but|It also builds) \d+ legs? for transport\.$/,
    ({ plan }) => [plan.legs.length],
  ],
  ['legs', /^Legs built: /, ({ plan }) => plan.legs.map(({ year }) => year)],
  ['closings', /^Plants closed: /, ({ plan }) => plan.closings.map(({ year }) => year)],
  [
    'bound - npv, gap',
    /^A plan better by at most (.*) may exist\.$|^A better plan could gain at most: (.*)$/,
    ({ plan }) => [plan.bound! - plan.npv!, plan.gap],
  ],
  ['request.gap', /^At most .* of the gross cost was asked for\.$/, ({ plan }) => [plan.request.gap]],
  ['cost.capital', /^Capital, present value: (.*)$/, ({ plan }) => [plan.cost.capital]],
  [
    'flows, share of the last step in the hub',
    /^Last step in the region, \d+: (.*) of the value delivered$/,
    (told) => [hubShare(contextOf(told))?.share, ...told.plan.years],
  ],
  [
    'costs, capital of builds',
    /^The builds that cost most \(not discounted\): .*\.$/,
    (told) => {
      const capital = capitalOfBuilds(told.plan, contextOf(told).facts.rows);
      const sums = new Map<string, number>();
      told.plan.builds.forEach(({ place, process, year }, i) => {
        const key = `${place}/${process}/${year}`;
        sums.set(key, (sums.get(key) ?? 0) + capital[i]!);
      });
      return [...sums.values(), ...years(told)];
    },
  ],
  [
    'decision.plants: how many, with which verdicts, for how much',
    /^The plan builds \d+ plants? for /,
    ({ plan: { decision } }) => [
      ...counts(decision?.plants),
      (decision?.plants ?? []).reduce((sum, { capex }) => sum + capex, 0),
    ],
  ],
  [
    'decision.bridge',
    /^(?:In the plans found, |Counting .* too, all together (?:gain|lose) )/,
    (told) => gained(told).map(Math.abs),
  ],
  [
    'decision.bridge, in its unit',
    /^(?:Owners|Buyers|Treasuries|Lenders|Licensors|Subsidies|All together) [+−]?\d/,
    (told) => gained(told).flatMap((value) => [value, value / 1e3, value / 1e6, value / 1e9]),
  ],
  [
    'decision.actions',
    /^(?:Begin to build: |Apply for \d|Agree on loans: )/,
    ({ plan: { decision } }) => [
      ...counts(decision?.actions),
      ...(decision?.actions ?? []).flatMap(({ begin, year, cost }) => [begin, year, cost]),
    ],
  ],
  ['targetPrices', /^The target “.*” costs /, ({ plan }) => (plan.targetPrices ?? []).flatMap(ends)],
  [
    'heldScenarios.gain',
    /gain over building nothing by scenario/,
    ({ plan }) => [plan.npv! - (plan.nothing?.npv ?? 0), ...(plan.heldScenarios ?? []).map(({ gain }) => gain)],
  ],
  [
    'decision.plants.rests',
    /^(?:Build|Needs support|Open|Not tested|As asked): /,
    ({ plan }) =>
      (plan.decision?.plants ?? []).flatMap(({ economicNpv, rests }) => [
        ...ends(rests.loss),
        rests.shortfall,
        rests.duty?.about,
        ...(rests.support?.enough ?? []).map(({ value }) => value),
        economicNpv,
      ]),
  ],
  [
    'decision.plants.year, size',
    /\d{4}; .* a year$/,
    ({ plan }) => (plan.decision?.plants ?? []).flatMap(({ year, size }) => [year, size]),
  ],
  [
    'settings, of the table of plants',
    /prices\. Capital is not discounted\.$|^NPVs are over the life|^\d+ more plants?$|^[A-Z]{3}.* prices(?:\.|, present values, in the plans found; taxes are not counted)$/,
    ({ plan, case: c }) => {
      const { priceYear, discountRate } = contextOf({ plan, case: c }).facts;
      return [priceYear, discountRate, ...counts(plan.decision?.plants)];
    },
  ],
  [
    'nothing.gain',
    /^Owners and buyers together gain (.*) over building nothing|^Whether owners and buyers together gain over building nothing.* is not known: (.*)\.$|^Owners and buyers together lose (.*) against building nothing/,
    ({ plan }) => ends(gainOverNothing(plan)),
  ],
  [
    'nothing.cost.duties - cost.duties',
    /^(?:Of that gain, .* is duty|It pays .* less duty|The plan pays .* more duty)/,
    (told) => [saved(told)[0]],
  ],
  ['nothing.cost.finance - cost.finance', /^Finance (?:brings|costs)/, (told) => [saved(told)[1]]],
  [
    'gain in the plans found, less duty saved',
    /^Without this transfer, the plan would cost/,
    (told) => [saved(told)[0]! - (told.plan.npv! - told.plan.nothing!.npv)],
  ],
  [
    'decision.cooperation.trade',
    /^(?:Against building nothing, trade among |Trade among )/,
    ({ plan }) => [plan.decision?.cooperation?.trade.before, plan.decision?.cooperation?.trade.after],
  ],
  [
    'decision.cooperation.opened: how many',
    /^Goods that pass a border among them only with the plan: /,
    ({ plan }) => counts(plan.decision?.cooperation?.opened),
  ],
  [
    'stages.without',
    /^Without a stage.* the plan would lose: /,
    ({ plan }) => (plan.stages ?? []).flatMap(({ without }) => ends(without)),
  ],
  [
    'stages.leaves, enters',
    /^(?:Within their ranges, \d+ figures? changes?|Nearest first:|The nearest:|The nearest beyond it:)/,
    ({ plan }) => {
      const turning = [...(plan.stages ?? []).flatMap(({ leaves }) => leaves), ...(plan.enters ?? [])];
      const along = new Set(turning.map(({ table, key, column }) => `${table} ${key} ${column}`));
      return [
        ...turning.flatMap((one) => [one.value, one.about, ...ends(one.range), ...grouped(one)]),
        ...counts(turning),
        along.size,
      ];
    },
  ],
  [
    'stages, notTried',
    /stages? .* (?:not tried|was left out|were left out)|figures? .* (?:was|were) tried/,
    ({ plan }) => [
      ...counts(plan.stages),
      ...counts(plan.notTried),
      ...counts(plan.stages?.flatMap(({ leaves }) => leaves)),
      ...counts([...(plan.stages ?? []), ...(plan.notTried ?? [])]),
    ],
  ],
  [
    'findOut.swing',
    /^The net present value moves most, by /,
    ({ plan }) => (plan.findOut ?? []).flatMap((one) => [one.swing, one.value, ...grouped(one)]),
  ],
  [
    'notBuilt.loses',
    /is not built: |^Tried and not built: /,
    ({ plan }) => (plan.notBuilt ?? []).flatMap(({ loses }) => ends(loses)),
  ],
  [
    'here.next.loses',
    /^(?:.*: )?(?:the next best place is|if it is not built here|.*the plan loses|.*nowhere else|.*makes no more elsewhere)/,
    ({ plan }) => (plan.here ?? []).flatMap(({ next }) => ends(next.loses)),
  ],
  [
    'why.short',
    /^In \d+, .* are not delivered at /,
    (told) => [...(told.plan.why ?? []).flatMap(({ short, year }) => [short, year])],
  ],
  [
    'heldScenarios.npv, scenarios.npv',
    /net present value by scenario/i,
    ({ plan }) => [
      plan.npv,
      plan.bound,
      ...(plan.heldScenarios ?? []).map(({ npv }) => npv),
      ...(plan.scenarios ?? []).flatMap(({ npv, bound }) => [npv, bound]),
    ],
  ],
  [
    'scenarios.builds',
    /built in every scenario/,
    ({ plan }) => counts([...plan.builds, ...(plan.scenarios ?? []).flatMap(({ builds }) => builds)]),
  ],
  ['restsOn', /^(.*) of the cost rests on recalled or assumed figures/, ({ plan }) => [weakShare(plan)]],
  [
    'duties, requirements: how many',
    /^(?:Duty not known|What a market requires)/,
    ({ plan, case: c }) => counts([...(plan.duties ?? []), ...c.tables.goods]),
  ],
  [
    'seconds, request, versions',
    /^Chorsu.*planned in .* s \(limit/,
    ({ plan }) => [Object.values(plan.seconds).reduce((a, b) => a + b, 0), plan.request.seconds, plan.request.gap],
  ],
  [
    'measures: countries that are not named',
    /^\d+ other countries$/,
    ({ plan }) =>
      counts([...new Set([...(plan.measures ?? []), ...(plan.nothing?.measures ?? [])].map(({ country }) => country))]),
  ],
  ['years', /^(?:Means of \d+–\d+|Figures of \d+)|^No plan meets everything that is required in/, years],
  ['case: its own text', /^(?:Caution|.*signed off)/, () => []],
  ['request.seconds', /^No plan was found within/, ({ plan }) => [plan.request.seconds, 5 * plan.request.seconds]],
  [
    'whyNot',
    /^The smallest change that makes a plan possible/,
    ({ plan }) => (plan.whyNot ?? []).flatMap(({ relax, year }) => [relax, year]),
  ],
  [
    'prices',
    /would (?:save|cost) /,
    ({ plan, explained }) => [
      ...plan.prices.flatMap(({ value, year }) => [value, year]),
      ...(explained?.forced ?? []).map(({ loss }) => loss),
    ],
  ],
  [
    'explained.forced.loss',
    /^(?:Of the further plants that were tried|Building it now would cost at most)/,
    ({ explained }) => (explained?.forced ?? []).map(({ loss }) => loss),
  ],
  [
    'stages, notTried, figuresTried',
    /^Tried: /,
    ({ plan }) => [
      plan.figuresTried?.tried,
      plan.figuresTried?.all,
      plan.stages?.length,
      (plan.stages?.length ?? 0) + (plan.notTried?.length ?? 0),
    ],
  ],
  ['why.because: how many', /^The reason is /, ({ case: c }) => counts(c.tables.candidates)],
  ['request.seconds', /^Try `--seconds /, ({ plan }) => [5 * plan.request.seconds]],
  [
    'restrictions.hs',
    /^The quota .* is used up\.$/,
    ({ case: c }) => c.tables.restrictions.map(({ hs }) => Number(hs)),
  ],
  [
    'builds: how many',
    /^\d+ of \d+ are shown/,
    ({ plan }) => counts([...plan.builds, ...plan.deliveries, ...(plan.obstacles ?? [])]),
  ],
  ['cautions: how many', /cautions?/, ({ plan }) => counts(plan.cautions)],
];
