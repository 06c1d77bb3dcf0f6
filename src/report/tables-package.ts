import { type Catalogue, words } from '../i18n/index.ts';
import type { PlanDocument } from '../plan/index.ts';

type Kind = 'string' | 'number' | 'integer' | 'year' | 'boolean';

type Title = {
  [K in keyof Catalogue['tables']]: Catalogue['tables'][K] extends string ? K : never;
}[keyof Catalogue['tables']];
type Unit = keyof Catalogue['tables']['units'] | 'money';

/** What a column holds: its title by the key of its words, its type, its unit. */
interface Field {
  readonly title: Title;
  readonly type: Kind;
  readonly unit?: Unit;
}

const name = (title: Title): Field => ({ title, type: 'string' });

/** Columns of a plan's tables. */
const fields: Readonly<Record<string, Field>> = {
  year: { title: 'year', type: 'year' },
  until: { title: 'until', type: 'year' },
  ...Object.fromEntries(
    (
      [
        'years',
        'heading',
        'place',
        'country',
        'good',
        'process',
        'facility',
        'tier',
        'leg',
        'step',
        'from',
        'to',
        'legs',
        'origin',
        'agreement',
        'scheme',
        'evidence',
        'licence',
        'kind',
        'key',
        'row',
        'additional',
        'rule',
        'proof',
      ] as const
    ).map((column) => [column, name(column)]),
  ),
  known: { title: 'known', type: 'boolean' },
  direct: { title: 'direct', type: 'boolean' },
  count: { title: 'count', type: 'integer', unit: 'plants' },
  size: { title: 'size', type: 'number', unit: 'activity' },
  amount: { title: 'amount', type: 'number', unit: 'good' },
  short: { title: 'short', type: 'number', unit: 'good' },
  hours: { title: 'hours', type: 'number', unit: 'hours' },
  hours_p95: { title: 'hours95', type: 'number', unit: 'hours' },
  rate: { title: 'rate', type: 'number', unit: 'cif' },
  specific: { title: 'specific', type: 'number', unit: 'perGood' },
  regional_value: { title: 'regionalValue', type: 'number', unit: 'share' },
  value: { title: 'value', type: 'number', unit: 'perLimit' },
};

/** Columns that are something else in one table. */
const own: Readonly<Record<string, Field>> = {
  'costs.year': { title: 'calendarYear', type: 'year' },
  'costs.amount': { title: 'amountOfYear', type: 'number', unit: 'money' },
  'activity.amount': { title: 'activity', type: 'number', unit: 'activity' },
  'licensed.amount': { title: 'licensed', type: 'number', unit: 'activity' },
  'draws.amount': { title: 'drawn', type: 'number', unit: 'money' },
};

/** A unit in the reader's language; money is that of the case. */
function unitIn(unit: Unit, currency: string): string {
  if (unit === 'money') return currency;
  const word = words().tables.units[unit];
  return typeof word === 'string' ? word : word({ currency });
}

/** Columns that name a row; the others say something of it. */
const measured = new Set(['amount', 'short', 'count', 'size', 'hours', 'hours_p95', 'value', 'evidence', 'until']);

type Rows = readonly Readonly<Record<string, unknown>>[];

/** The columns that name each row of a table, where they are filled in all rows and no two rows have the same. */
function keyOf(columns: readonly string[], rows: Rows): readonly string[] | undefined {
  const key = columns.filter((column) => !measured.has(column));
  const filled = rows.every((row) => key.every((column) => (row[column] ?? '') !== ''));
  const names = new Set(rows.map((row) => JSON.stringify(key.map((column) => row[column]))));
  return filled && names.size === rows.length ? key : undefined;
}

/** The datapackage.json of a plan's tables (Frictionless Data Package v1): titles, types and units of columns, keys of rows. */
export function tablesPackage(
  plan: PlanDocument,
  tables: readonly { readonly name: string; readonly columns: readonly string[]; readonly rows: Rows }[],
): object {
  const fieldOf = (table: string, column: string) => {
    const { title, type, unit } = own[`${table}.${column}`] ?? fields[column]!;
    return { name: column, title: words().tables[title], type, ...(unit && { unit: unitIn(unit, plan.currency) }) };
  };
  return {
    name: 'plan-tables',
    title: words().tables.title({ name: plan.case }),
    resources: tables.map(({ name, columns, rows }) => {
      const primaryKey = keyOf(columns, rows);
      const schema = { fields: columns.map((column) => fieldOf(name, column)), missingValues: [''] };
      return {
        name,
        path: `${name}.csv`,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        schema: { ...schema, ...(primaryKey && { primaryKey }) },
      };
    }),
  };
}
