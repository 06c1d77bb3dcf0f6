import { inLanguage, type Language, loadLanguage, useMedium } from '../../i18n/index.ts';
import { check, toWorkbook } from '../../questions/index.ts';
import { type Edit, type GridName, type Prepared, prepareEdit, rawCase } from '../../store/index.ts';
import { cutRead, type Marks, mayEdit } from '../access/private.ts';
import { issueOf } from '../case-views.ts';
import { checkCase, readCase } from '../read.ts';

/** What takes long for a large case: done in a thread there, and where it is asked for a small one. */

/** Issues that are told of a case. */
const MOST = 2000;

export interface EditTask {
  readonly root: string;
  readonly id: string;
  readonly table: GridName;
  readonly edit: Edit;
  readonly expected: string;
  /** Whether the cells that change are told. */
  readonly trail: boolean;
  /** What is kept from the editor. */
  readonly hidden: Marks;
}

/** An edit that is worked out and may be made. */
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

/** The errors and warnings of a case in words, for who does not see what is hidden. */
export async function issues({ root, id, language, hidden }: CheckTask): Promise<ReturnType<typeof issueOf>[]> {
  await loadLanguage(language);
  useMedium('page');
  const all = hidden.length === 0 ? await checkCase(root, id) : check(cutRead(await readCase(root, id), hidden));
  // Warnings weigh tables against each other: without some of them they could be wrong.
  const shown = hidden.length === 0 ? all : all.filter(({ severity }) => severity === 'error');
  const pack = await rawCase(root, id);
  return inLanguage(language, () => shown.slice(0, MOST).map((issue) => issueOf(issue, pack)));
}

/** A case as a workbook. */
export async function workbook({ root, id }: { readonly root: string; readonly id: string }): Promise<Uint8Array> {
  return toWorkbook((await readCase(root, id)).own);
}
