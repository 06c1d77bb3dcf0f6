import type { Case } from '../case/index.ts';
import { serveThread } from '../jobs/index.ts';
import type { SolveProgress } from '../linear/index.ts';
import { type PlanWhole, planWhole } from './plan.ts';
import type { PlanAsk } from './plan-job.ts';

/** In a thread: makes one plan. */
await serveThread<{ readonly case: Case; readonly asked: PlanAsk }, SolveProgress, PlanWhole>(
  ({ case: c, asked }, onProgress, signal) => planWhole(c, { ...asked, signal, onProgress }),
);
