import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { locate, type Package, readRaw } from '../../case/index.ts';
import { Answers } from '../../first/index.ts';
import { countryFacts, describe, faultText, firstLibrary, makeFirst, newCase, toFiles } from '../../questions/index.ts';
import {
  access,
  type CaseRef,
  filesOfRaw,
  listTemplates,
  makeCase,
  rawCase,
  rawTemplate,
  StoreError,
  safeName,
} from '../../store/index.ts';
import { mayHave } from '../access/include.ts';
import { caseOf } from '../access/judged.ts';
import { asSentBy } from '../access/uploaded.ts';
import { recordAct, viewerOf } from '../access/viewer.ts';
import type { Kit } from '../kit.ts';
import { problem } from '../problem.ts';
import { get, post, routes } from '../route.ts';

const templates = get(
  '/templates',
  'listTemplates',
  z.array(z.string()),
  'Sectors whose template a case can begin with',
);

const make = post(
  '/cases',
  'makeCase',
  z.object({ id: z.string() }),
  'The new case: empty, a copy of `from`, with the rows of `template`, or made from answers to the six questions',
  {
    body: z.strictObject({
      id: z.string(),
      from: z.string().optional(),
      template: z.string().optional(),
      answers: Answers.optional(),
    }),
  },
);

const upload = post(
  '/cases/{case}/workbook',
  'uploadWorkbook',
  z.object({ id: z.string() }),
  'The workbook (.xlsx) as a new case, faults and all',
  {
    body: 'application/octet-stream',
  },
);

/** A case that an account has made is its own. */
async function ownMade(c: Context, { access: to }: Kit, { id }: CaseRef): Promise<void> {
  const { account } = viewerOf(c);
  if (to && account) await access.claimCase(to.db, id, account.id);
  await recordAct(c, to, { act: 'make-case', case: id });
}

/** Reads an uploaded workbook like a file: limits on its unpacked size apply, and it cannot refer to other files. */
async function readWorkbookBytes(bytes: Uint8Array): Promise<Package> {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-workbook-'));
  try {
    const path = join(folder, 'case.xlsx');
    writeFileSync(path, bytes);
    return await readRaw(locate(path)!);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A workbook as it is stored: with accounts, its sign-offs carry the login of the sender. */
async function sentBy(c: Context, { access: to }: Kit, pack: Package): Promise<Package> {
  const { account } = viewerOf(c);
  if (!to || !account) return pack;
  const names = await access.organisationNames(to.db);
  return asSentBy(pack, { login: account.login, organisation: names.get(account.organisation ?? '') ?? '' });
}

/** Throws `taken` where the user can see a case of this name; other cases are not revealed. */
async function mustBeFree(c: Context, name: string): Promise<void> {
  if ((await viewerOf(c).cases()).some((caseRef) => caseRef.name === safeName(name)))
    throw new StoreError('taken', name);
}

/** The contents of an empty case: it includes the base network with places, borders and duties, and has the facts of countries with their sources. */
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

/** Routes by which a case begins: empty, as a copy, from a template, from answers, or as an uploaded workbook. */
export function newCaseRoutes(kit: Kit) {
  const { root } = kit;
  return routes()
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
    });
}
