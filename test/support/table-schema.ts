import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/** JSON Schemas of Frictionless Data Package and Table Schema, version 1, as an independent validator would use them. */
interface Field {
  readonly name: string;
  readonly type: string;
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: {
    readonly required?: boolean;
    readonly minimum?: number;
    readonly maximum?: number;
    readonly enum?: readonly string[];
    readonly pattern?: string;
  };
}

interface Schema {
  readonly fields: readonly Field[];
  readonly primaryKey?: readonly string[];
  readonly foreignKeys?: readonly {
    readonly fields: string;
    readonly reference: { readonly resource: string; readonly fields: string };
  }[];
}

type Row = Readonly<Record<string, string>>;

const isType = (field: Field, text: string): boolean => {
  if (field.type === 'number') return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text);
  if (field.type === 'integer') return /^[+-]?\d+$/.test(text);
  if (field.type === 'year') return /^\d{4}$/.test(text);
  if (field.type === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(text);
  if (field.type === 'boolean') return [...(field.trueValues ?? []), ...(field.falseValues ?? [])].includes(text);
  return field.type === 'string';
};

function cellFault(field: Field, text: string): string | undefined {
  const { required, minimum, maximum, enum: choices, pattern } = field.constraints ?? {};
  if (text === '') return required ? 'required' : undefined;
  if (!isType(field, text)) return `not of type ${field.type}`;
  if (minimum !== undefined && Number(text) < minimum) return 'below minimum';
  if (maximum !== undefined && Number(text) > maximum) return 'above maximum';
  if (choices && !choices.includes(text)) return 'not in enum';
  if (pattern && !new RegExp(`^(${pattern})$`).test(text)) return 'pattern';
  return undefined;
}

/** Violations of the Table Schemas in the datapackage.json of a folder by its CSV files. */
export function packageFaults(folder: string): string[] {
  const { resources } = JSON.parse(readFileSync(join(folder, 'datapackage.json'), 'utf8')) as {
    resources: readonly { readonly name: string; readonly path: string; readonly schema: Schema }[];
  };
  const rows = new Map<string, Row[]>();
  const faults: string[] = [];
  for (const { name, path, schema } of resources) {
    const [header = [], ...records]: string[][] = parse(readFileSync(join(folder, path), 'utf8'), { bom: true });
    if (header.join() !== schema.fields.map((field) => field.name).join()) faults.push(`${name}: header`);
    rows.set(
      name,
      records.map((record) => Object.fromEntries(header.map((column, i) => [column, record[i] ?? '']))),
    );
  }
  for (const { name, schema } of resources) {
    const own = rows.get(name)!;
    for (const field of schema.fields) {
      for (const row of own) {
        const fault = cellFault(field, row[field.name] ?? '');
        if (fault !== undefined) faults.push(`${name}.${field.name}: ${row[field.name]}: ${fault}`);
      }
    }
    const keys = own.map((row) => schema.primaryKey?.map((column) => row[column]).join('/'));
    if (schema.primaryKey && new Set(keys).size < keys.length) faults.push(`${name}: a primary key twice`);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const there = new Set(rows.get(reference.resource || name)?.map((row) => row[reference.fields]));
      for (const row of own) {
        const value = row[fields] ?? '';
        if (value !== '' && !there.has(value)) faults.push(`${name}.${fields}: ${value}: no such key`);
      }
    }
  }
  return faults;
}
