import { inLanguage, type Language, loadLanguage, useMedium } from '../../i18n/index.ts';
import { check, toWorkbook } from '../../questions/index.ts';
import { type Edit, type GridName, type Prepared, prepareEdit, rawCase } from '../../store/index.ts';
import { cutRead, type Marks, mayEdit } from '../access/private.ts';
import { issueOf } from '../case-views.ts';
import { checkCase, readCase } from '../read.ts';

/** Work that takes long for a large case: it is done in a thread for large cases and in place for small ones. */

/** The most issues that are listed for a case. */
const MOST = 2000;

export interface EditTask {
  readonly root: string;
  readonly id: string;
  readonly table: GridName;
  readonly edit: Edit;
  readonly expected: string;
  /** Whether the changed cells are returned. */
  readonly trail: boolean;
  /** Tables and columns that are private to others. */
  readonly hidden: Marks;
}

/** An edit that was checked and can be written. */
export async function edit({ root, id, table, edit, expected, trail, hidden }: EditTask): Promise<Prepared> {
  const prepared = await prepareEdit(root, id, table, edit, expected, trail);
  if (table !== 'reviews') mayEdit(hidden, prepared.grid);
  return prepared;
}

export interface CheckTask {
  readonly root: string;
  readonly id: string;
  readonly language: Language;
  readonly hidden: Marks;
}

/** The errors and warnings of a case as sentences, without private tables and columns. */
export async function issues({ root, id, language, hidden }: CheckTask): Promise<ReturnType<typeof issueOf>[]> {
  await loadLanguage(language);
  useMedium('page');
  const all = hidden.length === 0 ? await checkCase(root, id) : check(cutRead(await readCase(root, id), hidden));
  // Warnings compare tables with each other: if some are hidden, they could be wrong.
  const shown = hidden.length === 0 ? all : all.filter(({ severity }) => severity === 'error');
  const pack = await rawCase(root, id);
  return inLanguage(language, () => shown.slice(0, MOST).map((issue) => issueOf(issue, pack)));
}

/** A case as a workbook. */
export async function workbook({ root, id }: { readonly root: string; readonly id: string }): Promise<Uint8Array> {
  return toWorkbook((await readCase(root, id)).own);
}
