import { createRoute, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { inLanguage } from '../../i18n/index.ts';
import {
  COMPARED,
  compare,
  compareView,
  compareWorkbook,
  measures,
  type PlanDocument,
  readCase,
} from '../../questions/index.ts';
import {
  access,
  dropTrial,
  keptRun,
  locateCase,
  putRecord,
  putScenario,
  type Role,
  removeRun,
  runFile,
  runFiles,
  scenarioOf,
  sourceOf,
  trialsOf,
} from '../../store/index.ts';
import { caseOf, runOf } from '../access/judged.ts';
import { mayName, mustEnd, mustSeeEntry, seenEntries, seenPlan } from '../access/runs.ts';
import { type Viewer, viewerOf } from '../access/viewer.ts';
import { type Asked, type PlanAsk, type ReformsAsk, recordFor, runName } from '../ask.ts';
import { besideOf } from '../beside.ts';
import { invalid } from '../invalid.ts';
import type { Kit } from '../kit.ts';
import { type LimitOf, limited } from '../limits.ts';
import { problem } from '../problem.ts';
import { questions } from '../question.ts';
import { cutShort, entryOfJob, runEntries, runEntry, runJson, viewOfRun } from '../runs.ts';
import * as shape from '../shape.ts';

const plan = createRoute({
  method: 'post',
  path: '/plans',
  operationId: 'plan',
  request: { query: shape.langQuery, body: shape.body(shape.PlanAskShape) },
  responses: shape.taken(
    shape.RunShape,
    'Taken: one plan is made at a time, the rest wait. The same question again is answered at once',
  ),
});

const worths = createRoute({
  method: 'post',
  path: '/reforms',
  operationId: 'reforms',
  request: { query: shape.langQuery, body: shape.body(shape.ReformsAskShape) },
  responses: shape.taken(shape.RunShape, 'Taken: what each reform of a case is worth'),
});

const document = createRoute({
  method: 'get',
  path: '/plans/{run}',
  operationId: 'readPlan',
  request: { params: shape.runParam },
  responses: shape.answers(
    z.looseObject({ chorsu: z.literal(1) }).openapi('PlanDocument'),
    'plan.json (schemas/plan.schema.json)',
  ),
});

const viewRoute = createRoute({
  method: 'get',
  path: '/plans/{run}/view',
  operationId: 'viewPlan',
  request: { params: shape.runParam, query: shape.langQuery },
  responses: shape.answers(
    z.looseObject({ title: z.string() }).openapi('PlanView'),
    'The parts of the report for a page that is alive',
  ),
});

const list = createRoute({
  method: 'get',
  path: '/runs',
  operationId: 'listRuns',
  responses: shape.answers(z.array(shape.RunShape), 'What was asked: open jobs, then answers, newest first'),
});

const one = createRoute({
  method: 'get',
  path: '/runs/{run}',
  operationId: 'readRun',
  request: { params: shape.runParam },
  responses: shape.answers(shape.RunShape, 'A run: an open job, or its answer'),
});

const stop = createRoute({
  method: 'post',
  path: '/runs/{run}/stop',
  operationId: 'stopRun',
  request: { params: shape.runParam },
  responses: shape.answers(shape.RunShape, 'The search ends; the best plan so far is kept'),
});

const cancel = createRoute({
  method: 'delete',
  path: '/runs/{run}',
  operationId: 'cancelRun',
  request: { params: shape.runParam },
  responses: shape.answers(
    shape.RunShape,
    'The job is taken out, or ended with nothing; an answer is removed, and can be taken back for 30 days',
  ),
});

const question = createRoute({
  method: 'post',
  path: '/runs/{run}/questions/{question}',
  operationId: 'askQuestion',
  request: {
    params: shape.runParam.extend({
      question: z.enum(questions).openapi({ param: { name: 'question', in: 'path' } }),
    }),
    query: shape.langQuery.extend({
      measures: z
        .string()
        .optional()
        .openapi({
          param: { name: 'measures', in: 'query' },
          description: `of frontiers, with commas between: ${measures.join(', ')}`,
          example: 'jobs,co2',
        }),
    }),
  },
  responses: shape.taken(shape.RunShape, 'Taken: the page QUESTION.LANG.html will stand among the files of the plan'),
});

const files = createRoute({
  method: 'get',
  path: '/runs/{run}/files',
  operationId: 'listFiles',
  request: { params: shape.runParam },
  responses: shape.answers(z.array(z.string()), 'Paths of the files of an answer'),
});

const file = createRoute({
  method: 'get',
  path: '/files/{run}/{path}',
  operationId: 'readFile',
  request: {
    params: shape.runParam.extend({
      path: z.string().openapi({ param: { name: 'path', in: 'path' }, description: 'with / between folders, as %2F' }),
    }),
    query: z.object({ save: z.string().optional() }),
  },
  responses: shape.bytes('application/octet-stream', 'A file of an answer; `save` offers it for keeping'),
});

const comparedRuns = z.object({
  run: z
    .array(z.string())
    .min(COMPARED.least)
    .max(COMPARED.most)
    .openapi({ param: { name: 'run', in: 'query' }, description: 'repeated: a plan each time' }),
});

const compared = createRoute({
  method: 'get',
  path: '/compare',
  operationId: 'comparePlans',
  request: { query: comparedRuns },
  responses: shape.answers(
    z.looseObject({ sameCase: z.boolean() }).openapi('Comparison'),
    'Two to six plans side by side (schemas/compare.schema.json)',
  ),
});

const comparedView = createRoute({
  method: 'get',
  path: '/compare/view',
  operationId: 'viewComparison',
  request: { query: comparedRuns.extend(shape.langQuery.shape) },
  responses: shape.answers(
    z.looseObject({ title: z.string() }).openapi('CompareView'),
    'The parts of the page of two to six plans side by side',
  ),
});

const comparedBook = createRoute({
  method: 'get',
  path: '/compare/workbook',
  operationId: 'downloadComparison',
  request: { query: comparedRuns.extend(shape.langQuery.shape) },
  responses: shape.bytes(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Two to six plans side by side as a workbook',
  ),
});

/** Answers that were tried and not kept, and still are there: who goes back to one has it at once. */
const TRIALS = 4;

/** Routes of plans, runs and files. */
export function runRoutes(kit: Kit) {
  const { root, queue } = kit;
  const jobOf = (run: string) => queue.list().findLast((job) => job.ask.run === run);
  const isOpen = (job: ReturnType<typeof jobOf>) => job?.state === 'queued' || job?.state === 'running';

  /** How much work an account may ask for; without accounts, as much as one likes. */
  const limitOf = ({ account }: Viewer, role: Role | undefined): LimitOf | undefined =>
    account && kit.access?.limits[account.administrator ? 'administrator' : (role ?? 'reader')];

  /** Ends what an account tried last of a case: what it asks now is what it waits for. */
  function cancelOlder(id: string, by: string | undefined, run: string): void {
    for (const job of queue.list()) {
      const { ask } = job;
      const isOlder = ask.trial === 'newest' && ask.case === id && ask.by === by && ask.run !== run;
      if (isOpen(job) && isOlder) queue.cancel(job.id);
    }
  }

  /** Deletes what an account has tried of a case and not kept, but for the last few. */
  function forgetTrials(id: string, by: string | null): void {
    const ended = trialsOf(root, id, by).filter((run) => !isOpen(jobOf(run)));
    for (const run of ended.slice(0, -TRIALS)) dropTrial(root, run);
  }

  async function take(
    c: Context,
    kind: 'plan' | 'reforms',
    given: PlanAsk | ReformsAsk,
    language: Asked['language'],
    trial?: Asked['trial'],
  ) {
    const viewer = viewerOf(c);
    const { ref, role } = caseOf(c, 'body.case');
    const by = viewer.account?.id;
    const limit = limitOf(viewer, role);
    const ask = limit ? limited(kind, given, limit.seconds) : given;
    // One that is tried takes the place of the one before it.
    kit.mustHaveRoom(by, limit && limit.open + (trial === 'newest' ? 1 : 0));
    const asked = { kind, ref, ask, by: by ?? null, c: await readCase(sourceOf(locateCase(root, ref.folder))) };
    const { run, there } = runName(root, asked, (one) => cutShort(root, one), kit.access?.key);
    if (trial === 'newest') cancelOlder(ref.id, by, run);
    if (!there && !isOpen(jobOf(run))) {
      // What is solved is what was asked about: the case may change while the question waits.
      await putRecord(root, run, await recordFor(root, asked), asked.c);
      if (trial) {
        putScenario(root, run, { ...scenarioOf(root, run), trial: true });
        forgetTrials(ref.id, by ?? null);
      }
      const seconds = limit?.seconds;
      await kit.take({ kind, run, root, case: ref.id, language, by, seconds, ask, trial } as Asked, limit?.open);
    } else if (!trial && scenarioOf(root, run).trial) {
      const { trial: _, ...said } = scenarioOf(root, run);
      putScenario(root, run, said);
    }
    return mustSeeEntry(viewer, await runEntry(kit, run));
  }

  /** Plans to stand side by side with their cases; each is called as it is named, else by its case. */
  return new OpenAPIHono({ defaultHook: invalid })
    .openapi(plan, async (c) => {
      const { case: _, trial, ...ask } = c.req.valid('json');
      return c.json(await take(c, 'plan', ask, c.req.valid('query').lang ?? 'en', trial), 202);
    })
    .openapi(worths, async (c) => {
      const { case: _, ...ask } = c.req.valid('json');
      return c.json(await take(c, 'reforms', ask, c.req.valid('query').lang ?? 'en'), 202);
    })
    .openapi(document, async (c) => {
      const { run } = c.req.valid('param');
      const changed = runFiles(root, run).includes('changes.json');
      const seen = await seenPlan(runOf(c, run), runJson<PlanDocument>(root, run, 'plan.json'), changed);
      return c.json(seen as { chorsu: 1 }, 200);
    })
    .openapi(viewRoute, async (c) => {
      const { run } = c.req.valid('param');
      const found = await viewOfRun(root, folderOf(c, run), run, c.req.valid('query').lang ?? 'en');
      if (!found) return problem(c, 409, 'stale', (say) => say.stale) as never;
      return c.json(found as never as { title: string }, 200);
    })
    .openapi(list, async (c) => c.json(await seenEntries(viewerOf(c), await runEntries(kit)), 200))
    .openapi(one, async (c) =>
      c.json(await mustSeeEntry(viewerOf(c), await runEntry(kit, c.req.valid('param').run)), 200),
    )
    .openapi(stop, async (c) => {
      const job = jobOf(c.req.valid('param').run);
      await mustEnd(viewerOf(c), job?.ask);
      if (!job || !queue.stop(job.id)) return problem(c, 409, 'not-running', (say) => say.notRunning) as never;
      return c.json(await mustSeeEntry(viewerOf(c), entryOfJob(queue.get(job.id)!, queue.list())), 200);
    })
    .openapi(cancel, async (c) => {
      const { run } = c.req.valid('param');
      const job = jobOf(run);
      if (!isOpen(job) && keptRun(root, run)) {
        const viewer = viewerOf(c);
        mayName(viewer, runOf(c, run), run);
        const entry = await mustSeeEntry(viewer, await runEntry(kit, run));
        const { account } = viewer;
        const removed = await kit.gate.write(async () =>
          removeRun(root, run, account?.login ?? '', kit.access?.now() ?? new Date()),
        );
        if (kit.access && account)
          await access.wrote(
            kit.access.db,
            account,
            [{ act: 'remove-run', case: removed.case, key: run }],
            kit.access.now(),
          );
        return c.json(entry, 200);
      }
      await mustEnd(viewerOf(c), job?.ask);
      if (!job || !queue.cancel(job.id)) return problem(c, 409, 'not-running', (say) => say.notWaiting) as never;
      return c.json(await mustSeeEntry(viewerOf(c), entryOfJob(queue.get(job.id)!, queue.list())), 200);
    })
    .openapi(question, async (c) => {
      const { run: plan, question } = c.req.valid('param');
      const { record, role } = runOf(c, plan);
      const limit = limitOf(viewerOf(c), role);
      const { lang: language = 'en', measures: given = '' } = c.req.valid('query');
      const words = given.split(',').filter((word) => word !== '');
      const wanted = measures.filter((one) => words.includes(one));
      const wrong = question === 'frontiers' ? wanted.length === 0 || wanted.length < words.length : given !== '';
      if (wrong) return problem(c, 422, 'measures', (say) => say.measures, measures.join(', ')) as never;
      const run = `${plan}.${question}`;
      if (!isOpen(jobOf(run))) {
        const ask = { plan, question, measures: wanted };
        const by = viewerOf(c).account?.id;
        const asked = {
          kind: 'question' as const,
          run,
          root,
          case: record.case,
          language,
          by,
          seconds: limit?.seconds,
          ask,
        };
        await kit.take(asked, limit?.open);
      }
      return c.json(await mustSeeEntry(viewerOf(c), entryOfJob(jobOf(run)!, queue.list())), 202);
    })
    .openapi(files, (c) => c.json(runFiles(root, c.req.valid('param').run), 200))
    .openapi(file, (c) => {
      const { run, path } = c.req.valid('param');
      const { name, bytes } = runFile(root, run, path);
      return fileResponse(name, bytes, c.req.valid('query').save !== undefined) as never;
    })
    .openapi(compared, (c) => {
      const { run: names } = c.req.valid('query');
      const plans = names.map((run) => runJson<PlanDocument>(root, run, 'plan.json'));
      return c.json(compare(plans, names) as never as { sameCase: boolean }, 200);
    })
    .openapi(comparedView, async (c) => {
      const { run: runs, lang = 'en' } = c.req.valid('query');
      const input = await besideOf(root, runs);
      const shown = inLanguage(lang, () => compareView(input()));
      return c.json(shown as never as { title: string }, 200);
    })
    .openapi(comparedBook, async (c) => {
      const { run: runs, lang = 'en' } = c.req.valid('query');
      const input = await besideOf(root, runs);
      const book = await inLanguage(lang, () => compareWorkbook(input()));
      return fileResponse('compare.xlsx', book, true) as never;
    });
}

/** The folder of the case of a run; where it is gone, one that no case has. */
const folderOf = (c: Context, run: string): string => runOf(c, run).of?.folder ?? run;

const types: Readonly<Record<string, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
  csv: 'text/csv; charset=utf-8',
  geojson: 'application/geo+json',
};

function fileResponse(name: string, bytes: Uint8Array, save: boolean): Response {
  const type = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return new Response(Buffer.from(bytes), {
    headers: {
      'content-type': type,
      'content-security-policy': shape.sandbox,
      ...(save ? { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}` } : {}),
    },
  });
}
