import { createHmac } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { caseCache, gridName, gridOf, rawCase } from '../../store/index.ts';
import { editAs } from '../access/edit.ts';
import { caseOf } from '../access/judged.ts';
import { cutGrid } from '../access/private.ts';
import { viewerOf } from '../access/viewer.ts';
import { detailOf, entryOf, mapOf } from '../case-views.ts';
import { fileResponse } from '../file-response.ts';
import { inheritedOf } from '../inherited.ts';
import type { Kit } from '../kit.ts';
import { problem } from '../problem.ts';
import { get, patch, routes } from '../route.ts';
import * as shape from '../shape.ts';

const list = get('/cases', 'listCases', z.array(shape.CaseEntry), 'Own cases, then bundled ones');
const one = get('/cases/{case}', 'readCase', shape.CaseDetail, 'A case: its settings in short, its tables and reforms');

const tableList = get(
  '/cases/{case}/tables',
  'listTables',
  z.array(shape.TableEntry),
  'Every table with its columns and how many rows it has',
);

const table = get(
  '/cases/{case}/tables/{table}',
  'readTable',
  shape.GridShape,
  'A table as texts, as it lies on disk; its ETag is for If-Match',
);

const inherited = get(
  '/cases/{case}/tables/{table}/inherited',
  'readInherited',
  shape.InheritedShape,
  'Rows of a table that included cases have, which count where the case has none of their key, and those of its template',
);

const edit = patch(
  '/cases/{case}/tables/{table}/rows',
  'editRows',
  shape.GridShape,
  'The table as it then is; on the disk before this is answered',
  {
    headers: z.object({
      'if-match': z.string().optional(),
      'idempotency-key': z
        .string()
        .min(8)
        .max(100)
        .optional()
        .openapi({ description: 'by which the same edit may be asked again: it is done once' }),
    }),
    body: shape.EditShape,
  },
);

const map = get(
  '/cases/{case}/map',
  'mapCase',
  shape.CaseMap,
  'Places and legs of a case, those of the cases that it includes too',
);

const checks = get(
  '/cases/{case}/checks',
  'checkCase',
  z.array(shape.Issue),
  'All errors and warnings, with the row and the mend',
  { query: shape.langQuery },
);

const workbook = get(
  '/cases/{case}/workbook',
  'downloadWorkbook',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'The case as a workbook',
);

/** A keyed hash of a text: only this server can compute it. */
const keyed =
  ({ access: to }: Kit) =>
  (text: string) =>
    createHmac('sha256', to?.key ?? '')
      .update(text)
      .digest('hex')
      .slice(0, text.length);

/** Size of the cache of tables as response texts: a large table takes longer to serialise than to read. */
const HELD = 32;

const tableText = caseCache(HELD, async (root: string, folder: string, table: string) => {
  const grid = gridOf(await rawCase(root, folder), gridName(table));
  return { etag: grid.etag, text: JSON.stringify(plain(grid)) };
});

/** Routes of cases, tables, rows and checks. */
export function caseRoutes(kit: Kit) {
  const { root } = kit;
  return routes()
    .openapi(list, async (c) => {
      const seen = await viewerOf(c).cases();
      return c.json(await Promise.all(seen.map((ref) => entryOf(c, root, ref))), 200);
    })
    .openapi(one, async (c) => c.json(await detailOf(c, root), 200))
    .openapi(tableList, async (c) => c.json((await detailOf(c, root)).tables, 200))
    .openapi(table, async (c) => {
      const { table: name } = c.req.valid('param');
      const { ref, hidden } = caseOf(c);
      if (hidden.length === 0) {
        const { etag, text } = await tableText(root, ref.folder, gridName(name));
        return c.body(text, 200, { 'content-type': 'application/json', etag: `"${etag}"` }) as never;
      }
      const whole = gridOf(await rawCase(root, ref.folder), gridName(name));
      const grid = cutGrid(whole, hidden, keyed(kit));
      return c.json(plain(grid), 200, { etag: `"${grid.etag}"` });
    })
    .openapi(inherited, async (c) => {
      const found = await inheritedOf(c, root, gridName(c.req.valid('param').table));
      return c.json(found, 200) as never;
    })
    .openapi(edit, async (c) => {
      const { table: name } = c.req.valid('param');
      const { 'if-match': match, 'idempotency-key': key } = c.req.valid('header');
      if (match === undefined) return problem(c, 428, 'if-match', (say) => say.ifMatch) as never;
      const { remove, insert, cells } = c.req.valid('json');
      const edit = { ...(remove ? { remove } : {}), ...(insert ? { insert } : {}), ...(cells ? { cells } : {}) };
      const expected = opaqueTag(match);
      const grid = await editAs(viewerOf(c), kit, { ...caseOf(c), table: gridName(name), edit, expected, key });
      return c.json(plain(grid), 200, { etag: `"${grid.etag}"` });
    })
    .openapi(map, async (c) => c.json(await mapOf(c, root), 200))
    .openapi(checks, async (c) => {
      const { lang = 'en' } = c.req.valid('query');
      const { ref, hidden } = caseOf(c);
      const task = { root, id: ref.folder, language: lang, hidden };
      return c.json(await kit.desk.issues(task, viewerOf(c).account?.id), 200);
    })
    .openapi(workbook, async (c) => {
      const { ref } = caseOf(c);
      const book = await kit.desk.workbook({ root, id: ref.folder }, viewerOf(c).account?.id);
      return fileResponse(`${ref.name}.xlsx`, book, true) as never;
    });
}

/** What an ETag says without its quotes and its mark `W/`, which compression on the way adds (RFC 9110, 8.8.3); a bare one stays. */
const opaqueTag = (tag: string): string => tag.trim().replace(/^W\//, '').replaceAll('"', '');

const plain = <T extends { header: readonly string[]; rows: readonly (readonly string[])[] }>(grid: T) => ({
  ...grid,
  header: [...grid.header],
  rows: grid.rows.map((row) => [...row]),
});
