import { createHmac } from 'node:crypto';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Package } from '../../case/index.ts';
import { Answers } from '../../first/index.ts';
import { countryFacts, describe, faultText, firstLibrary, makeFirst, newCase, toFiles } from '../../questions/index.ts';
import {
  access,
  type CaseRef,
  filesOfRaw,
  gridName,
  gridOf,
  held,
  listTemplates,
  makeCase,
  rawCase,
  rawTemplate,
  StoreError,
  safeName,
} from '../../store/index.ts';
import { editAs } from '../access/edit.ts';
import { mayHave } from '../access/include.ts';
import { caseOf } from '../access/judged.ts';
import { cutGrid } from '../access/private.ts';
import { asSentBy } from '../access/uploaded.ts';
import { viewerOf } from '../access/viewer.ts';
import { detailOf, entryOf, mapOf } from '../case-views.ts';
import { inheritedOf } from '../inherited.ts';
import { invalid } from '../invalid.ts';
import type { Kit } from '../kit.ts';
import { problem } from '../problem.ts';
import * as shape from '../shape.ts';
import { readWorkbookBytes } from '../workbook.ts';

const list = createRoute({
  method: 'get',
  path: '/cases',
  operationId: 'listCases',
  responses: shape.answers(z.array(shape.CaseEntry), 'Own cases, then bundled ones'),
});

const templates = createRoute({
  method: 'get',
  path: '/templates',
  operationId: 'listTemplates',
  responses: shape.answers(z.array(z.string()), 'Sectors whose template a case can begin with'),
});

const make = createRoute({
  method: 'post',
  path: '/cases',
  operationId: 'makeCase',
  request: {
    body: shape.body(
      z.strictObject({
        id: z.string(),
        from: z.string().optional(),
        template: z.string().optional(),
        answers: Answers.optional(),
      }),
    ),
  },
  responses: shape.answers(
    z.object({ id: z.string() }),
    'The new case: empty, a copy of `from`, with the rows of `template`, or made from answers to the six questions',
  ),
});

const upload = createRoute({
  method: 'post',
  path: '/cases/{case}/workbook',
  operationId: 'uploadWorkbook',
  request: {
    params: shape.caseParam,
    body: {
      required: true,
      content: { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } },
    },
  },
  responses: shape.answers(z.object({ id: z.string() }), 'The workbook (.xlsx) as a new case, faults and all'),
});

const one = createRoute({
  method: 'get',
  path: '/cases/{case}',
  operationId: 'readCase',
  request: { params: shape.caseParam },
  responses: shape.answers(shape.CaseDetail, 'A case: its settings in short, its tables and reforms'),
});

const tableList = createRoute({
  method: 'get',
  path: '/cases/{case}/tables',
  operationId: 'listTables',
  request: { params: shape.caseParam },
  responses: shape.answers(z.array(shape.TableEntry), 'Every table with its columns and how many rows it has'),
});

const table = createRoute({
  method: 'get',
  path: '/cases/{case}/tables/{table}',
  operationId: 'readTable',
  request: { params: shape.tableParam },
  responses: shape.answers(shape.GridShape, 'A table as texts, as it lies on disk; its ETag is for If-Match'),
});

const inherited = createRoute({
  method: 'get',
  path: '/cases/{case}/tables/{table}/inherited',
  operationId: 'readInherited',
  request: { params: shape.tableParam },
  responses: shape.answers(
    shape.InheritedShape,
    'Rows of a table that included cases have, which count where the case has none of their key, and those of its template',
  ),
});

const edit = createRoute({
  method: 'patch',
  path: '/cases/{case}/tables/{table}/rows',
  operationId: 'editRows',
  request: {
    params: shape.tableParam,
    headers: z.object({
      'if-match': z.string().optional(),
      'idempotency-key': z
        .string()
        .min(8)
        .max(100)
        .optional()
        .openapi({ description: 'by which the same edit may be asked again: it is done once' }),
    }),
    body: shape.body(shape.EditShape),
  },
  responses: shape.answers(shape.GridShape, 'The table as it then is; on the disk before this is answered'),
});

const map = createRoute({
  method: 'get',
  path: '/cases/{case}/map',
  operationId: 'mapCase',
  request: { params: shape.caseParam },
  responses: shape.answers(shape.CaseMap, 'Places and legs of a case, those of the cases that it includes too'),
});

const checks = createRoute({
  method: 'get',
  path: '/cases/{case}/checks',
  operationId: 'checkCase',
  request: { params: shape.caseParam, query: shape.langQuery },
  responses: shape.answers(z.array(shape.Issue), 'All errors and warnings, with the row and the mend'),
});

