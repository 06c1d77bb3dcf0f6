import type { Context } from 'hono';
import { type InheritedRows, includedRows, templateRows } from '../case/index.ts';
import { examine, templateFolder, templates } from '../questions/index.ts';
import { caseCache, type Grid, type GridName } from '../store/index.ts';
import { caseOf } from './access/judged.ts';
import { cutGrid, hidesTable } from './access/private.ts';
import { readCase } from './read.ts';

/** Tables that are caseCache as they were made: that of legs has thousands of rows. */
const HELD = 32;

interface Inherited {
  /** Rows of the cases that the case includes: they count where it has no row of their key. */
  readonly included: readonly InheritedRows[];
  /** Rows of the template that the case began with, which are its own since. */
  readonly template: readonly InheritedRows[];
}

const none: Inherited = { included: [], template: [] };

const inherited = caseCache(HELD, async (root: string, folder: string, name: string): Promise<Inherited> => {
  const table = name as GridName;
  if (table === 'case') return none;
  const read = await readCase(root, folder);
  const { template = '' } = read.case.settings;
  const known = templates().includes(String(template)) ? String(template) : undefined;
  return {
    included: includedRows(read.included, table),
    template: known ? templateRows((await examine(templateFolder(known))).case, known, table) : [],
  };
});

/** What a table has from included cases and from its template, without what is kept from who asks. */
export async function inheritedOf(c: Context, root: string, table: GridName): Promise<Inherited> {
  const { ref, hidden } = caseOf(c);
  if (hidesTable(hidden, table)) return none;
  const { included, template } = await inherited(root, ref.folder, table);
  const cut = (one: InheritedRows): InheritedRows => {
    const { header, rows } = cutGrid({ ...one, table, file: '', etag: '' } as Grid, hidden, () => '');
    return { from: one.from, header, rows };
  };
  return { included: included.map(cut), template };
}
