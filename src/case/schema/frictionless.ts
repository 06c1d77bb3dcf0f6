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

/** What a column means, with its unit and what an empty cell stands for, in one line. */
export function meaningOf(column: Column): string {
  const parts = [column.meaning];
  if (column.unit) parts.push(`(${column.unit})`);
  if (column.type === 'list') parts.push('list separated by ;');
  const empty = emptyOf(column);
  return empty && !column.required ? `${parts.join(' ')}; empty: ${empty}` : parts.join(' ');
}

/** What an empty cell stands for; undefined where it says nothing. */
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
  if (min !== undefined) constraints.minimum = min;
  if (max !== undefined) constraints.maximum = max;
  if (choices) constraints.enum = choices.filter((word) => word !== '');
  if (column.type === 'number|no') constraints.pattern = '[Nn][Oo]|[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?';
  if (column.form === 'country' && column.type === 'text') constraints.pattern = '[A-Z]{2}';
  if (column.form === 'currency') constraints.pattern = '[A-Z]{3}';
  if (column.form === 'hs') constraints.pattern = '([0-9]{2}){1,6}';
  return constraints;
}

/** One field of a Frictionless Table Schema (v1); `dates`: a column of years that holds dates too. */
function fieldOf(name: string, column: Column | undefined, dates = false): Record<string, unknown> {
  if (!column) return { name, type: 'string' };
  if (dates) {
    const constraints = { ...constraintsOf(column), pattern: '[0-9]{4}(-[0-9]{2}-[0-9]{2})?' };
    return { name, type: 'string', description: meaningOf(column), constraints };
  }
  const constraints = constraintsOf(column);
  const described = { name, ...types[column.type], description: meaningOf(column) };
  return Object.keys(constraints).length > 0 ? { ...described, constraints } : described;
}

/**
 * The Table Schema of a table with the columns that it has. A primary key is given where every part of the key is
 * required; foreign keys where one table of the package is meant.
 */
export function tableSchema(
  table: TableName,
  heads: readonly { readonly name: string; readonly column?: Column; readonly dates?: boolean }[] = tableOf(
    table,
  ).columns.map((column) => ({
    name: column.name,
    column,
  })),
  present?: ReadonlySet<string>,
): Record<string, unknown> {
  const keys = keyColumns(table);
  const foreignKeys = heads.flatMap(({ name, column }) => {
    const ref = column?.refs?.length === 1 && column.type === 'text' ? column.refs[0]! : undefined;
    if (ref === undefined || (present && !present.has(ref))) return [];
    const field = tableOf(ref as TableName).columns[0]!.name;
    return [{ fields: name, reference: { resource: ref === table ? '' : ref, fields: field } }];
  });
  return {
    fields: heads.map(({ name, column, dates }) => fieldOf(name, column, dates)),
    missingValues: [''],
    ...(keys.every((column) => column.required) && { primaryKey: keys.map((column) => column.name) }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}
