import type { Column } from './column.ts';
import { keyColumns, type TableName, tableOf } from './tables.ts';

const types: Readonly<Record<Column['type'], Readonly<Record<string, unknown>>>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  integer: { type: 'integer' },
  year: { type: 'year' },
  yesno: { type: 'boolean', trueValues: ['yes', 'true', '1'], falseValues: ['no', 'false', '0'] },
  list: { type: 'string' },
  'number|no': { type: 'string' },
  date: { type: 'date' },
};

/** The meaning of a column with its unit and the meaning of an empty cell, in other line. */
export function meaningOf(column: Column): string {
  const parts = [column.meaning];
  if (column.unit) parts.push(`(${column.unit})`);
  if (column.type === 'list') parts.push('list separated by ;');
  const empty = emptyOf(column);
  return empty && !column.required ? `${parts.join(' ')}; empty: ${empty}` : parts.join(' ');
}

/** The meaning of an empty cell; undefined if it has none. */
export function emptyOf(column: Column): string | undefined {
  if (column.blank !== undefined) return column.blank;
  const value = column.default;
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return undefined;
  if (value === Number.POSITIVE_INFINITY) return 'no limit';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

function constraintsOf(column: Column): Record<string, unknown> {
  const { min, max, choices } = column;
  const constraints: Record<string, unknown> = {};
  if (column.required) constraints.required = true;
  if (min !== undefined && !column.day) constraints.minimum = min;
  if (max !== undefined && !column.day) constraints.maximum = max;
  if (choices) constraints.enum = choices.filter((word) => word !== '');
  if (column.type === 'number|no') constraints.pattern = '[Nn][Oo]|[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?';
  if (column.day) constraints.pattern = '[0-9]{4}(-[0-9]{2}-[0-9]{2})?';
  if (column.form === 'country' && column.type === 'text') constraints.pattern = '[A-Z]{2}';
  if (column.form === 'currency') constraints.pattern = '[A-Z]{3}';
  if (column.form === 'hs') constraints.pattern = '([0-9]{2}){1,6}';
  return constraints;
}

/** One field of a Frictionless Table Schema (v1). */
function fieldOf(table: TableName, name: string): Record<string, unknown> {
  const column = tableOf(table).columns.find((other) => other.name === name);
  if (!column) return { name, type: 'string' };
  const type = column.day ? { type: 'string' } : types[column.type];
  const constraints = constraintsOf(column);
  const described = { name, ...type, description: meaningOf(column) };
  return Object.keys(constraints).length > 0 ? { ...described, constraints } : described;
}

/** Whether all values of a column are keys of a table in the same package. */
type Links = (column: string, ref: TableName, key: string) => boolean;

/**
 * The Table Schema of a table with the columns in `header`. It has a primary key if all key columns are required, and a
 * foreign key where a column refers to other table and `links` says that all its values are there.
 */
export function tableSchema(
  table: TableName,
  header: readonly string[] = tableOf(table).columns.map(({ name }) => name),
  links: Links = () => true,
): Record<string, unknown> {
  const keys = keyColumns(table);
  const foreignKeys = tableOf(table).columns.flatMap(({ name, refs, type }) => {
    if (!header.includes(name) || refs?.length !== 1 || type !== 'text') return [];
    const ref = refs[0] as TableName;
    const key = tableOf(ref).columns[0]!.name;
    return links(name, ref, key)
      ? [{ fields: name, reference: { resource: ref === table ? '' : ref, fields: key } }]
      : [];
  });
  return {
    fields: header.map((name) => fieldOf(table, name)),
    missingValues: [''],
    ...(keys.every((column) => column.required) && { primaryKey: keys.map((column) => column.name) }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}
