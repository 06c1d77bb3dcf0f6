import {
  type Block,
  blocksOf,
  type Cell,
  type ColumnOf,
  column,
  figure,
  fold,
  note,
  type Section,
  sentence,
  type Table,
  table,
  tabulate,
  type UnitText,
} from '../../blocks/index.ts';
import { bars, magnitude, moneyUnit } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { type Comparison, earns } from '../../plan/index.ts';
import {
  addsUp,
  costName,
  mapsBeside,
  measureOrder,
  measureScale,
  mostBetter,
  payersTable,
  planMoney,
} from '../../report/index.ts';
import { buildsBySite, type ComparedPlans, flowsBySpread, headingsBySpread, spreadOf } from './ask.ts';
import { differenceTitle, knownDifferences, planRequests } from './words.ts';

/** Rows of builds and of flows that are enough where there is little room, and of flows that stand on a page. */
const [BUILDS, FLOWS, STAND] = [8, 6, 25];

/** What each plan is worth, what differs, maps, who gains, headings, measures, flows. */
export const compareSections = (compared: ComparedPlans): Section[] => {
  const say = words().compare;
  const parts: readonly (readonly [string, string, readonly Block[]])[] = [
    ['plans', say.plans, plansBlocks(compared)],
    ['builds', say.buildsTitle, buildsBlocks(compared)],
    ['maps-section', say.mapsTitle, mapsBlocks(compared)],
    ['books', words().decision.bridgeTitle, booksBlocks(compared)],
    ['headings', say.headingsTitle, [headingsTable(compared)]],
    ['measures', say.measuresTitle, measuresBlocks(compared)],
    ['flows', say.flowsTitle, flowsBlocks(compared)],
  ];
  return parts.flatMap(([id, title, blocks]) => (blocks.length > 0 ? [{ id, title, blocks }] : []));
};

/** A column of keys, and a column of their names. */
const named = <Row>(head: string, key: (row: Row) => string, name: (key: string) => string): ColumnOf<Row>[] => [
  column.key(words().tables.keyOf({ column: head }), key),
  column.text(head, (row) => name(key(row))),
];

/** The unit behind a head. */
const inUnit =
  (head: string): UnitText =>
  ({ unit }) =>
    words().tables.withUnit({ column: head, unit });

/** The plans: what was asked for, what each is worth, and how much more than the first. */
export function plansTable(compared: ComparedPlans): Table {
  const { plans, names, letters, comparison } = compared;
  const say = words().compare;
  const requests = planRequests(compared);
  const differences = [null, ...knownDifferences(compared)];
  const detail = true;
  const unknown = words().number.notKnown;
  return tabulate(
    plans,
    [
      column.label('', (_, i) => letters[i]!),
      column.name(say.plan, (_, i) => names[i]!),
      column.text(say.asked, (_, i) => requests[i]!),
      column.money(inUnit(say.npv), ({ npv }) => npv ?? say.none, { near: true }),
      column.money(inUnit(say.bound), ({ bound }) => bound, { near: true, detail }),
      column.money(inUnit(say.gap), (plan) => mostBetter(plan)?.by ?? unknown, { own: true }),
      column.rate(say.gapShare, (plan) => mostBetter(plan)?.share ?? unknown, { detail }),
      column.money(inUnit(say.moreThanFirst), (_, i) => differences[i] ?? (i === 0 ? null : unknown), {
        own: true,
        detail,
      }),
    ],
    { currency: comparison.currency },
  );
}

const plansBlocks = (compared: ComparedPlans): Block[] =>
  blocksOf(plansTable(compared), note(words().compare.intervalNote), differences(compared));

/** What each further plan is worth more than the first, as whiskers. */
function differences(compared: ComparedPlans): Block | undefined {
  const { comparison, letters, names } = compared;
  const lines = knownDifferences(compared).flatMap((x, i) =>
    x && Number.isFinite(x.low) && Number.isFinite(x.high) ? [{ ...x, name: `${letters[i + 1]} ${names[i + 1]}` }] : [],
  );
  if (lines.length === 0) return undefined;
  const { factor, word } = magnitude(Object.values(comparison.cost).flat());
  const unit = words().compare.differenceUnit({ unit: moneyUnit(comparison.currency, word) });
  const options = { id: 'differences', width: 832, title: differenceTitle(compared), unit };
  const drawn = lines.map(({ name, low, high }) => ({ name, low: low / factor, high: high / factor }));
  return figure(undefined, () => bars([{ bars: drawn }], options));
}

/** What is built differently, with the number of plants in each plan. */
export function buildsTable(compared: ComparedPlans): Table {
  const { name, letters } = compared;
  const { place, process, tier, year } = words().tables.columns;
  type Build = Comparison['builds'][number];
  return tabulate(
    buildsBySite(compared),
    [
      ...named<Build>(place, (one) => one.place, name.placeName),
      ...named<Build>(process, (one) => one.process, name.processName),
      column.key(words().tables.keyOf({ column: tier }), (one) => one.tier),
      column.text(tier, (one) => name.named('tiers', `${one.process}/${one.tier}`)),
      column.year(year, (one) => one.year),
      ...letters.map((letter, i) => column.count(letter, ({ counts }: Build) => counts[i]!)),
    ],
    { most: BUILDS },
  );
}

function buildsBlocks(compared: ComparedPlans): Block[] {
  const { comparison, name } = compared;
  const sites = comparison.inAll.map(({ place, process }) => `${name.placeName(place)}, ${name.processName(process)}`);
  return blocksOf(
    comparison.builds.length > 0 ? buildsTable(compared) : undefined,
    sites.length > 0 ? sentence(words().compare.inAllPlans({ sites }), '') : undefined,
  );
}

