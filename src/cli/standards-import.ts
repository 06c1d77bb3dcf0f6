import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { at, type Case, filesOf, keyOf, type RawRow, wholeTables } from '../case/index.ts';
import { type ImportedMeasures, type ImportProblem, importMeasures } from '../standards/index.ts';
import { put } from './asked.ts';
import { wrongUse } from './failure.ts';

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

/** Reads a CSV of measures as ePing or TRAINS export them. */
function read(file: string): Record<string, string>[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw wrongUse(`${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    return parse<Record<string, string>>(text, {
      columns: true,
      delimiter: delimiterOf(text),
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch (error) {
    throw wrongUse(`${file} is no CSV table: ${(error as Error).message}`);
  }
}

/**
 * Writes what a table of measures asks as rows of `requirements`, `schemes` and `sources`, to be put into the case; rows that
 * the case has already are left out. Fees and weeks of the schemes are for the user: nothing in such a table tells them.
 */
export function importInto(c: Case, flags: ImportFlags): Imported {
  const rows = at(c, Number(c.settings.start));
  const source = flags.source ?? basename(flags.file).replace(/\.[^.]*$/, '');
  const names = new Map(
    rows.countries.flatMap((row) =>
      [row.country, row.name, row.zone].map((name) => [name.toLowerCase(), row] as const),
    ),
  );
  const marketOf = (name: string): string | undefined => {
    const row = names.get(name.trim().toLowerCase());
    if (!row || name.trim() === '') return undefined;
    return name.trim().toLowerCase() === row.zone.toLowerCase() ? row.zone : row.country;
  };
  let found: ImportedMeasures;
  try {
    found = importMeasures(read(flags.file), { source, marketOf, ...(flags.mast && { defaultMast: flags.mast }) });
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
  const dir = resolve(flags.out ?? '.');
  const files = ['requirements.csv', 'schemes.csv', 'sources.csv'].flatMap((name) => {
    const text = texts.get(name);
    return text === undefined ? [] : [put(dir, name, text)];
  });
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
  mast: 'no MAST code: name one with --mast',
  date: 'no year in it; the line is taken without',
  'not-conformity': 'asks for no certificate by this code: counts for the distance only (--mast names another)',
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
