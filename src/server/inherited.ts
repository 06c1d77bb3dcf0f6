import type { Context } from 'hono';
import { type InheritedRows, includedRows, templateRows } from '../case/index.ts';
import { examine, templateFolder, templates } from '../questions/index.ts';
import { caseCache, type Grid, type GridName } from '../store/index.ts';
import { caseOf } from './access/judged.ts';
import { cutGrid, hidesTable } from './access/private.ts';
import { readCase } from './read.ts';

/** Size of the cache in tables; the table of legs has thousands of rows. */
const HELD = 32;

interface Inherited {
  /** Rows of included cases. A row counts unless the case has a row with the same key. */
  readonly included: readonly InheritedRows[];
  /** Rows of the template from which the case was made. They are rows of the case now. */
  readonly template: readonly InheritedRows[];
}

const none: Inherited = { included: [], template: [] };

const inherited = caseCache(HELD, async (root: string, folder: string, name: string): Promise<Inherited> => {
  const table = name as GridName;
  if (table === 'case') return none;
  const read = await readCase(root, folder);
  const { template = '' } = read.case.settings;
  const templateName = templates().includes(String(template)) ? String(template) : undefined;
  return {
    included: includedRows(read.included, table),
    template: templateName ? templateRows((await examine(templateFolder(templateName))).case, templateName, table) : [],
  };
});

/** The rows of a table that come from included cases and from the template, without cells that are private to others. */
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
