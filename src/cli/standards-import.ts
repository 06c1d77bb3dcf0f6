import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { at, type Case, filesOf, keyOf, type RawRow, wholeTables } from '../case/index.ts';
import { type ImportedMeasures, type ImportProblem, importMeasures, mastCode } from '../standards/index.ts';
import { Failure, wrongUse } from './failure.ts';
import { folderFor, ownFolder } from './own.ts';

export interface ImportFlags {
  readonly file: string;
  /** Key under which the file stands in `sources`; default its name. */
  readonly source?: string | undefined;
  /** MAST code of lines without one, as notifications of ePing are. */
  readonly mast?: string | undefined;
  readonly out?: string | undefined;
}

export interface Imported {
  readonly files: readonly string[];
  readonly requirements: number;
  readonly schemes: number;
  /** Rows that the case has already. */
  readonly known: number;
  readonly measures: number;
  readonly problems: readonly ImportProblem[];
}

/** The delimiter that the first line holds most of. */
const delimiterOf = (text: string): string => {
  const line = text.slice(0, text.search(/\r?\n|$/));
  return [',', ';', '\t'].sort((a, b) => line.split(b).length - line.split(a).length)[0]!;
};

/** The text of a file: UTF-8, or UTF-16 where its first bytes say so, as spreadsheets export it. */
function textIn(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw wrongUse(`${file} cannot be read: ${(error as Error).message}`);
  }
  const [a, b] = bytes;
  const coding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(coding).decode(bytes);
}

interface Line {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

/** Reads a CSV of measures as ePing or TRAINS export them, each record with the last line that it stands on. */
function linesOf(file: string): Line[] {
  const text = textIn(file);
  let found: Line[];
  try {
    const options = { columns: true, skip_empty_lines: true, relax_column_count: true, info: true } as const;
    found = parse(text, { ...options, delimiter: delimiterOf(text) }) as unknown as Line[];
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number };
    const where = lines === undefined ? '' : ` (line ${lines}: ${(code ?? '').toLowerCase().replaceAll('_', ' ')})`;
    throw wrongUse(`${file} is no CSV table${where}`);
  }
  if (found.length === 0) throw new Failure(1, `${file} holds no line below its heads: nothing is taken`);
  return found;
}

/**
 * Writes what a table of measures asks as rows of `requirements`, `schemes` and `sources`, to be put into the case; rows that
 * the case has already are left out. Fees and weeks of the schemes are for the user: nothing in such a table tells them.
 */
export function importInto(from: string, c: Case, flags: ImportFlags): Imported {
  const rows = at(c, Number(c.settings.start));
  const source = flags.source ?? basename(flags.file).replace(/\.[^.]*$/, '');
  const markets = new Map(
    rows.countries.flatMap((row) =>
      [row.country, row.name, row.zone].map((name) => [name.toLowerCase(), row] as const),
    ),
  );
  const marketOf = (name: string): string | undefined => {
    const row = markets.get(name.trim().toLowerCase());
    if (!row || name.trim() === '') return undefined;
    return name.trim().toLowerCase() === row.zone.toLowerCase() ? row.zone : row.country;
  };
  if (flags.mast !== undefined && !mastCode(flags.mast))
    throw wrongUse(`--mast takes a MAST code, like B83 (certification), B82 (testing) or C1, not ${flags.mast}`);
  const read = linesOf(flags.file);
  const defaults = flags.mast === undefined ? {} : { defaultMast: flags.mast };
  const lines = read.map(({ info }) => info.lines);
  let found: ImportedMeasures;
  try {
    found = importMeasures(
      read.map(({ record }) => record),
      { source, marketOf, lines, ...defaults },
    );
  } catch (error) {
    throw wrongUse(`${flags.file}: ${(error as Error).message}`);
  }
  const fresh = (table: 'requirements' | 'schemes' | 'sources', list: readonly RawRow[]): RawRow[] => {
    const there = new Set(c.tables[table].map((row) => keyOf(table, row)));
    return list.filter((row) => !there.has(keyOf(table, row)));
  };
  const note = 'from a table of measures: fees and weeks are to be filled in';
  const schemes = fresh(
    'schemes',
    found.schemes.map((row): RawRow => ({ ...(row as RawRow), quality: 'assumed', note })),
  );
  const requirements = fresh('requirements', found.requirements as readonly RawRow[]);
  const taken = schemes.length + requirements.length > 0;
  const sources = fresh('sources', taken ? [{ source, title: basename(flags.file), quality: 'official' }] : []);
  const tables = wholeTables({ requirements, schemes, sources });
  const texts = filesOf({ ...c, tables, settings: {} });
  const names = ['requirements.csv', 'schemes.csv', 'sources.csv'];
  const written = new Map(names.flatMap((name) => (texts.has(name) ? [[name, texts.get(name)!] as const] : [])));
  const own = ownFolder(folderFor(from, 'standards', flags.out), from, names);
  const files = own.write('import', Object.fromEntries(written));
  return {
    files,
    requirements: requirements.length,
    schemes: schemes.length,
    known: found.requirements.length - requirements.length + found.schemes.length - schemes.length,
    measures: found.measures.length,
    problems: found.problems,
  };
}

const reasons: Readonly<Record<ImportProblem['code'], string>> = {
  market: 'no market is known by this name',
  hs: 'no HS code in it',
  mast: 'no MAST code: for lines that have none, name one with --mast',
  date: 'no year in it; the line is taken without',
  'not-conformity':
    'asks for no certificate by this code: counts for the distance only (--mast names one for lines that have none)',
};

/** What was taken and what was not, in words. */
export function importText(done: Imported): string {
  const lines = done.problems
    .slice(0, 30)
    .map((one) => `line ${one.line}: ${one.value || '(empty)'}: ${reasons[one.code]}`);
  if (done.problems.length > 30) lines.push(`and ${done.problems.length - 30} more lines`);
  const there = done.known > 0 ? `; ${done.known} rows are in the case already` : '';
  lines.push(
    ...done.files,
    `${done.requirements} requirements and ${done.schemes} schemes from ${done.measures} measures${there}.`,
  );
  return `${lines.join('\n')}\n`;
}
