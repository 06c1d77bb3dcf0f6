import type { Column, Kind } from '../blocks/index.ts';
import { type Catalogue, words } from '../i18n/index.ts';
import { NOT_BUILT, type PlanDocument } from '../plan/index.ts';

/** Columns of each list of a plan document, in the order of docs/commands.md. */
const tableColumns = {
  plants: ['place', 'process', 'year', 'size', 'capex', 'owners_return', 'owners_npv', 'economic_npv', 'verdict'],
  bridge: ['who', 'place', 'process', 'country', 'gains'],
  counterfactuals: ['without', 'low', 'high'],
  actions: ['begin', 'year', 'kind', 'place', 'process', 'good', 'subject', 'cost'],
  headings: ['heading', 'amount'],
  costs: ['year', 'heading', 'place', 'country', 'good', 'process', 'facility', 'amount'],
  builds: ['place', 'process', 'tier', 'year', 'count', 'size'],
  closings: ['place', 'process', 'year'],
  legs: ['leg', 'year'],
  activity: ['place', 'process', 'year', 'amount'],
  purchases: ['good', 'place', 'year', 'step', 'amount'],
  flows: ['good', 'from', 'to', 'year', 'amount', 'legs', 'hours', 'hours_p95', 'origin', 'agreement'],
  duties: [
    'good',
    'from',
    'to',
    'origin',
    'years',
    'rate',
    'specific',
    'known',
    'row',
    'additional',
    'agreement',
    'rule',
    'regional_value',
    'proof',
    'direct',
  ],
  surplus: ['good', 'place', 'year', 'amount'],
  deliveries: ['good', 'place', 'year', 'step', 'amount', 'short'],
  certificates: ['place', 'good', 'scheme', 'year', 'evidence'],
  kept: ['place', 'good', 'scheme', 'until'],
  licences: ['place', 'process', 'licence', 'year'],
  licensed: ['place', 'process', 'licence', 'year', 'amount'],
  draws: ['facility', 'place', 'process', 'leg', 'year', 'amount'],
  measures: ['measure', 'year', 'country', 'value'],
  targets: ['target', 'from', 'year', 'measure', 'countries', 'min', 'max', 'value'],
  prices: ['kind', 'key', 'year', 'value'],
  cooperation: ['from', 'to', 'good', 'amount_before', 'amount_after', 'value_before', 'value_after'],
  alone: ['country', 'together', 'alone'],
  payments: ['from', 'to', 'amount'],
  border: ['side', 'good', 'place', 'year', 'step', 'quantity', 'price'],
} as const;

export type TableName = keyof typeof tableColumns;
type Decision = NonNullable<PlanDocument['decision']>;
type Bridge = NonNullable<Decision['bridge']>;
export type Rows = readonly Readonly<Record<string, unknown>>[];

export interface PlanTable {
  readonly name: TableName;
  readonly columns: readonly string[];
  readonly rows: Rows;
}

/** Present values by heading, costs positive as in `cost`. */
const headingsOf = ({ cost }: PlanDocument) =>
  Object.entries(cost)
    .filter(([, amount]) => amount !== 0)
    .map(([heading, amount]) => ({ heading, amount }));

/** Gains against building nothing: a row for each plant and country, one for each other payer, and the sums. */
const bridgeRows = ({ owners, buyers, treasuries, lenders, licensors, grants, ...sums }: Bridge): readonly object[] => [
  ...owners.map(({ npv, ...of }) => ({ who: 'owners', ...of, gains: npv })),
  ...treasuries.map(({ npv, country }) => ({ who: 'treasuries', country, gains: npv })),
  ...Object.entries({
    buyers,
    lenders,
    licensors,
    grants,
    gain: sums.gain,
    without_transfers: sums.withoutTransfers,
  }).map(([who, gains]) => ({ who, gains })),
];

/** Plants that are built and those that were tried; the loss of building one of the latter is in the counterfactuals. */
const plantRows = ({ plants = [], counterfactuals = [] }: Decision): readonly object[] => [
  ...plants.map((plant) => ({
    ...plant,
    owners_return: plant.ownersReturn,
    owners_npv: plant.ownersNpv,
    economic_npv: plant.economicNpv,
  })),
  ...counterfactuals.flatMap(({ change }) =>
    change.kind === 'build' && change.place !== null
      ? [{ place: change.place, process: change.process, verdict: NOT_BUILT }]
      : [],
  ),
];

