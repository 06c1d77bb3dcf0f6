import type { Column } from './column.ts';
import { meaningOf } from './frictionless.ts';
import { rangeOf } from './size.ts';
import { keyColumns, type TableName, tableNames, tableOf } from './tables.ts';

type Json = Readonly<Record<string, unknown>>;

/** The JSON Schema (2020-12) of a cell after parsing. */
function cellSchema(column: Column): Json {
  const { open, choices } = column;
  const description = meaningOf(column);
  const { low, high, least } = rangeOf(column);
  const year = column.type === 'year';
  const range = {
    ...((!year || column.min !== undefined) && { [open ? 'exclusiveMinimum' : 'minimum']: low }),
    ...((!year || column.max !== undefined) && { [open ? 'exclusiveMaximum' : 'maximum']: high }),
    ...(column.type.startsWith('number') && {
      not: { exclusiveMinimum: -least, exclusiveMaximum: least, not: { const: 0 } },
    }),
  };
  const pattern = {
    country: '^[A-Z]{2}$',
    currency: '^[A-Z]{3}$',
    hs: '^([0-9]{2}){1,6}$',
    zone: undefined,
    path: undefined,
    share: '^[0-9.eE+-]+$',
    name: '^[\\p{L}\\p{M}\\p{N} ._-]{1,100}$',
  };
  const form = column.form && pattern[column.form];
  const text = { type: 'string', ...(form && { pattern: form }) };
  const value = column.default;
  const stated = value !== undefined && value !== Number.POSITIVE_INFINITY ? { default: value } : {};
  switch (column.type) {
    case 'text':
      return { ...(choices ? { enum: choices } : text), description, ...stated };
    case 'list':
      return { type: 'array', items: text, description, ...stated };
    case 'number':
      return { type: 'number', ...range, description, ...stated };
    case 'year':
      if (column.day) {
        return {
          anyOf: [
            { type: 'integer', ...range },
            { type: 'string', format: 'date' },
          ],
          description,
          ...stated,
        };
      }
      return { type: 'integer', ...range, description, ...stated };
    case 'integer':
      return { type: 'integer', ...range, description, ...stated };
    case 'number|no':
      return { anyOf: [{ type: 'number', ...range }, { const: 'no' }], description, ...stated };
    case 'yesno':
      return { type: 'boolean', description, ...stated };
    case 'date':
      return { type: 'string', format: 'date', description };
  }
}

/** The JSON Schema of a row of a table (or of the settings). */
function rowSchema(table: TableName | 'case'): Json {
  const { columns, meaning } = tableOf(table);
  const keys = keyColumns(table).map((column) => column.name);
  return {
    type: 'object',
    description: table === 'case' ? meaning : `${meaning}; key: ${keys.join(' ')}`,
    properties: Object.fromEntries(columns.map((column) => [column.name, cellSchema(column)])),
    patternProperties: { '^x_': { type: 'string' } },
    required: columns.filter((column) => column.required).map((column) => column.name),
    additionalProperties: false,
  };
}

/** The JSON Schema of a whole case in its normal form: settings and rows, empty tables left out. */
export function caseSchema(): Json {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://unpkg.com/chorsu/schemas/case.schema.json',
    title: 'Chorsu case, version 1',
    type: 'object',
    properties: {
      case: { $ref: '#/$defs/case' },
      tables: {
        type: 'object',
        properties: Object.fromEntries(
          tableNames.map((name) => [name, { type: 'array', items: { $ref: `#/$defs/${name}` } }]),
        ),
        additionalProperties: false,
      },
    },
    required: ['case', 'tables'],
    additionalProperties: false,
    $defs: Object.fromEntries((['case', ...tableNames] as const).map((name) => [name, rowSchema(name)])),
  };
}
