import { basename } from 'node:path/posix';
import {
  type Case,
  defined,
  filesOf,
  isTable,
  type Read,
  type TableName,
  tableNames,
  updateTable,
} from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import type { SolveProgress } from '../../linear/index.ts';
import { checkCase, comparePlans, type PlanDocument, UnusableError } from '../../plan/index.ts';
import type { update as UpdateDocument } from '../documents.ts';
import { CaseError } from '../errors.ts';
import { planAlone } from '../plan/planned.ts';

/** New figures for a table. */
export interface TableUpdate extends Pick<UpdateDocument, 'cells' | 'added'> {
  readonly table: TableName;
  /** The case with the new figures. */
  readonly read: Read;
}

/**
 * Reads new figures for a table from a CSV file or a workbook; `name` is the name of the file.
 *
 * @throws {UnusableError} where there is no such table
 * @throws {CaseError} where the file or the case with its figures has errors
 */
export function update(read: Read, table: string, name: string, bytes: Uint8Array): TableUpdate {
  if (!isTable(table)) throw new UnusableError('no-table', words().update.noTable({ table, tables: tableNames }));
  const updated = updateTable(read, table, name, bytes);
  const issues = [...updated.issues, ...checkCase(updated.read)].filter((issue) => issue.severity === 'error');
  if (issues.length > 0) throw new CaseError(name, issues);
  return { table, cells: updated.cells, added: updated.added, read: updated.read };
}

/** Options of the plans before and after: their gap, as a share of the cost, and seconds for each. */
interface PlanChangeOptions {
  readonly gap: number;
  readonly seconds: number;
  /** The plan before, if the user gave it. */
  readonly before?: PlanDocument;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: SolveProgress) => void;
}

/** The plans before and after new figures: NPV, bound and builds that differ. */
export async function planChange(
  old: Case,
  { read }: TableUpdate,
  options: PlanChangeOptions,
): Promise<NonNullable<UpdateDocument['plan']>> {
  const before = options.before ?? (await planned(old, options));
  const after = await planned(read.case, options);
  return {
    before: { npv: before.npv, bound: before.bound },
    after: { npv: after.npv, bound: after.bound },
    builds: comparePlans([before, after]).builds,
  };
}

async function planned(c: Case, { gap, seconds, signal, onProgress }: PlanChangeOptions): Promise<PlanDocument> {
  const request = { reforms: [], gap, seconds, solver: 'highs-wasm' };
  return (await planAlone(c, { asRead: c, request, ...defined({ signal, onProgress }) })).document;
}

/** The files of a case that change, by name: that of the table, and datapackage.json if the table is new. */
export function updatedFiles({ read, table }: TableUpdate): Readonly<Record<string, string>> {
  const there = [...read.own.origins].find(([row]) => read.own.tables[table].includes(row))?.[1].file;
  const files = filesOf(read.own);
  const csv = files.get(`${table}.csv`)!;
  if (there !== undefined) return { [basename(there.replaceAll('\\', '/'))]: csv };
  return { 'datapackage.json': files.get('datapackage.json')!, [`${table}.csv`]: csv };
}
