import type { z } from '@hono/zod-openapi';
import { type Case, keyColumns, type TableName, tableOf } from '../case/index.ts';
import { ownName } from '../i18n/index.ts';
import type { Change } from './ask.ts';
import type { CaseDetail } from './shape.ts';

/** General switches: a column of a table whose figures are multiplied, or to which something is added. */
const usual: readonly {
  readonly id: string;
  readonly figures: readonly (readonly [TableName, string, Change['op'], string])[];
}[] = [
  { id: 'half-duties', figures: [['tariffs', 'rate', 'multiply', '0.5']] },
  {
    id: 'no-duties',
    figures: [
      ['tariffs', 'rate', 'multiply', '0'],
      ['tariffs', 'specific', 'multiply', '0'],
    ],
  },
  { id: 'half-borders', figures: [['borders', 'hours', 'multiply', '0.5']] },
  { id: 'slow-borders', figures: [['borders', 'hours', 'multiply', '2']] },
  { id: 'dear-carriage', figures: [['modes', 'rate', 'multiply', '1.25']] },
  { id: 'cheap-loans', figures: [['facilities', 'rate', 'add', '-0.02']] },
  {
    id: 'dear-capital',
    figures: [
      ['tiers', 'capex', 'multiply', '1.2'],
      ['tiers', 'capex_per_unit', 'multiply', '1.2'],
    ],
  },
  { id: 'less-demand', figures: [['demands', 'quantity', 'multiply', '0.8']] },
];

const everyKey = (table: TableName): string =>
  keyColumns(table)
    .map(() => '*')
    .join('/');

/**
 * The switches of the desk other than reforms, with names in the current language: each lender with the changes that take its facilities
 * out, and the general ones of every case by id, which the page names.
 */
export function switchesOf(c: Case): z.infer<typeof CaseDetail>['switches'] {
  const text = (value: unknown) => String(value ?? '');
  const holds = (table: TableName, column: string) =>
    c.tables[table].some((row) => typeof row[column] === 'number' && row[column] !== 0);
  const unique = <T extends object>(rows: readonly T[], key: keyof T) => [
    ...new Map(rows.map((row) => [row[key], row])).values(),
  ];
  return {
    shocks: c.tables.shocks.map((row) => ({ shock: text(row.shock), name: ownName(row) ?? text(row.shock) })),
    targets: unique(
      c.tables.targets.map((row) => ({ target: text(row.target), name: ownName(row) ?? text(row.target) })),
      'target',
    ),
    lenders: c.tables.lenders.flatMap((row) => {
      const lender = text(row.lender);
      const own = c.tables.facilities.filter((facility) => facility.lender === lender);
      const changes = own.map(({ facility }) => ({
        table: 'facilities',
        key: text(facility),
        column: '-',
        value: '',
        op: 'set' as const,
      }));
      return own.length > 0 ? [{ lender, name: ownName(row) ?? lender, changes }] : [];
    }),
    usual: usual.flatMap(({ id, figures }) => {
      const changes = figures
        .filter(([table, column]) => holds(table, column) && tableOf(table).columns.some(({ name }) => name === column))
        .map(([table, column, op, value]) => ({ table, key: everyKey(table), column, value, op }));
      return changes.length > 0 ? [{ id, changes }] : [];
    }),
  };
}
