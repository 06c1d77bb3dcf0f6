import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';
import { at, type Case, filesOf, keyOf, type RawRow, wholeTables } from '../case/index.ts';
import { sentences, words } from '../i18n/index.ts';
import {
  ColumnMissing,
  type ImportedMeasures,
  type ImportProblem,
  importMeasures,
  mastCode,
} from '../standards/index.ts';
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
    throw wrongUse(words().files.unreadable({ path: file, cause: (error as { code?: string }).code ?? '' }));
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
    const { notCsv, notCsvAt } = words().standards.import;
    throw wrongUse(
      lines === undefined ? notCsv({ path: file }) : notCsvAt({ path: file, line: lines, cause: code ?? '' }),
    );
  }
  if (found.length === 0) throw new Failure(1, words().standards.import.empty({ path: file }));
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
    throw wrongUse(words().standards.import.mast({ value: flags.mast }));
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
    if (!(error instanceof ColumnMissing)) throw error;
    const { unusable, columns } = words().standards.import;
    throw wrongUse(unusable({ path: flags.file, missing: columns[error.column], names: error.names.join(', ') }));
  }
  const fresh = (table: 'requirements' | 'schemes' | 'sources', list: readonly RawRow[]): RawRow[] => {
    const there = new Set(c.tables[table].map((row) => keyOf(table, row)));
    return list.filter((row) => !there.has(keyOf(table, row)));
  };
  const { note } = words().standards.import;
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

/** Lines of problems that are printed; all stand in the JSON. */
const SHOWN = 30;

/** What was taken and what was not, in words. */
export function importText(done: Imported): string {
  const said = words().standards.import;
  const lines = done.problems
    .slice(0, SHOWN)
    .map((one) => said.line({ line: one.line, value: one.value, reason: said.reasons[one.code] }));
  if (done.problems.length > SHOWN) lines.push(said.moreLines({ count: done.problems.length - SHOWN }));
  lines.push(
    ...done.files,
    sentences(said.taken(done), done.known > 0 ? said.known({ count: done.known }) : undefined),
  );
  return `${lines.join('\n')}\n`;
}
