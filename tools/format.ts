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
import { profileDocument } from '../src/rights/index.ts';
import { csvText } from './lib/csv.ts';
import { rules } from './rules.ts';
import { worked } from './worked.ts';

/** What the schema says in pages: docs/format.md, the JSON Schema of a case, a Table Schema for each table; by path. */
export function formatFiles(): Map<string, string> {
  const files = new Map<string, string>([['docs/format.md', page()]]);
  files.set('schemas/case.schema.json', json(caseSchema()));
  files.set('schemas/odrl-profile.jsonld', json(profileDocument()));
  for (const name of tableNames) files.set(`schemas/tables/${name}.json`, json(tableSchema(name)));
  return files;
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const intro = `# The format of a case

<!-- Made from src/case/schema by \`npx tsx tools/docs.ts\`; change it there. -->

A case is a folder of CSV tables with a \`datapackage.json\` (Frictionless Data Package v1), or one XLSX workbook with the
same tables as sheets and a sheet \`case\` of \`key,value\` rows. \`chorsu convert\` makes one of the other without loss,
\`chorsu new DIR\` writes every table with its header, \`chorsu check CASE\` tells all that is wrong, each fault with file,
line, column and mend.

## Rules for every table

- An empty cell takes the default. Keys are marked; a key twice is an error. Only the tables that a case uses need be there.
- A column that a table does not know is an error, unless its name begins with \`x_\`: such columns are kept and not read.
- CSV is UTF-8 (with or without a byte order mark), separated by commas. Decimals use a point; rates are fractions: 0.08, not 8 %.
- Quantities are per year, money is in the case's currency at prices of \`priceYear\`, mass in tonnes, distance in km, time in hours.
- Lists in one cell are separated by \`;\`. Yes/no cells take yes, no, true, false, 1, 0. Dates are ISO 8601; where a year or date is
  asked, a date stands for its year and is kept as written (deadlines are counted from it).
- A cell holds at most 32 767 characters and no control characters; a table has at most 1 000 000 rows. \`/\` is not allowed in a key.
- A figure is 0, or its size lies in the range of its unit (below). Outside of it \`check\` refuses the figure, and the result of a change too.
- Where several rows fit, the most specific counts: the one with more of its optional key columns filled, earlier columns
  of the key weighing more.
- \`include\` names other cases, bundled ones or relative paths, whose rows are read first; a row of the same key here
  replaces theirs. Their settings do not count, and their money must be in the same currency.

In a workbook, a formula counts with its last value, a cell shown as 8 % is 0.08, hidden sheets and rows are read like others
(a hidden sheet with a warning), merged cells are an error, and a sheet that is no table is left out with a warning unless its
name begins with \`x_\`. A workbook may take 1 GB when unpacked; docs/safety.md has all
limits.

In a folder, files are those that \`resources\` lists; a file named like a table that is not listed is read too, with a warning. A
folder that holds a \`plan.json\` is never read as a case. Other properties of the data package (licences, sources, contributors)
are kept; in a workbook they stand in the setting \`x_package\`.
`;

/** The ranges of sizes, units with the same range in one line. */
function sizesText(): string {
  const byRange = new Map<string, string[]>();
  for (const [unit, [least, most]] of [...Object.entries(sizes), ['a figure without a unit', unitless] as const]) {
    if (unit === 'degrees') continue;
    const range = `${sizeText(least)} | ${sizeText(most)}`;
    byRange.set(range, [...(byRange.get(range) ?? []), unit]);
  }
  const lines = [...byRange].map(([range, units]) => `| ${units.join(', ')} | ${range} |`);
  return `## Sizes of figures\n\n| unit | least besides 0 | most |\n| --- | --- | --- |\n${lines.join('\n')}\n\nThe sign does not count. A column that states a narrower range below has that one. A figure outside of its range has a slip in it, or\nwants another unit: tonnes instead of grams, a price in thousands.\n`;
}

function page(): string {
  const groups = new Map<string, TableName[]>();
  for (const name of tableNames) groups.set(tableOf(name).group, [...(groups.get(tableOf(name).group) ?? []), name]);
  const parts = [
    intro,
    sizesText(),
    '## Settings\n\n`chorsu` in datapackage.json; the sheet `case` of a workbook.\n',
    tableText('case'),
  ];
  for (const [group, names] of groups) {
    parts.push(`## ${group[0]!.toUpperCase()}${group.slice(1)}\n`);
    for (const name of names) {
      const keys = keyColumns(name).map((column) => `\`${column.name}\``);
      parts.push(
        `### ${name}\n\n${capital(tableOf(name).meaning)}. Key: ${keys.join(' ')}.\n`,
        tableText(name),
        workedText(name),
      );
    }
  }
  parts.push(
    "Every table but `sources` also takes `source` (a key of `sources`), `quality` (measured, official, industry, derived, recalled,\nassumed; default: the source's, without a source assumed) and `note`.\n",
  );
  parts.push(patterns);
  return parts.join('\n');
}

const patterns = `## Patterns

- A shared unit (a furnace for three steels): its hours are a good with cargo \`none\`, made by a process, used in the recipes.
- A limit over several plants (an export quota, crews): a gate place that all pass, or a \`target\`.
- A package of several units: a process that makes the capacities as goods with cargo \`none\`.
- A depot with throughput and cost: \`places.capacity\` and \`places.cost\`; one to be built: two places and a leg with capex.
`;

/** A row as it stands in a CSV file, and what it says. */
function workedText(name: TableName): string {
  const { row, says } = worked[name];
  return `\`\`\`csv\n${csvText(Object.keys(row), [row], Object.keys(row))}\`\`\`\n\n${says}\n`;
}

const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;

const common = new Set(['source', 'quality', 'note']);

function tableText(name: TableName | 'case'): string {
  const columns = tableOf(name).columns.filter((column) => name === 'sources' || !common.has(column.name));
  const lines = columns.map(
    (column) => `| ${[nameText(column), typeText(column), emptyText(column), escaped(meaning(column))].join(' | ')} |`,
  );
  const rule = rules[name] === undefined ? '' : `\n${rules[name]}\n`;
  return `| column | type | empty | meaning |\n| --- | --- | --- | --- |\n${lines.join('\n')}\n${rule}`;
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
