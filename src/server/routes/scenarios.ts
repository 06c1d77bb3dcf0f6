import { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { defined } from '../../case/index.ts';
import {
  answerOf,
  copyRun,
  putScenario,
  type RemovedRun,
  removedRuns,
  restoreRun,
  StoreError,
  scenarioOf,
} from '../../store/index.ts';
import { runOf } from '../access/judged.ts';
import { mayName, mustSeeEntry } from '../access/runs.ts';
import { atLeast, recordAct, viewerOf } from '../access/viewer.ts';
import { namesOfChanges } from '../change-names.ts';
import { commandOf } from '../command-line.ts';
import type { Kit } from '../kit.ts';
import { caseAsked } from '../plan-case.ts';
import { removalTimes } from '../purge.ts';
import { inReaderLanguage } from '../reader.ts';
import { get, post, put, routes } from '../route.ts';
import { askOf } from '../run-entry.ts';
import { runEntry } from '../runs.ts';
import * as shape from '../shape.ts';

const text = z.string().max(2000);
const name = z.string().trim().max(200);
const Said = z
  .strictObject({
    name: name.optional(),
    note: text.optional(),
    tags: z.array(z.string().trim().min(1).max(50)).max(20).optional(),
    parent: z.string().max(200).optional(),
  })
  .openapi('Scenario');

const Asked = z
  .object({
    /** As for POST /plans; empty for a run that a command made. */
    ask: shape.PlanAskShape.omit({ case: true }).partial(),
    /** A change by name, with its value before and after, and the cell changes behind it; a switch has no values. */
    changed: z.array(
      z.object({ name: z.string(), from: z.string(), to: z.string(), changes: z.array(shape.ChangeShape) }),
    ),
    /** The command that asks the same; absent until the scenario has a name, where it needs one. */
    command: z.string().optional(),
  })
  .openapi('ScenarioAsk');

const read = get(
  '/runs/{run}/scenario',
  'readScenario',
  Asked,
  'What a run was asked, and the command that asks the same',
  { query: shape.langQuery },
);

const keep = put(
  '/runs/{run}/scenario',
  'keepScenario',
  shape.RunShape,
  'The run is kept under its name and note; what is left out stays as it was',
  { body: Said },
);

const copy = post('/runs/{run}/copy', 'copyRun', shape.RunShape, 'A copy of the answer under another name', {
  body: z.strictObject({ name }),
});

const Removed = z
  .object({ run: z.string(), name: z.string(), case: z.string(), removed: z.string(), ends: z.string() })
  .openapi('RemovedRun');

const removed = get(
  '/removed/runs',
  'listRemovedRuns',
  z.array(Removed),
  'Removed runs that can be taken back by who asks',
);

const undo = post('/removed/runs/{removed}/undo', 'restoreRun', shape.RunShape, 'The run is back');

/** Routes of users' work on runs: names and notes, copies, and removed runs. */
export function scenarioRoutes(kit: Kit) {
  const { root, gate } = kit;
  const entry = async (c: Context, run: string) => mustSeeEntry(viewerOf(c), await runEntry(kit, run));
  const mayTake = async (c: Context, run: RemovedRun) => {
    const { account, roleIn } = viewerOf(c);
    if (!account) return true;
    const role = await roleIn(run.case);
    return atLeast(role, 'editor') || (role !== undefined && run.owner === account.id);
  };
  return routes()
    .openapi(read, async (c) => {
      const { run } = c.req.valid('param');
      const ask = askOf(root, run);
      const asRead = await caseAsked(root, run);
      const { changes = [] } = ask;
      const changed = asRead ? inReaderLanguage(c, () => namesOfChanges(asRead, changes)) : [];
      const { record, of } = runOf(c, run);
      const command = commandOf(of?.folder ?? record.name, ask, scenarioOf(root, run).name);
      const question = shape.PlanAskShape.omit({ case: true }).partial().parse(ask);
      return c.json({ ask: question, changed, ...(command === undefined ? {} : { command }) }, 200);
    })
    .openapi(keep, async (c) => {
      const { run } = c.req.valid('param');
      mayName(viewerOf(c), runOf(c, run), run);
      if (!answerOf(root, run)) throw new StoreError('run-unknown', run);
      const { name, note, tags, parent } = c.req.valid('json');
      const { trial: _, ...before } = scenarioOf(root, run);
      const changes = defined({ name, note, tags, parent: parent === run ? undefined : parent });
      await gate.write(async () => putScenario(root, run, { ...before, ...changes }));
      return c.json(await entry(c, run), 200);
    })
    .openapi(copy, async (c) => {
      const { run } = c.req.valid('param');
      const { name } = c.req.valid('json');
      const { trial: _, ...before } = scenarioOf(root, run);
      const made = await gate.write(async () => copyRun(root, run, { ...before, name, parent: run }));
      return c.json(await entry(c, made), 200);
    })
    .openapi(removed, async (c) => {
      const all = await Promise.all(
        removedRuns.list(root).map(async (run) => ((await mayTake(c, run)) ? [await removedEntry(c, run)] : [])),
      );
      return c.json(all.flat(), 200);
    })
    .openapi(undo, async (c) => {
      const run = c.req.valid('param').removed;
      const removedRun = removedRuns.note(root, run);
      if (!removedRun || !(await mayTake(c, removedRun))) throw new StoreError('run-unknown', run);
      await gate.write(async () => restoreRun(root, run));
      await recordAct(c, kit.access, { act: 'restore-run', case: removedRun.case, key: run });
      return c.json(await entry(c, run), 200);
    });
}

const removedEntry = async (c: Context, { run, name, case: id, at }: RemovedRun) => ({
  run,
  name,
  case: (await viewerOf(c).addressOf(id)) ?? '',
  ...removalTimes({ at }),
});