const workbook = createRoute({
  method: 'get',
  path: '/cases/{case}/workbook',
  operationId: 'downloadWorkbook',
  request: { params: shape.caseParam },
  responses: shape.bytes('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'The case as a workbook'),
});

/** A text as only this server can make it anew. */
const keyed =
  ({ access: to }: Kit) =>
  (text: string) =>
    createHmac('sha256', to?.key ?? '')
      .update(text)
      .digest('hex')
      .slice(0, text.length);

/** A case that an account has made is its own. */
async function ownMade(c: Context, { access: to }: Kit, { id }: CaseRef): Promise<void> {
  const { account } = viewerOf(c);
  if (!to || !account) return;
  await access.claimCase(to.db, id, account.id);
  await access.wrote(to.db, account, [{ act: 'make-case', case: id }], to.now());
}

/** A workbook as it is kept: its sign-offs under the login of who sends it, where there are accounts. */
async function sentBy(c: Context, { access: to }: Kit, pack: Package): Promise<Package> {
  const { account } = viewerOf(c);
  if (!to || !account) return pack;
  const names = await access.organisationNames(to.db);
  return asSentBy(pack, { login: account.login, organisation: names.get(account.organisation ?? '') ?? '' });
}

/** Throws `taken` where who asks sees a case of the name: of others nothing is told. */
async function mustBeFree(c: Context, name: string): Promise<void> {
  if ((await viewerOf(c).cases()).some((one) => one.name === safeName(name))) throw new StoreError('taken', name);
}

/** Tables that are held as the text that is answered: a large one takes longer to write than to read. */
const HELD = 32;

const tableText = held(HELD, async (root: string, folder: string, table: string) => {
  const grid = gridOf(await rawCase(root, folder), gridName(table));
  return { etag: grid.etag, text: JSON.stringify(plain(grid)) };
});

/** With what an empty case begins: the base network is included, with places, borders and duties, and the facts of countries are there with their sources. */
const begun = async (c: ReturnType<typeof newCase>): Promise<ReturnType<typeof newCase>> => ({
  ...c,
  tables: { ...c.tables, ...(await countryFacts()) },
  settings: { ...c.settings, currency: 'USD', discountRate: 0.08, include: ['eurasia'] },
});

/** A template as the case that begins with it, which says so. */
const begunWith = (pack: Package, template: string): Package => ({
  ...pack,
  entries: [...pack.entries, { key: 'template', value: template }],
});

/** Routes of cases, tables, rows and checks. */
export function caseRoutes(kit: Kit) {
  const { root } = kit;
  return new OpenAPIHono({ defaultHook: invalid })
    .openapi(list, async (c) => {
      const seen = await viewerOf(c).cases();
      return c.json(await Promise.all(seen.map((ref) => entryOf(c, root, ref))), 200);
    })
    .openapi(templates, (c) => c.json(listTemplates(), 200))
    .openapi(make, async (c) => {
      const { id, from, template, answers } = c.req.valid('json');
      await mustBeFree(c, id);
      const now = new Date();
      const made = answers && makeFirst(await firstLibrary(), answers, safeName(id), now);
      if (made && made.faults.length > 0)
        return problem(
          c,
          422,
          'answers',
          (say) => say.answers,
          () => made.faults.map(faultText).join('\n'),
        ) as never;
      const given =
        template !== undefined
          ? await rawTemplate(template)
          : from !== undefined
            ? await rawCase(root, caseOf(c, 'body.from').ref.folder)
            : undefined;
      const files = given
        ? filesOfRaw(template === undefined ? given : begunWith(given, template), id)
        : toFiles(made?.case ?? (await begun(newCase(id, now.getUTCFullYear() + 1, 10))));
      await kit.gate.write(() => ownMade(c, kit, makeCase(root, id, files)));
      return c.json({ id }, 200);
    })
    .openapi(upload, async (c) => {
      const { case: id } = c.req.valid('param');
      safeName(id);
      const pack = await readWorkbookBytes(new Uint8Array(await c.req.arrayBuffer()));
      if (pack.unread.length > 0)
        return problem(
          c,
          422,
          'workbook',
          (say) => say.workbook,
          () => pack.issues.map((issue) => describe(issue).message).join('\n'),
        ) as never;
      const rest = pack.entries.filter(({ key }) => key !== 'name');
      await mustBeFree(c, id);
      await mayHave(viewerOf(c), kit, rest);
      const sent = await sentBy(c, kit, pack);
      await kit.gate.write(() => ownMade(c, kit, makeCase(root, id, filesOfRaw(sent, id))));
      return c.json({ id }, 200);
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
      const expected = match.replaceAll('"', '');
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
      return download(book, `${ref.name}.xlsx`) as never;
    });
}

const plain = <T extends { header: readonly string[]; rows: readonly (readonly string[])[] }>(grid: T) => ({
  ...grid,
  header: [...grid.header],
  rows: grid.rows.map((row) => [...row]),
});

const download = (content: Uint8Array, name: string): Response =>
  new Response(Buffer.from(content), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
