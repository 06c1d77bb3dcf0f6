import type { PlanDocument } from '../plan/index.ts';

type Kind = 'string' | 'number' | 'integer' | 'year' | 'boolean';

interface Field {
  readonly title: string;
  readonly type: Kind;
  readonly unit?: string;
}

const name = (title: string): Field => ({ title, type: 'string' });

/** Columns of a plan's tables: what they are called, and in what they are measured. `money` stands for the case's currency. */
const fields: Readonly<Record<string, Field>> = {
  year: { title: 'Year', type: 'year' },
  years: name('Years, separated by ;'),
  until: { title: 'Last year', type: 'year' },
  heading: name('Heading of cost'),
  place: name('Place'),
  country: name('Country, ISO 3166-1 alpha-2'),
  good: name('Good'),
  process: name('Process'),
  facility: name('Facility'),
  tier: name('Tier'),
  leg: name('Leg'),
  step: name('Step of the supply or demand'),
  from: name('From, place'),
  to: name('To, place'),
  legs: name('Legs from first to last, separated by ;'),
  origin: name('Country of origin'),
  agreement: name('Agreement under which the duty is paid'),
  scheme: name('Certificate, scheme'),
  evidence: name('Evidence paid for, separated by ;'),
  licence: name('Licence'),
  kind: name('Table of the limit'),
  key: name('Key of the row in that table'),
  row: name('Key of the row in tariffs'),
  additional: name('Key of the row of the additional duty'),
  rule: name('Rule of origin'),
  proof: name('Proof of origin'),
  known: { title: 'Whether a row gives the duty', type: 'boolean' },
  direct: { title: 'Whether the way must be direct', type: 'boolean' },
  count: { title: 'Plants built', type: 'integer', unit: 'plants' },
  size: { title: 'Size of a plant', type: 'number', unit: 'activity a year' },
  amount: { title: 'Amount', type: 'number', unit: 'unit of the good a year' },
  short: { title: 'Not delivered', type: 'number', unit: 'unit of the good a year' },
  hours: { title: 'Hours under way', type: 'number', unit: 'h' },
  hours_p95: { title: 'Hours under way, 95th percentile', type: 'number', unit: 'h' },
  rate: { title: 'Rate of duty', type: 'number', unit: 'share of the CIF value' },
  specific: { title: 'Specific duty', type: 'number', unit: 'money per unit of the good' },
  regional_value: { title: 'Regional value asked', type: 'number', unit: 'share of the value' },
  value: { title: 'Shadow price, undiscounted', type: 'number', unit: 'money per unit of the limit' },
};

/** Columns that are something else in one table. */
const own: Readonly<Record<string, Field>> = {
  'costs.year': { title: 'Calendar year', type: 'year' },
  'costs.amount': { title: 'Amount of the year, undiscounted', type: 'number', unit: 'money' },
  'activity.amount': { title: 'Activity', type: 'number', unit: 'activity a year' },
  'licensed.amount': { title: 'Activity under the licence', type: 'number', unit: 'activity a year' },
  'draws.amount': { title: 'Money drawn', type: 'number', unit: 'money' },
};

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
    const { unit, ...field } = own[`${table}.${column}`] ?? fields[column]!;
    return { name: column, ...field, ...(unit && { unit: unit.replace('money', plan.currency) }) };
  };
  return {
    name: 'plan-tables',
    title: `Tables of a plan of ${plan.case}`,
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
