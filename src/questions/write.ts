import {
  blankCase,
  bundledNames,
  type Case,
  filesOf,
  type Issue,
  readCase,
  type Table,
  tableNames,
  tableOf,
  workbookOf,
} from '../case/index.ts';
import { CaseError } from './errors.ts';

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

/** A bundled case: its name and title, its first year and how many it has, and the rows of all its tables. */
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
 * @throws {CaseError} where a text is longer than a cell of a workbook can hold
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
 * @param years how many years it has
 * @example
 * newCase('mine', 2027, 10).settings.years // => 10
 */
export const newCase = (name: string, start: number, years: number): Case => blankCase(name, start, years);
