import { countryNamed, type IssueParams, type IssueText, ownName, sentences, words } from '../i18n/index.ts';
import type { Issue, IssueValues, RawRow } from './model.ts';
import { columnMeaning } from './schema/meaning.ts';
import { isTable, tableOf } from './schema/tables.ts';

/** An issue in words, as `check --json` prints it. */
export interface DescribedIssue {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: string;
  readonly value?: string;
  readonly message: string;
  readonly hint?: string;
}

const emptyParams: IssueParams = {
  table: '',
  column: '',
  value: '',
  file: '',
  line: '',
  key: '',
  expected: '',
  found: '',
  other: '',
  nearest: '',
  from: '',
  to: '',
  by: '',
  meaning: '',
  market: '',
};

/** The name of a row in the current language; of a country without a name, that of ISO 3166-1; else its key. */
const named = (row: RawRow): string =>
  row.place === undefined && row.country !== undefined
    ? countryNamed(row, String(row.country))
    : (ownName(row) ?? String(Object.values(row)[0]));

function asText(values: IssueValues): Partial<IssueParams> {
  const texts = Object.entries(values).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (typeof value === 'object') return [[name, words().number.some({ items: [value].flat().map(named) })]];
    const zones: Readonly<Record<string, string>> = words().page.zones;
    return [[name, (name === 'market' ? zones[value] : undefined) ?? String(value)]];
  });
  return Object.fromEntries(texts);
}

/** The meaning of the column of an issue. */
function meaningIn(table: Issue['table'], name: string | undefined): string | undefined {
  if (table !== 'case' && !(table !== undefined && isTable(table))) return undefined;
  const column = tableOf(table).columns.find((column) => column.name === name);
  return column && columnMeaning(table, column);
}

/** Puts an issue into words in the current language. */
export function describeIssue(issue: Issue): DescribedIssue {
  const { code, file, line, column, value, table, params } = issue;
  const texts: Readonly<Record<string, IssueText>> = words().issues;
  const text = Object.hasOwn(texts, code) ? texts[code]! : (): [string] => [code];
  const [message, ...mends] = text({
    ...emptyParams,
    ...asText({ table, column, value, file, line, meaning: meaningIn(table, column) }),
    ...asText(params ?? {}),
  });
  const hint = mends.find((mend) => mend !== '');
  return {
    code,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
    ...(value !== undefined && { value }),
    message,
    ...(hint && { hint }),
  };
}

/** An issue as a line for the terminal: `goods.csv:3 [hs] The HS code … Write 0854.` */
export function lineOf(described: DescribedIssue): string {
  const place = [described.file, described.line].filter((x) => x !== undefined).join(':');
  const column = described.column === undefined ? '' : ` [${described.column}]`;
  const start = place === '' && column === '' ? '' : `${place}${column} `;
  return `${start}${sentences(described.message, described.hint)}`;
}
