import { basename } from 'node:path';
import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import {
  type Issue as CaseIssue,
  check,
  describe,
  examine,
  newCase,
  tables,
  toFiles,
  toWorkbook,
} from '../../face/index.ts';
import { inLanguage, type Language, ownText } from '../../i18n/index.ts';
import {
  access,
  filesOfRaw,
  gridName,
  gridOf,
  listCases,
  listTemplates,
  locateCase,
  makeCase,
  rawCase,
  rawTemplate,
  safeName,
  sourceOf,
} from '../../store/index.ts';
import { editAs, mayHave } from '../access/edit.ts';
import { viewerOf } from '../access/viewer.ts';
import { invalid } from '../invalid.ts';
import type { Kit } from '../kit.ts';
import { problem } from '../problem.ts';
import { readerLanguage } from '../reader.ts';
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
    body: shape.body(z.strictObject({ id: z.string(), from: z.string().optional(), template: z.string().optional() })),
  },
  responses: shape.answers(
    z.object({ id: z.string() }),
    'The new case: empty, a copy of `from`, or with the rows of `template`',
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

const edit = createRoute({
  method: 'patch',
  path: '/cases/{case}/tables/{table}/rows',
  operationId: 'editRows',
  request: {
    params: shape.tableParam,
    headers: z.object({ 'if-match': z.string().optional() }),
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

/** A case that an account has made is its own. */
async function ownMade(c: Context, { access: to }: Kit, id: string): Promise<void> {
  const { account } = viewerOf(c);
  if (!to || !account) return;
  await access.claimCase(to.db, id, account.id);
  await access.wrote(to.db, account, [{ act: 'make-case', case: id }], to.now());
}

/** Routes of cases, tables, rows and checks. */
export function caseRoutes(kit: Kit) {
  const { root } = kit;
  return new OpenAPIHono({ defaultHook: invalid })
    .openapi(list, async (c) => {
      const viewer = viewerOf(c);
      const roles = await Promise.all(listCases(root).map(async ({ id }) => ({ id, role: await viewer.role(id) })));
      const seen = roles.filter(({ role }) => role !== undefined);
      return c.json(await Promise.all(seen.map(({ id }) => entryOf(root, id, readerLanguage(c)))), 200);
    })
    .openapi(templates, (c) => c.json(listTemplates(), 200))
    .openapi(make, async (c) => {
      const { id, from, template } = c.req.valid('json');
      safeName(id);
      if (template !== undefined) makeCase(root, id, filesOfRaw(await rawTemplate(template), id));
      else if (from !== undefined) makeCase(root, id, filesOfRaw(await rawCase(root, from), id));
      else makeCase(root, id, toFiles(newCase(id, new Date().getUTCFullYear() + 1, 10)));
      await ownMade(c, kit, id);
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
      await mayHave(viewerOf(c), root, id, rest);
      makeCase(root, id, filesOfRaw(pack, id));
      await ownMade(c, kit, id);
      return c.json({ id }, 200);
    })
    .openapi(one, async (c) => c.json(await detailOf(root, c.req.valid('param').case, readerLanguage(c)), 200))
    .openapi(tableList, async (c) =>
      c.json((await detailOf(root, c.req.valid('param').case, readerLanguage(c))).tables, 200),
    )
    .openapi(table, async (c) => {
      const { case: id, table: name } = c.req.valid('param');
      const grid = gridOf(await rawCase(root, id), gridName(name));
      return c.json(plain(grid), 200, { etag: `"${grid.etag}"` });
    })
    .openapi(edit, async (c) => {
      const { case: id, table: name } = c.req.valid('param');
      const match = c.req.valid('header')['if-match'];
      if (match === undefined) return problem(c, 428, 'if-match', (say) => say.ifMatch) as never;
      const { remove, insert, cells } = c.req.valid('json');
      const edit = { ...(remove ? { remove } : {}), ...(insert ? { insert } : {}), ...(cells ? { cells } : {}) };
      const expected = match.replaceAll('"', '');
      const grid = await editAs(viewerOf(c), kit, { id, table: gridName(name), edit, expected });
      return c.json(plain(grid), 200, { etag: `"${grid.etag}"` });
    })
    .openapi(map, async (c) => c.json(await mapOf(root, c.req.valid('param').case), 200))
    .openapi(checks, async (c) => {
      const { lang = 'en' } = c.req.valid('query');
      const found = locateCase(root, c.req.valid('param').case);
      const issues = check(await examine(sourceOf(found)));
      const pack = await rawCase(root, c.req.valid('param').case);
      return c.json(
        inLanguage(lang, () => issues.slice(0, 2000).map((issue) => issueOf(issue, pack))),
        200,
      );
    })
    .openapi(workbook, async (c) => {
      const { case: id } = c.req.valid('param');
      const { own } = await examine(sourceOf(locateCase(root, id)));
      return download(await toWorkbook(own), `${basename(id)}.xlsx`) as never;
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

async function entryOf(root: string, id: string, language: Language) {
  const found = locateCase(root, id);
  const { entries } = await rawCase(root, id);
  const settings = Object.fromEntries(entries.map((entry) => [entry.key, entry.value]));
  const title = inLanguage(language, () => ownText(settings, 'title')) ?? id;
  const number = (key: string) => (Number.isFinite(Number(settings[key] ?? Number.NaN)) ? Number(settings[key]) : null);
  return { id, title, bundled: found.bundled, start: number('start'), years: number('years') };
}

async function detailOf(root: string, id: string, language: Language) {
  const { case: c } = await examine(sourceOf(locateCase(root, id)));
  const pack = await rawCase(root, id);
  const rows = new Map<string, number>(pack.tables.map((one) => [one.table, one.records.length]));
  rows.set('case', pack.entries.length);
  return {
    ...(await entryOf(root, id, language)),
    tables: tables().map(({ name, group, meaning, columns }) => ({
      name,
      group,
      meaning,
      rows: rows.get(name) ?? 0,
      columns: columns.map((column) => ({
        name: column.name,
        type: column.type,
        meaning: column.meaning,
        required: column.required ?? false,
        key: column.key ?? false,
        ...(column.unit ? { unit: column.unit } : {}),
        ...(column.choices ? { choices: [...column.choices] } : {}),
        ...(column.refs ? { refs: [...column.refs] } : {}),
      })),
    })),
    reforms: c.tables.reforms.map((row) => ({
      reform: String(row.reform),
      name: String(row.name ?? row.reform),
      barrier: String(row.barrier ?? ''),
      cost: typeof row.cost === 'number' ? row.cost : null,
    })),
  };
}

async function mapOf(root: string, id: string) {
  const { tables: rows } = (await examine(sourceOf(locateCase(root, id)))).case;
  const text = (value: unknown) => String(value ?? '');
  return {
    places: rows.places.flatMap(({ place, name, lat, lon }) =>
      typeof lat === 'number' && typeof lon === 'number'
        ? [{ place: text(place), name: text(name) || text(place), lat, lon }]
        : [],
    ),
    legs: rows.legs.map(({ from, to, mode }) => ({ from: text(from), to: text(to), mode: text(mode) })),
  };
}

/** An issue in words, with the row of the table and what its cell may be set to. */
function issueOf(issue: CaseIssue, pack: Awaited<ReturnType<typeof rawCase>>) {
  const told = describe(issue);
  const raw = pack.tables.find((one) => one.table === issue.table && one.file === issue.file);
  const settings = issue.table === 'case' && issue.column !== undefined;
  const row = settings
    ? pack.entries.findIndex((entry) => entry.key === issue.column)
    : issue.line === undefined
      ? -1
      : (raw?.lines.indexOf(issue.line) ?? -1);
  const near = issue.params?.nearest;
  return {
    ...told,
    severity: issue.severity,
    ...(issue.table === undefined ? {} : { table: issue.table }),
    ...(row >= 0 ? { row } : {}),
    ...(row >= 0 && issue.column !== undefined && typeof near === 'string' ? { mend: near } : {}),
  };
}
