import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { measures } from '../../questions/index.ts';
import { runFiles } from '../../store/index.ts';
import { runOf } from '../access/judged.ts';
import { mustSeeEntry, seenPlan } from '../access/runs.ts';
import { viewerOf } from '../access/viewer.ts';
import { entryOfJob, isOpen } from '../job-entry.ts';
import type { Kit } from '../kit.ts';
import { StaleError, viewOfRun } from '../plan-case.ts';
import { problem } from '../problem.ts';
import { get, queued, routes } from '../route.ts';
import { planIn } from '../run-entry.ts';
import * as shape from '../shape.ts';
import { latestJob, limitOf, submitter } from '../submit.ts';

const plan = queued(
  '/plans',
  'plan',
  shape.RunShape,
  'Taken: one plan is made at a time, the rest wait. The same question again is answered at once',
  { query: shape.langQuery, body: shape.PlanAskShape },
);

const worths = queued('/reforms', 'reforms', shape.RunShape, 'Taken: what each reform of a case is worth', {
  query: shape.langQuery,
  body: shape.ReformsAskShape,
});

const document = get(
  '/plans/{run}',
  'readPlan',
  z.looseObject({ chorsu: z.literal(1) }).openapi('PlanDocument'),
  'plan.json (schemas/plan.schema.json)',
);

const viewRoute = get(
  '/plans/{run}/view',
  'viewPlan',
  z.looseObject({ title: z.string() }).openapi('PlanView'),
  'The parts of the report for a page that is alive',
  { query: shape.langQuery },
);

const question = queued(
  '/runs/{run}/questions/{question}',
  'askQuestion',
  shape.RunShape,
  'Taken: the page QUESTION.LANG.html will stand among the files of the plan',
  {
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
);

/** Routes that request plans, the worth of reforms and questions about a plan, and that list plans. */
export function planRoutes(kit: Kit) {
  const { root, queue } = kit;
  const take = submitter(kit);
  return routes()
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
      const seen = await seenPlan(runOf(c, run), planIn(root, run), changed);
      return c.json(seen as { chorsu: 1 }, 200);
    })
    .openapi(viewRoute, async (c) => {
      const { run } = c.req.valid('param');
      const view = await viewOfRun(root, folderOf(c, run), run, c.req.valid('query').lang ?? 'en');
      if (!view) throw new StaleError();
      return c.json(view as never as { title: string }, 200);
    })
    .openapi(question, async (c) => {
      const { run: plan, question } = c.req.valid('param');
      const { record, role } = runOf(c, plan);
      const limit = limitOf(kit, viewerOf(c), role);
      const { lang: language = 'en', measures: given = '' } = c.req.valid('query');
      const words = given.split(',').filter((word) => word !== '');
      const wanted = measures.filter((measure) => words.includes(measure));
      const wrong = question === 'frontiers' ? wanted.length === 0 || wanted.length < words.length : given !== '';
      if (wrong) return problem(c, 422, 'measures', (say) => say.measures, measures.join(', ')) as never;
      const run = `${plan}.${question}`;
      if (!isOpen(latestJob(queue, run))) {
        const ask = { plan, question, measures: wanted };
        const by = viewerOf(c).account?.id;
        const request = {
          kind: 'question' as const,
          run,
          root,
          case: record.case,
          language,
          by,
          seconds: limit?.seconds,
          ask,
        };
        await kit.take(request, limit?.open);
      }
      return c.json(await mustSeeEntry(viewerOf(c), entryOfJob(latestJob(queue, run)!, queue.list())), 202);
    });
}

/** The folder of the case of a run; where it is gone, one that no case has. */
const folderOf = (c: Context, run: string): string => runOf(c, run).of?.folder ?? run;
