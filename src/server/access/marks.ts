import { z } from '@hono/zod-openapi';
import { isTable, tableOf } from '../../case/index.ts';
import { access, cellChanges, gridName, gridOf, rawCase, StoreError } from '../../store/index.ts';
import type { Kit } from '../kit.ts';
import { get, put, routes } from '../route.ts';
import { caseOf, type JudgedCase } from './judged.ts';
import { hides } from './private.ts';
import { type Access, recordAct, type Viewer, viewerOf } from './viewer.ts';

const Mark = z
  .object({
    table: z.string(),
    /** The column; empty for the whole table. */
    column: z.string(),
    organisation: z.string(),
    /** Whether the mark belongs to the viewer's organisation. */
    own: z.boolean(),
  })
  .openapi('PrivateMark');

const list = get(
  '/cases/{case}/marks',
  'listMarks',
  z.array(Mark),
  'Tables and columns that organisations keep to themselves',
);

const set = put(
  '/cases/{case}/marks',
  'setMark',
  z.array(Mark),
  "The table, or the column, is kept to the viewer's organisation, or no more",
  {
    body: z.strictObject({ table: z.string().max(100), column: z.string().max(100).optional(), private: z.boolean() }),
  },
);

/** Throws `table-unknown` and `column-unknown`. */
function mustBeColumn(table: string, column: string): void {
  if (!isTable(table)) throw new StoreError('table-unknown', table);
  if (column === '' || column.startsWith('x_')) return;
  if (!tableOf(table).columns.some(({ name }) => name === column)) throw new StoreError('column-unknown', column);
}

/**
 * An owner of a case may mark any part of it. Others may mark empty cells, and cells that their organisation wrote: every cell that would be
 * hidden is looked up in the trail, so that nobody hides from others what these have entered. Throws `mark-others`.
 */
async function mayMark(
  { account }: Viewer,
  { db }: Access,
  root: string,
  { role, hidden, ref }: JudgedCase,
  table: string,
  column: string,
) {
  if (role === 'owner' || hides(hidden, table)) return;
  const { header, rows } = gridOf(await rawCase(root, ref.folder), gridName(table));
  const cells = cellChanges(gridName(table), { header: [], rows: [] }, { header, rows });
  const writers = await access.writersOf(db, ref.id, table);
  const isOwn = (one: { readonly key: string; readonly column: string }) =>
    writers.get(access.cellKey(one.key, one.column)) === account?.organisation;
  const other = cells.find((cell) => (column === '' || cell.column === column) && !isOwn(cell));
  if (other) throw new access.AccessError('mark-others', `${table}.${other.column}`);
}

/** Routes of marks: tables and columns that an organisation hides from others. */
export function markRoutes({ root }: Kit, to: Access) {
  const { db } = to;
  const listed = async (id: string, own: string | null) => {
    const names = await access.organisationNames(db);
    return (await access.marksOf(db, [id])).map(({ table, column, organisation }) => ({
      table,
      column,
      own: organisation === own,
      organisation: names.get(organisation) ?? '',
    }));
  };
  return routes()
    .openapi(list, async (c) => c.json(await listed(caseOf(c).ref.id, viewerOf(c).account!.organisation), 200))
    .openapi(set, async (c) => {
      const { id } = caseOf(c).ref;
      const { table, column = '', private: on } = c.req.valid('json');
      const { organisation } = viewerOf(c).account!;
      if (organisation === null) throw new access.AccessError('no-organisation');
      mustBeColumn(table, column);
      if (on) await mayMark(viewerOf(c), to, root, caseOf(c), table, column);
      await access.setMark(db, id, { table, column, organisation }, on);
      await recordAct(c, to, { act: on ? 'mark-private' : 'mark-shared', case: id, table, column });
      return c.json(await listed(id, organisation), 200);
    });
}