function mapsBlocks({ plans, cases, names, letters }: ComparedPlans): Block[] {
  const say = words().compare;
  const drawn = plans.flatMap((plan, i) => {
    const c = cases[i];
    if (!c || plan.npv === null) return [];
    return [{ name: `${letters[i]} ${names[i]}`, note: planMoney(plan)(plan.npv), plan, case: c }];
  });
  return blocksOf(mapsBeside(drawn, { id: 'maps', title: (year) => say.mapsFigure({ year }) }));
}

/** Who gains and who loses in each plan. */
function booksBlocks({ plans, letters, comparison }: ComparedPlans): Block[] {
  const rows = plans.map(({ decision }, i) => ({ name: letters[i]!, bridge: decision?.bridge }));
  if (rows.every(({ bridge }) => bridge === undefined)) return [];
  return [payersTable(rows, '', comparison.currency, { near: true, gain: true, turned: true })];
}

/** Present values by heading, costs with a minus, those that differ most first; then the NPV of all. */
export function headingsTable(compared: ComparedPlans): Table {
  const { comparison, plans, letters } = compared;
  const say = words().compare;
  const near = true;
  const rows = headingsBySpread(compared).map(([heading, values]): Cell[] => [
    heading,
    costName(heading),
    ...values.map((value) => (earns(heading) ? 1 : -1) * value),
    spreadOf(values),
  ]);
  const worth = plans.map(({ npv }) => npv);
  const solved = worth.filter((npv) => npv !== null);
  const { heading } = words().tables.columns;
  return table(
    [
      column.key(words().tables.keyOf({ column: heading })),
      column.text(say.headingIn),
      ...letters.map((letter) => column.money(letter, { near })),
      column.money(say.spread, { near, detail: true }),
    ],
    [...rows, ['npv', words().report.npv, ...worth, solved.length === worth.length ? spreadOf(solved) : null]],
    { currency: comparison.currency },
  );
}

/** Measures that are known of some plan, in their order, each in one unit. */
const measured = ({ comparison: { measures, currency } }: ComparedPlans) =>
  measureOrder.flatMap((measure) => {
    const rows = measures.filter((one) => one.measure === measure);
    const scale = measureScale(
      measure,
      currency,
      rows.flatMap(({ values }) => values),
    );
    return rows.length > 0 ? [{ measure, rows, ...scale }] : [];
  });

/** Each measure of all countries together, where they add up. */
function measuresTable(compared: ComparedPlans): Table {
  const { measureIn, measures } = words().sections;
  const rows = measured(compared).flatMap(({ measure, rows, unit, factor }) => {
    const sums = compared.letters.map((_, i) => rows.reduce((sum, { values }) => sum + values[i]!, 0) / factor);
    return addsUp(measure) ? [[measureIn({ measure: measures[measure], unit }), ...sums]] : [];
  });
  return table(
    [column.text(words().compare.measure), ...compared.letters.map((letter) => column.amount(letter))],
    rows,
  );
}

/** Measures by country, the largest first. */
export function countriesTable(compared: ComparedPlans): Table {
  const say = words().compare;
  const { measures } = words().sections;
  const most = ({ values }: Comparison['measures'][number]) => Math.max(...values.map(Math.abs));
  const rows = measured(compared).flatMap(({ measure, rows, unit, factor }) =>
    [...rows]
      .sort((a, b) => most(b) - most(a))
      .map(({ country, values }) => ({ measure, country, unit, values: values.map((value) => value / factor) })),
  );
  type Row = (typeof rows)[number];
  return tabulate(rows, [
    ...named<Row>(
      say.measure,
      (one) => one.measure,
      (measure) => measures[measure as Row['measure']],
    ),
    ...named<Row>(say.country, (one) => one.country, compared.name.countryName),
    column.label(say.unit, ({ unit }) => unit),
    ...compared.letters.map((letter, i) => column.amount(letter, ({ values }: Row) => values[i]!)),
  ]);
}

const measuresBlocks = (compared: ComparedPlans): Block[] =>
  compared.comparison.measures.length === 0
    ? []
    : [
        measuresTable(compared),
        note(words().compare.measuresNote),
        fold(words().compare.sheets.measures.about, [countriesTable(compared)]),
      ];

/** Flows that differ, by lane. */
export function flowsTable(compared: ComparedPlans): Table {
  const say = words().compare;
  const { placeName, good: goodOf } = compared.name;
  type Flow = Comparison['flows'][number];
  return tabulate(
    flowsBySpread(compared),
    [
      ...named<Flow>(
        say.good,
        ({ good }) => good,
        (good) => goodOf(good).name,
      ),
      ...named<Flow>(say.from, ({ from }) => from, placeName),
      ...named<Flow>(say.to, ({ to }) => to, placeName),
      column.label(say.unit, ({ good }) => goodOf(good).unit, { detail: true }),
      ...compared.letters.map((letter, i) => column.amount(letter, ({ amounts }: Flow) => amounts[i]!, { near: true })),
    ],
    { most: FLOWS, stand: { rows: STAND, others: (count) => say.moreRows({ count }) } },
  );
}

const flowsBlocks = (compared: ComparedPlans): Block[] =>
  compared.comparison.flows.length === 0 ? [] : [flowsTable(compared), note(words().compare.flowsNote)];
