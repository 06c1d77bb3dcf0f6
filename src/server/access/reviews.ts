import { z } from '@hono/zod-openapi';
import {
  type Case,
  figuresOf,
  isTable,
  keyOf,
  qualityOf,
  reviewsOf,
  type TableName,
  tableNames,
} from '../../case/index.ts';
import { access, gridOf, rawCase, StoreError } from '../../store/index.ts';
import type { Kit } from '../kit.ts';
import { readCase } from '../read.ts';
import { get, put, routes } from '../route.ts';
import { editWhole } from './edit.ts';
import { caseOf, type JudgedCase } from './judged.ts';
import { hides } from './private.ts';
import { type Access, viewerOf } from './viewer.ts';

/** The most rows in the list: a new case has many without a sign-off. */
const MOST = 500;

const better = z.enum(['measured', 'official', 'industry', 'derived']);
const Row = z
  .object({
    table: z.string(),
    key: z.string(),
    quality: z.string(),
    /** The sign-off: login, organisation, time and grounds. */
    by: z.string().optional(),
    organisation: z.string().optional(),
    signed: z.string().optional(),
    grounds: z.string().optional(),
    /** False where the figures have changed since. */
    holds: z.boolean().optional(),
  })
  .openapi('Figures');

const list = get(
  '/cases/{case}/reviews',
  'listReviews',
  z.array(Row),
  'Rows that are signed off, then rows that are recalled or assumed',
);

const sign = put(
  '/cases/{case}/reviews',
  'signOff',
  z.array(Row),
  'Signed off under the login and organisation of the account; a quality of null takes it back',
  {
    body: z.strictObject({
      table: z.string().max(100),
      key: z.string().max(1000),
      quality: better.nullable(),
      grounds: z.string().max(2000).optional(),
    }),
  },
);

/** Routes to sign off a recalled or assumed figure, and to withdraw a sign-off. */
export function reviewRoutes(kit: Kit, { db, now }: Access) {
  const { root } = kit;
  const read = async (id: string) => (await readCase(root, id)).case;
  const listed = async ({ ref, hidden }: JudgedCase) =>
    rowsOf(await read(ref.folder)).filter(({ table }) => !hides(hidden, table));
  return routes()
    .openapi(list, async (c) => c.json(await listed(caseOf(c)), 200))
    .openapi(sign, async (c) => {
      const judged = caseOf(c);
      const { folder } = judged.ref;
      const { table, key, quality, grounds = '' } = c.req.valid('json');
      const viewer = viewerOf(c);
      if (!isTable(table)) throw new StoreError('table-unknown', table);
      if (hides(judged.hidden, table)) throw new access.AccessError('private', table);
      if (quality !== null && grounds.trim() === '') throw new access.AccessError('grounds');
      const grid = gridOf(await rawCase(root, folder), 'reviews');
      const at = (name: string) => grid.header.indexOf(name);
      const remove = grid.rows.flatMap((row, i) => (row[at('table')] === table && row[at('key')] === key ? [i] : []));
      const row = (await read(folder)).tables[table].find((one) => keyOf(table, one as never) === key);
      if (!row || (quality === null && remove.length === 0)) throw new StoreError('row-unknown', key);
      const place = grid.rows.length - remove.length;
      const names = await access.organisationNames(db);
      const signature = {
        table,
        key,
        quality_now: quality ?? '',
        grounds,
        figures: figuresOf(row),
        // People choose their names freely; an administrator assigns login and organisation.
        by: viewer.account?.login ?? '',
        organisation: names.get(viewer.account?.organisation ?? '') ?? '',
        signed: now().toISOString().slice(0, 10),
      };
      const insert = [{ at: place, values: [] as string[] }];
      const cells = Object.entries(signature).map(([column, value]) => ({ row: place, column, value }));
      // An empty row would be dropped, and cells set later with it: it names its table from the start.
      insert[0]!.values = grid.header.map((name) => (name === 'table' ? table : ''));
      const edit = quality === null ? { remove } : { remove, insert, cells };
      const act = quality === null ? 'take-back' : 'sign-off';
      const line = { act, table, key, ...(quality === null ? {} : { after: `${quality}: ${grounds}` }) };
      await editWhole(viewer, kit, { ...judged, table: 'reviews', edit, expected: grid.etag }, () => [line]);
      return c.json(await listed(judged), 200);
    });
}

function rowsOf(c: Case): z.infer<typeof Row>[] {
  const signed = reviewsOf(c.tables).map(({ review, row }) => ({
    table: review.table,
    key: review.key,
    quality: review.quality_now,
    by: review.by,
    signed: review.signed,
    grounds: review.grounds,
    holds: row !== undefined,
    ...(review.organisation === undefined ? {} : { organisation: review.organisation }),
  }));
  const has = new Set(signed.flatMap(({ table, key, holds }) => (holds ? [`${table} ${key}`] : [])));
  const quality = qualityOf(c.tables as never);
  const open = tableNames.flatMap((table) => (table === 'reviews' ? [] : weakRows(c, table, quality)));
  return [...signed, ...open.filter(({ table, key }) => !has.has(`${table} ${key}`)).slice(0, MOST)];
}

/** Rows with a number that was recalled or assumed. */
const weakRows = (c: Case, table: TableName, quality: ReturnType<typeof qualityOf>) =>
  c.tables[table].flatMap((row) => {
    const rowQuality = quality(row as never);
    const weak = rowQuality === 'recalled' || rowQuality === 'assumed';
    return weak && Object.values(row).some((cell) => typeof cell === 'number')
      ? [{ table: table as string, key: keyOf(table, row as never), quality: rowQuality as string }]
      : [];
  });
