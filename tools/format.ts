import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Column,
  caseSchema,
  keyColumns,
  type TableName,
  tableNames,
  tableOf,
  tableSchema,
} from '../src/case/index.ts';
import { emptyOf } from '../src/case/schema/frictionless.ts';
import { sizes, sizeText, unitless } from '../src/case/schema/size.ts';
import { root } from './lib/paths.ts';
import { pageWith } from './lib/section.ts';

/** Files generated from the schema, by path: docs/format.md, the JSON Schema of a case, a Table Schema for each table. */
export function formatFiles(): Map<string, string> {
  const parts = { sizes: sizesText(), settings: columnsText('case'), tables: tablesText() };
  const files = new Map([['docs/format.md', pageWith('docs/format.md', parts)]]);
  files.set('schemas/case.schema.json', json(caseSchema()));
  for (const name of tableNames) files.set(`schemas/tables/${name}.json`, json(tableSchema(name)));
  return files;
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** The ranges of sizes, units with the same range in one line. */
function sizesText(): string {
  const byRange = new Map<string, string[]>();
  for (const [unit, [least, most]] of [...Object.entries(sizes), ['a figure without a unit', unitless] as const]) {
    if (unit === 'degrees') continue;
    const range = `${sizeText(least)} | ${sizeText(most)}`;
    byRange.set(range, [...(byRange.get(range) ?? []), unit]);
  }
  const lines = [...byRange].map(([range, units]) => `| ${units.join(', ')} | ${range} |`);
  return `| unit | least besides 0 | most |\n| --- | --- | --- |\n${lines.join('\n')}`;
}

/** All tables by group: meaning and key, columns, and the text of `tools/tables.md` on each. */
function tablesText(): string {
  const groups = [...new Set(tableNames.map((name) => tableOf(name).group))];
  return groups
    .flatMap((group) => [
      `## ${capital(group)}\n`,
      ...tableNames.filter((name) => tableOf(name).group === group).map(tablePart),
    ])
    .join('\n')
    .trimEnd();
}

function tablePart(name: TableName): string {
  const keys = keyColumns(name).map((column) => `\`${column.name}\``);
  return `### ${name}\n\n${capital(tableOf(name).meaning)}. Key: ${keys.join(' ')}.\n\n${columnsText(name)}\n`;
}

/** The part of `tools/tables.md` on each table: the joint meaning of its rows, an example row as CSV, and its explanation. */
export const tableWords: ReadonlyMap<string, string> = new Map(
  readFileSync(join(root, 'tools', 'tables.md'), 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n')).trim()]),
);

const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;

const common = new Set(['source', 'quality', 'note']);

function columnsText(name: TableName | 'case'): string {
  const columns = tableOf(name).columns.filter((column) => name === 'sources' || !common.has(column.name));
  const lines = columns.map(
    (column) => `| ${[nameText(column), typeText(column), emptyText(column), escaped(meaning(column))].join(' | ')} |`,
  );
  return `| column | type | empty | meaning |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n\n${tableWords.get(name)!}`;
}

const nameText = (column: Column): string =>
  `\`${column.name}\`${column.required ? '*' : ''}${column.key ? ' key' : ''}`;

function typeText(column: Column): string {
  const words = {
    text: 'text',
    number: 'number',
    integer: 'whole number',
    year: 'year',
    yesno: 'yes/no',
    list: 'list',
    'number|no': 'number or no',
    date: 'date',
  };
  const parts: string[] = [column.day ? 'year or date' : words[column.type]];
  if (column.unit) parts.push(column.unit);
  const { min, max, open } = column;
  if (min !== undefined && max !== undefined) parts.push(`${min} to ${max}`);
  else if (min !== undefined) parts.push(open ? `above ${min}` : `at least ${min}`);
  else if (max !== undefined) parts.push(`at most ${max}`);
  return escaped(parts.join(', '));
}

const emptyText = (column: Column): string => (column.required ? 'required' : escaped(emptyOf(column) ?? '-'));

function meaning(column: Column): string {
  const words = column.choices?.filter((word) => word !== '');
  const parts = [column.meaning];
  if (words) parts.push(`one of ${words.join(', ')}`);
  if (column.refs) parts.push(`in ${column.refs.map((ref) => `\`${ref}\``).join(' or ')}`);
  if (column.form === 'country' && !column.meaning.includes('ISO')) parts.push('ISO 3166-1 alpha-2');
  if (column.form === 'currency' && !column.meaning.includes('ISO')) parts.push('ISO 4217');
  return [...new Set(parts)].join('; ');
}

const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll('*', '\\*');
