import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import { isTable, tableOf } from '../../case/index.ts';
import { access, StoreError } from '../../store/index.ts';
import { invalid } from '../invalid.ts';
import * as shape from '../shape.ts';
import { type Access, viewerOf } from './viewer.ts';

const Mark = z
  .object({
    table: z.string(),
    /** Empty: the whole table. */
    column: z.string(),
    organisation: z.string(),
    /** Whether it is a mark of the viewer's own organisation. */
    own: z.boolean(),
  })
  .openapi('PrivateMark');

const list = createRoute({
  method: 'get',
  path: '/cases/{case}/marks',
  operationId: 'listMarks',
  request: { params: shape.caseParam },
  responses: shape.answers(z.array(Mark), 'Tables and columns that organisations keep to themselves'),
});

const set = createRoute({
  method: 'put',
  path: '/cases/{case}/marks',
  operationId: 'setMark',
  request: {
    params: shape.caseParam,
    body: shape.body(
      z.strictObject({ table: z.string().max(100), column: z.string().max(100).optional(), private: z.boolean() }),
    ),
  },
  responses: shape.answers(z.array(Mark), "The table, or the column, is kept to the viewer's organisation, or no more"),
});

/** Throws `table-unknown` and `column-unknown`. */
function mustBeColumn(table: string, column: string): void {
  if (!isTable(table)) throw new StoreError('table-unknown', table);
  if (column === '' || column.startsWith('x_')) return;
  if (!tableOf(table).columns.some(({ name }) => name === column)) throw new StoreError('column-unknown', column);
}

/** Routes of what organisations keep to themselves. */
export function markRoutes({ db, now }: Access) {
  const listed = async (id: string, own: string | null) => {
    const names = await access.organisationNames(db);
    return (await access.marksOf(db, [id])).map(({ table, column, organisation }) => ({
      ...{ table, column, own: organisation === own },
      organisation: names.get(organisation) ?? '',
    }));
  };
  return new OpenAPIHono({ defaultHook: invalid })
    .openapi(list, async (c) => c.json(await listed(c.req.valid('param').case, viewerOf(c).account!.organisation), 200))
    .openapi(set, async (c) => {
      const { case: id } = c.req.valid('param');
      const { table, column = '', private: on } = c.req.valid('json');
      const account = viewerOf(c).account!;
      const { organisation } = account;
      if (organisation === null) throw new access.AccessError('no-organisation');
      mustBeColumn(table, column);
      await access.setMark(db, id, { table, column, organisation }, on);
      const act = on ? 'mark-private' : 'mark-shared';
      await access.wrote(db, account, [{ act, case: id, table, column }], now());
      return c.json(await listed(id, organisation), 200);
    });
}
