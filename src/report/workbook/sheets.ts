import type { TableName as CaseTable } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { earns, headings, type PlanDocument } from '../../plan/index.ts';
import type { Field, Sheet, SheetColumn, Value } from '../../view/index.ts';
import type { Facts } from '../facts.ts';
import { rowsName } from '../row-names.ts';
import { fieldOf, type PlanTable, type TableName, tablesOf } from '../table-columns.ts';
import { headingName, measureName } from '../words.ts';

/** What a key of a column is called in the reader's words; columns that are not named here hold no key with a name. */
function namesOf(
  facts: Facts,
): Readonly<Record<string, (key: string, row: Readonly<Record<string, unknown>>) => string>> {
  const row = (table: CaseTable) => (key: string) => facts.named(table, key);
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

/** A value of a plan's list as a cell; lists are joined by `;` as in the CSV. */
export const cellOf = (value: unknown): Value =>
  value === undefined || value === null
    ? null
    : Array.isArray(value)
      ? value.join(';')
      : typeof value === 'number' || typeof value === 'boolean'
        ? value
        : String(value);

const isPlace = (table: string, column: string) => !(table === 'duties' && (column === 'from' || column === 'to'));

/** A table with names beside its keys, and the unit of the good beside amounts of goods. */
function sheetOf({ name, columns, rows }: PlanTable, plan: PlanDocument, facts: Facts): Sheet {
  const say = words().tables;
  const names = namesOf(facts);
  const heads: SheetColumn[] = [];
  const cells: ((row: Readonly<Record<string, unknown>>) => Value)[] = [];
  const text: Field = { title: '', type: 'string' };
  for (const column of columns) {
    const field = fieldOf(name, column, plan.currency);
    heads.push({ title: field.title, field });
    cells.push((row) => cellOf(row[column]));
    const named = isPlace(name, column) ? (names[`${name}.${column}`] ?? names[column]) : undefined;
    if (named) {
      heads.push({ title: say.nameOf({ column: field.title }), field: text });
      cells.push((row) => (row[column] === undefined ? null : named(String(cellOf(row[column])), row)));
    }
    if (column === 'key') {
      heads.push({ title: say.nameOf({ column: field.title }), field: text });
      cells.push((row) => rowsName(facts, String(row.kind), [String(row.key)]));
    }
    if (field.of === 'good' && (column === 'amount' || column === 'amount_before')) {
      heads.push({ title: say.unit, field: text });
      cells.push((row) => facts.good(String(row.good)).unit);
    }
  }
  const { name: title, about } = say.sheets[name];
  return { name: title, about, columns: heads, rows: rows.map((row) => cells.map((cell) => cell(row))) };
}

function headingsSheet(plan: PlanDocument): Sheet {
  const { sheets } = words().tables;
  const field = (column: string) => fieldOf('headings', column, plan.currency);
  const rows = headings
    .filter((heading) => plan.cost[heading])
    .map((heading) => [heading, headingName(heading), (earns(heading) ? 1 : -1) * plan.cost[heading]!]);
  const columns = [
    { title: field('heading').title, field: field('heading') },
    { title: words().tables.nameOf({ column: field('heading').title }), field: field('heading') },
    { title: field('amount').title, field: field('amount') },
  ];
  const { name, about } = sheets.headings;
  return { name, about, columns, rows: [...rows, ['npv', words().report.npv, plan.npv]] };
}

/** The order of the sheets: what a reader asks first. */
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
