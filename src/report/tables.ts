import { csvField } from '../case/index.ts';
import type { PlanDocument } from '../plan/index.ts';
import { tablesPackage } from './tables-package.ts';

type Value = string | number | readonly string[] | undefined;

/** A cell; lists are joined by `;` as in a case, numbers keep every digit. */
const cell = (value: Value): string =>
  csvField(
    typeof value === 'number' || value === undefined ? value : Array.isArray(value) ? value.join(';') : String(value),
  );

/** Rows as CSV with the columns named. */
export function csv(columns: readonly string[], rows: readonly (readonly Value[])[]): string {
  return `${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

/** Columns of each list of a plan document, in the order of CLI.md. */
const columns = {
  costs: ['year', 'heading', 'place', 'country', 'good', 'process', 'facility', 'amount'],
  builds: ['place', 'process', 'tier', 'year', 'count', 'size'],
  closings: ['place', 'process', 'year'],
  legs: ['leg', 'year'],
  activity: ['place', 'process', 'year', 'amount'],
  purchases: ['good', 'place', 'year', 'step', 'amount'],
  flows: ['good', 'from', 'to', 'year', 'amount', 'legs', 'hours', 'hours_p95', 'origin', 'agreement'],
  duties: [
    ...['good', 'from', 'to', 'origin', 'years', 'rate', 'specific', 'known', 'row', 'additional'],
    ...['agreement', 'rule', 'regional_value', 'proof', 'direct'],
  ],
  surplus: ['good', 'place', 'year', 'amount'],
  deliveries: ['good', 'place', 'year', 'step', 'amount', 'short'],
  certificates: ['place', 'good', 'scheme', 'year', 'evidence'],
  kept: ['place', 'good', 'scheme', 'until'],
  licences: ['place', 'process', 'licence', 'year'],
  licensed: ['place', 'process', 'licence', 'year', 'amount'],
  draws: ['facility', 'place', 'process', 'leg', 'year', 'amount'],
  prices: ['kind', 'key', 'year', 'value'],
} as const;

/** The lists of a plan as CSV by file name, with a datapackage.json that describes them; lists without rows are left out. */
export function planTables(plan: PlanDocument): Record<string, string> {
  const tables = (Object.keys(columns) as (keyof typeof columns)[]).flatMap((name) => {
    const rows = (plan[name] ?? []) as readonly object[] as readonly Readonly<Record<string, Value>>[];
    return rows.length > 0 ? [{ name, columns: columns[name] as readonly string[], rows }] : [];
  });
  const files: Record<string, string> = {};
  for (const { name, columns: heads, rows } of tables)
    files[`${name}.csv`] = csv(
      heads,
      rows.map((row) => heads.map((head) => row[head])),
    );
  return { ...files, 'datapackage.json': `${JSON.stringify(tablesPackage(plan, tables), null, 1)}\n` };
}
