import { type ColumnOf, column, tabulate } from '../../blocks/index.ts';
import type { TableName as CaseTable } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import type { Facts } from '../../model/index.ts';
import { headingName, measureName, rowsName } from '../../model/index.ts';
import { earns, headings, type PlanDocument } from '../../plan/index.ts';
import type { Sheet } from '../../view/index.ts';
import { cellOf, columnOf, isOfGood, type PlanTable, type TableName, tablesOf } from '../table-columns.ts';

/** Functions that give the name of a key, by column; other columns have no keys with names. */
function namesOf(
  facts: Facts,
): Readonly<Record<string, (key: string, row: Readonly<Record<string, unknown>>) => string>> {
  const row = (of: CaseTable) => (key: string) => facts.named(of, key);
  return {
    place: facts.placeName,
    from: facts.placeName,
    to: facts.placeName,
    'cooperation.from': facts.countryName,
    'cooperation.to': facts.countryName,
    'payments.from': facts.countryName,
    'payments.to': facts.countryName,
    side: (key) => words().country.sides[key as 'sells' | 'buys'],
    country: facts.countryName,
    origin: facts.countryName,
    good: (key) => facts.good(key).name,
    process: facts.processName,
    leg: (key) => rowsName(facts, 'legs', [key]),
    scheme: row('schemes'),
    facility: row('facilities'),
    agreement: row('agreements'),
    licence: row('licences'),
    target: row('targets'),
    tier: (key, { process }) => facts.named('tiers', `${process}/${key}`),
    'purchases.step': (key, { good, place }) => facts.named('supplies', `${good}/${place}//${key}`),
    'deliveries.step': (key, { good, place }) => facts.named('demands', `${good}/${place}//${key}`),
    evidence: (keys) => keys.split(';').filter(Boolean).map(row('evidence')).join('; '),
    heading: headingName,
    measure: (key) => (words().sections.measures as Readonly<Record<string, string>>)[key] ?? measureName(key),
  };
}

const isPlace = (table: string, column: string) => !(table === 'duties' && (column === 'from' || column === 'to'));

type Row = Readonly<Record<string, unknown>>;

/** Adds columns with the names of keys, and with the units of amounts of goods. */
function sheetOf({ name, columns, rows }: PlanTable, plan: PlanDocument, facts: Facts): Sheet {
  const say = words().tables;
  const names = namesOf(facts);
  const all = columns.flatMap((key): ColumnOf<Row>[] => {
    const own = columnOf(name, key, plan.currency);
    const beside = (value: ColumnOf<Row>['value']) => column.text(say.nameOf({ column: own.head }), value);
    const named = isPlace(name, key) ? (names[`${name}.${key}`] ?? names[key]) : undefined;
    const isAmount = isOfGood(name, key) && (key === 'amount' || key === 'amount_before');
    return [
      { ...own, value: (row) => cellOf(row[key]) },
      ...(named ? [beside((row) => (row[key] === undefined ? null : named(String(cellOf(row[key])), row)))] : []),
      ...(key === 'key' ? [beside(({ kind, key: of }) => rowsName(facts, String(kind), [String(of)]))] : []),
      ...(isAmount ? [column.text(say.unit, ({ good }: Row) => facts.good(String(good)).unit)] : []),
    ];
  });
  return { ...say.sheets[name], table: tabulate(rows, all, { currency: plan.currency }) };
}

function headingsSheet({ cost, npv, currency }: PlanDocument): Sheet {
  const { sheets, nameOf } = words().tables;
  const key = columnOf('headings', 'heading', currency);
  const rows = headings
    .filter((heading) => cost[heading])
    .map((heading) => ({
      key: heading as string,
      name: headingName(heading),
      amount: (earns(heading) ? 1 : -1) * cost[heading]!,
    }));
  const table = tabulate<{ key: string; name: string; amount: number | null }>(
    [...rows, { key: 'npv', name: words().report.npv, amount: npv }],
    [
      { ...key, value: (row) => row.key },
      column.text(nameOf({ column: key.head }), ({ name }) => name),
      { ...columnOf('headings', 'amount', currency), value: ({ amount }) => amount },
    ],
    { currency },
  );
  return { ...sheets.headings, table };
}

/** The order of the sheets. */
const order: readonly TableName[] = [
  ...(['plants', 'bridge', 'counterfactuals', 'actions'] as const),
  ...(['builds', 'measures', 'cooperation', 'targets', 'deliveries', 'activity', 'purchases', 'flows'] as const),
  ...(['costs', 'duties'] as const),
  ...(['certificates', 'kept', 'licences', 'licensed', 'draws', 'prices', 'closings', 'legs', 'surplus'] as const),
];

/** Every table of a plan as a sheet. */
export function sheetsOf(plan: PlanDocument, facts: Facts): Sheet[] {
  const tables = tablesOf(plan)
    .filter(({ name }) => name !== 'headings')
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  return [headingsSheet(plan), ...tables.map((table) => sheetOf(table, plan, facts))];
}
