import { dirname, resolve } from 'node:path';
import {
  blankCase,
  bundledNames,
  type Case,
  copyFor,
  filesOf,
  type Issue,
  type Read,
  readCase,
  type Table,
  tableNames,
  tableOf,
  workbookOf,
} from '../case/index.ts';
import { words } from '../i18n/index.ts';
import { NoAnswerError, UnusableError } from '../plan/index.ts';
import { CaseError } from './errors.ts';
import { issueLines } from './issues-text.ts';
import { check, examine } from './read.ts';

/**
 * The definition of every table of a case: name, group, meaning, and its columns with type, unit, default, range and
 * meaning. The settings come first, as the table `case`.
 *
 * @example
 * tables().find((table) => table.name === 'demands').columns.some((column) => column.name === 'price') // => true
 */
export const tables = (): readonly Table[] => (['case', ...tableNames] as const).map(tableOf);

/**
 * Names of the bundled cases, which `readCase` takes.
 *
 * @example
 * bundled().includes('first-steps') // => true
 */
export const bundled = (): string[] => bundledNames();

/** The bundled cases: name and titles, first year and number of years, and the number of rows in all tables. */
export const bundledCases = () =>
  bundledNames().map((name) => {
    const { case: c } = readCase(name);
    const rows = tableNames.reduce((sum, table) => sum + c.tables[table].length, 0);
    const { title_ru, title_zh, start, years } = c.settings;
    return { name, title: c.title, title_ru, title_zh, start, years, rows };
  });

/**
 * The files of a case as a folder of CSV tables with its datapackage.json, by name.
 *
 * @example
 * [...toFiles(await readCase('first-steps')).keys()][0] // => 'datapackage.json'
 */
export const toFiles = (c: Case): ReadonlyMap<string, string> => filesOf(c);

/**
 * The workbook (.xlsx) of a case: a sheet of settings, then a sheet per table.
 *
 * @throws {CaseError} where a text is too long for a cell of a workbook
 * @example
 * (await toWorkbook(await readCase('first-steps'))).length > 0 // => true
 */
export async function toWorkbook(c: Case): Promise<Uint8Array> {
  const { bytes, issues } = await workbookOf(c);
  const errors: readonly Issue[] = issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0) throw new CaseError(c.name, errors);
  return bytes;
}

/**
 * An empty case to fill in.
 *
 * @param start its first year
 * @param years the number of its years
 * @example
 * newCase('mine', 2027, 10).settings.years // => 10
 */
export const newCase = (name: string, start: number, years: number): Case => blankCase(name, start, years);

/** Whether a path names a workbook. */
export const isWorkbook = (path: string): boolean => /\.xlsx$/i.test(path);

/**
 * Reads a case that is to be written elsewhere. A case with errors of reading is refused, since rows would be lost.
 *
 * @throws {UnusableError} where there is no such case
 * @throws {NoAnswerError} where it has such an error
 */
export async function readWhole(source: string): Promise<Read> {
  const read = await examine(source);
  if (read.issues.some(({ code }) => code === 'case-missing'))
    throw new UnusableError('case-missing', issueLines(read.issues)[0]!);
  refuseErrors(source, read.issues);
  refuseErrors(
    source,
    check(read).filter(({ code }) => code === 'key-twice' || code === 'leg-key-taken'),
  );
  return read;
}

/** @throws {NoAnswerError} where there is an error among the issues of a case that is to be written */
export function refuseErrors(source: string, issues: readonly Issue[]): void {
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0)
    throw new NoAnswerError('not-written', words().files.notWritten({ source, issues: issueLines(errors).join('\n') }));
}

/** The case with its relative paths as seen from the target: a folder, or a workbook. */
export const copyInto = (read: Read, target: string, flat = false): Case =>
  isWorkbook(target)
    ? copyFor(read, dirname(resolve(target)), flat, dirname(resolve(target)))
    : copyFor(read, target, flat);