/** Rows of lists that are not a property of the plan with the same name. */
const rowsOf = {
  headings: headingsOf,
  plants: ({ decision }) => decision && plantRows(decision),
  bridge: ({ decision }) => decision?.bridge && bridgeRows(decision.bridge),
  counterfactuals: ({ decision }) =>
    decision?.counterfactuals?.map(({ id, gain }) => ({ without: id, low: gain?.low, high: gain?.high })),
  actions: ({ decision }) => decision?.actions?.map(({ key, ...one }) => ({ ...one, subject: key })),
  cooperation: ({ decision }) => decision?.cooperation?.pairs,
  alone: ({ country }) => country?.region?.books,
  payments: ({ country }) => country?.region?.payments,
  border: ({ country }) => country?.steps,
} as const satisfies Partial<Record<TableName, (plan: PlanDocument) => readonly object[] | undefined>>;

const isListed = (name: TableName): name is Exclude<TableName, keyof typeof rowsOf> => !(name in rowsOf);

/** The lists of a plan that have rows, after its present values by heading. */
export const tablesOf = (plan: PlanDocument): PlanTable[] =>
  (Object.keys(tableColumns) as TableName[]).flatMap((name) => {
    const rows = ((isListed(name) ? plan[name] : rowsOf[name](plan)) ?? []) as Rows;
    return rows.length > 0 ? [{ name, columns: tableColumns[name], rows }] : [];
  });

/** A value of a plan's list as a cell; lists are joined by `;`, as in CSV. */
export const cellOf = (value: unknown): string | number | boolean | null =>
  value === undefined || value === null
    ? null
    : Array.isArray(value)
      ? value.join(';')
      : typeof value === 'number' || typeof value === 'boolean'
        ? value
        : String(value);

/** The unit of an amount. */
type Unit = keyof Catalogue['tables']['units'];

/** Columns that are not plain texts, with their types. */
const kinds: Readonly<Record<string, readonly [Kind, Unit?]>> = {
  year: ['year'],
  until: ['year'],
  begin: ['year'],
  known: ['flag'],
  direct: ['flag'],
  country: ['text', 'country'],
  count: ['count', 'plants'],
  size: ['amount', 'activity'],
  amount: ['amount', 'good'],
  short: ['amount', 'good'],
  hours: ['amount', 'hours'],
  hours_p95: ['amount', 'hours'],
  rate: ['share', 'share'],
  specific: ['amount', 'perGood'],
  regional_value: ['share', 'shareOfValue'],
  value: ['amount', 'measure'],
  min: ['amount', 'measure'],
  max: ['amount', 'measure'],
  amount_before: ['amount', 'good'],
  amount_after: ['amount', 'good'],
  value_before: ['money'],
  value_after: ['money'],
  capex: ['money'],
  cost: ['money'],
  owners_return: ['rate', 'aYear'],
  owners_npv: ['money'],
  economic_npv: ['money'],
  gains: ['money'],
  low: ['money'],
  high: ['money'],
  together: ['money'],
  alone: ['money'],
  quantity: ['amount', 'good'],
  price: ['amount', 'perGood'],
  'payments.from': ['text', 'country'],
  'payments.to': ['text', 'country'],
  'payments.amount': ['money'],
  'cooperation.from': ['text', 'country'],
  'cooperation.to': ['text', 'country'],
  'costs.amount': ['money'],
  'headings.amount': ['money'],
  'activity.amount': ['amount', 'activity'],
  'licensed.amount': ['amount', 'activity'],
  'draws.amount': ['money'],
  'prices.value': ['amount', 'perLimit'],
};

const kindsOf = (table: string, column: string) => kinds[`${table}.${column}`] ?? kinds[column] ?? (['text'] as const);

/** Whether a column holds amounts of the good of its row. */
export const isOfGood = (table: string, column: string): boolean => kindsOf(table, column)[1] === 'good';

/** A column of a list with its title; `unit` is the unit of its amounts, unless they are money. */
export function columnOf(table: string, column: string, currency: string): Column & { readonly head: string } {
  const say = words().tables;
  const [kind, of] = kindsOf(table, column);
  const titles: Readonly<Record<string, string>> = { ...say.columns, ...say.own };
  const head = titles[`${table}.${column}`] ?? titles[column] ?? column;
  if (of === undefined) return { kind, head };
  const unit = say.units[of];
  return { kind, head, unit: typeof unit === 'string' ? unit : unit({ currency }) };
}

/** The Table Schema type of a column. */
function typeOf(kind: Kind): 'string' | 'number' | 'integer' | 'year' | 'boolean' {
  if (kind === 'year') return 'year';
  if (kind === 'text') return 'string';
  return kind === 'count' ? 'integer' : kind === 'flag' ? 'boolean' : 'number';
}

/** The field of a data package for a column: title, type, unit. */
export function fieldOf(table: string, column: string, currency: string) {
  const { head, kind, unit = kind === 'money' ? currency : undefined } = columnOf(table, column, currency);
  return { title: head, type: typeOf(kind), ...(unit !== undefined && { unit }) };
}
