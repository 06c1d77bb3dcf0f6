import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, caseHash } from '../case/index.ts';
import { inLanguage, type Language, words } from '../i18n/index.ts';
import type { Job } from '../jobs/index.ts';
import { type PlanDocument, view, withChanges } from '../questions/index.ts';
import {
  held,
  isSafeName,
  keptRun,
  listCases,
  listRuns,
  type RunRecord,
  recordOf,
  runFile,
  runFiles,
  StoreError,
  safeName,
  scenarioOf,
  snapshotOf,
  unpackCase,
} from '../store/index.ts';
import type { Asked, PlanAsk, Progress, Run } from './ask.ts';
import type { Kit } from './kit.ts';
import { withoutPaths } from './paths.ts';
import { hashCase, readCase } from './read.ts';
import { changedTables } from './rests.ts';
import type { RunEntry } from './shape.ts';

type RunJob = Job<Asked, Progress, Run>;

/** Reads a JSON file of a run. */
export const runJson = <T>(root: string, run: string, path: string): T =>
  JSON.parse(Buffer.from(runFile(root, run, path).bytes).toString('utf8')) as T;

/** What a plan on disk says in the list of runs; read once for each state of its file. */
type OnDisk = RunEntry & { hash?: string };
type Said = ReturnType<typeof saidOf>;
const known = new Map<string, { readonly time: number; readonly entry: Omit<OnDisk, keyof Said> }>();

function entryOnDisk(root: string, id: string, kind: 'plan' | 'reforms'): OnDisk {
  const path = join(root, id, `${kind}.json`);
  const time = statSync(path).mtimeMs;
  const kept = known.get(path);
  const entry =
    kept?.time === time ? kept.entry : kind === 'plan' ? planEntry(root, id, time) : reformsEntry(root, id, time);
  known.set(path, { time, entry });
  return { ...entry, ...saidOf(root, id) };
}

function planEntry(root: string, run: string, at: number): Omit<OnDisk, keyof Said> {
  const p = runJson<PlanDocument>(root, run, 'plan.json');
  return {
    run,
    kind: 'plan' as const,
    case: recordOf(root, run)?.case ?? '',
    state: 'done' as const,
    at,
    reforms: p.request.reforms,
    changes: changesIn(root, run),
    ...besideOf({ ...p.request, shocks: askOf(root, run).shocks }),
    held: p.request.pin !== undefined,
    status: p.status,
    npv: p.npv,
    bound: p.bound,
    gap: p.gap,
    currency: p.currency,
    ...(p.versions ? { version: p.versions.chorsu } : {}),
    hash: p.caseHash,
  };
}

/** What a run was asked, as the page sent it; nothing of one that a command made. */
export const askOf = (root: string, run: string): PlanAsk => (recordOf(root, run)?.ask ?? {}) as PlanAsk;

/** How many figures were changed for a plan, shocks apart. */
export const changesIn = (root: string, run: string): number =>
  askOf(root, run).changes?.length ??
  (askOf(root, run).shocks === undefined && runFiles(root, run).includes('changes.json')
    ? runJson<unknown[]>(root, run, 'changes.json').length
    : 0);

/** What is asked beside reforms and figures. */
const besideOf = ({ require = [], forbid = [], withoutTargets = [], shocks = [] }: PlanAsk) => ({
  require: [...require],
  forbid: [...forbid],
  withoutTargets: [...withoutTargets],
  shocks: [...shocks],
});

/** What people say of a run. */
function saidOf(root: string, run: string) {
  const { name, note, tags, parent, trial } = scenarioOf(root, run);
  return {
    ...{ name, note, tags: [...tags] },
    ...(parent === undefined ? {} : { parent }),
    ...(trial === undefined ? {} : { trial }),
  };
}

function reformsEntry(root: string, run: string, at: number): Omit<OnDisk, keyof Said> {
  const d = runJson<{ case: string; currency: string; base: number; reforms: { reform: string }[] }>(
    root,
    run,
    'reforms.json',
  );
  const reforms = d.reforms.map((one) => one.reform);
  const state = 'done' as const;
  return {
    run,
    kind: 'reforms' as const,
    case: recordOf(root, run)?.case ?? '',
    state,
    at,
    reforms,
    changes: 0,
    ...besideOf({}),
    held: false,
    npv: d.base,
    currency: d.currency,
  };
}

/** Most seconds that a plan and the worth of reforms take where nothing is said. */
const MOST = { plan: 120, reforms: 600, question: 1200 };

function mostOf({ kind, ask, seconds }: Asked): number {
  const own =
    kind === 'question' ? undefined : 'minutes' in ask && ask.minutes ? ask.minutes * 60 : (ask as PlanAsk).seconds;
  return Math.min(own ?? MOST[kind], seconds ?? Number.POSITIVE_INFINITY);
}

const isOpen = ({ state }: RunJob): boolean => state === 'queued' || state === 'running';

/** How many jobs go before one that waits. */
export function aheadOf(jobs: readonly RunJob[], job: RunJob): number {
  const before = jobs
    .slice(
      0,
      jobs.findIndex(({ id }) => id === job.id),
    )
    .filter(isOpen).length;
  return job.state === 'queued' ? before : 0;
}

/** A job as an entry of the list; done ones are read from the disk. `jobs`: those of the queue, in their order. */
export function entryOfJob(job: RunJob, jobs: readonly RunJob[] = [job]): RunEntry {
  const { ask, state, asked, began, progress, fault } = job;
  return {
    ...saidOf(ask.root, ask.run),
    ...(isOpen(job) ? { most: mostOf(ask), ahead: aheadOf(jobs, job) } : {}),
    ...(began === undefined ? {} : { began }),
    ...(ask.trial === undefined ? {} : { trial: true }),
    run: ask.run,
    kind: ask.kind,
    case: ask.case,
    state,
    at: asked,
    reforms: ask.kind === 'question' ? [ask.ask.question] : [...(ask.ask.reforms ?? [])],
    changes: ask.kind === 'plan' ? (ask.ask.changes?.length ?? 0) : 0,
    ...besideOf(ask.kind === 'plan' ? ask.ask : {}),
    held: ask.kind === 'plan' && ask.ask.pin !== undefined,
    ...(progress ? { progress: definedOf(progress) } : {}),
    ...(fault === undefined ? {} : { fault: withoutPaths(fault, ask.root) }),
  };
}

const definedOf = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as RunEntry['progress'] & object;

/** Jobs that are not done, the last asked first, then what is on disk, the newest first. */
export async function runEntries({ root, queue }: Kit): Promise<RunEntry[]> {
  const kept = listRuns(root);
  const there = new Set(kept.map(({ id }) => id));
  const jobs = queue.list();
  const latest = new Map(jobs.map((job) => [job.ask.run, job]));
  const open = [...latest.values()].filter(
    ({ state, ask }) => state !== 'done' && ask.trial === undefined && !there.has(ask.run),
  );
  const hashes = new Map<string, Promise<string | undefined>>();
  const entries = kept.flatMap(({ id, kind }) => {
    try {
      const entry = entryOnDisk(root, id, kind);
      return entry.trial ? [] : [entry];
    } catch {
      return [];
    }
  });
  const hashOf = (id: string) => {
    const now = hashes.get(id) ?? hashNow(root, id);
    hashes.set(id, now);
    return now;
  };
  const since = Date.now() - ENDED * 3_600_000;
  const ended = readdirSync(root, { withFileTypes: true })
    .filter((one) => one.isDirectory() && isSafeName(one.name) && !there.has(one.name) && !latest.has(one.name))
    .flatMap(({ name: run }) => {
      const record = recordOf(root, run);
      return record && record.asked > since && !scenarioOf(root, run).trial ? [{ run, record }] : [];
    });
  return [
    ...open.reverse().map((job) => entryOfJob(job, jobs)),
    ...ended.map(({ run, record }) => endedEntry(root, run, record)),
    ...(await Promise.all(entries.map((one) => judged(root, one, hashOf)))),
  ];
}

/** A run by its name: its answer on disk, else the last job for it. Throws `run-unknown`. */
export async function runEntry({ root, queue }: Kit, run: string): Promise<RunEntry> {
  const kept = keptRun(root, safeName(run));
  if (kept) return judged(root, entryOnDisk(root, run, kept.kind), (id) => hashNow(root, id));
  const job = queue.list().findLast((one) => one.ask.run === run);
  if (job) return entryOfJob(job, queue.list());
  const record = recordOf(root, run);
  if (!record) throw new StoreError('run-unknown', run);
  return endedEntry(root, run, record);
}

/** Hours for which a run that ended without an answer stands in the list. */
const ENDED = 24;

/** A run that was asked, and that nobody works on any more: its server was stopped, or it was cancelled before that. */
function endedEntry(root: string, run: string, { kind, case: id, ask, asked: at }: RunRecord): RunEntry {
  const of = ask as PlanAsk;
  return {
    ...{ run, kind, case: id, state: 'failed', at, reforms: [...(of.reforms ?? [])], changes: of.changes?.length ?? 0 },
    ...{ ...besideOf(of), ...saidOf(root, run), held: of.pin !== undefined, fault: words().problems.runEnded },
  };
}

/** The entry, with whether the case has changed since. */
async function judged(
  root: string,
  { hash, ...entry }: OnDisk,
  hashOf: (id: string) => Promise<string | undefined>,
): Promise<RunEntry> {
  if (hash === undefined) return entry;
  const now = await hashOf(entry.case);
  if (now === undefined || now === hash) return { ...entry, stale: false };
  const found = listCases(root).find((one) => one.id === entry.case);
  const current = found && (await readCase(root, found.folder).catch(() => undefined))?.case;
  const changed = current && changedTables(root, entry.run, now, current);
  return changed
    ? {
        ...entry,
        stale: changed.rests.length > 0,
        changed: [...(changed.rests.length > 0 ? changed.rests : changed.others)],
      }
    : { ...entry, stale: true };
}

async function hashNow(root: string, id: string): Promise<string | undefined> {
  const found = listCases(root).find((one) => one.id === id);
  return found && hashCase(root, found.folder).catch(() => undefined);
}

/** Whether the plan of a run was cut short, so that asking again may give a better one. */
export function cutShort(root: string, run: string): boolean {
  try {
    return runJson<PlanDocument>(root, run, 'plan.json').solver.stopped === 'interrupted';
  } catch {
    return false;
  }
}

/** Views that are held: a reader looks at the plans that were made last. */
const VIEWS = 32;

/** The parts of the report of a plan, for a page. Undefined where its case has changed or gone since. */
export const viewOfRun = held(
  VIEWS,
  async (root: string, _case: string, run: string, language: string) => {
    const plan = runJson<PlanDocument>(root, run, 'plan.json');
    const asRead = await caseOfPlan(root, run, plan);
    const explained = runFiles(root, run).includes('explained.json')
      ? { explained: runJson<never>(root, run, 'explained.json') }
      : {};
    return asRead && inLanguage(language as Language, () => view(plan, asRead, explained));
  },
  (root, _case, run) => join(root, run),
);

/** The case of some countries, beside the plan that answers them. */
export const COUNTRY_CASE = 'country-case.json.gz';

/**
 * The case of a plan as it was planned, figures of the page in force. Undefined where an earlier version made the plan, which did not
 * keep the case, and the case has changed or gone since.
 */
export async function caseOfPlan(root: string, run: string, plan: PlanDocument): Promise<Case | undefined> {
  // The case of some countries was made from the one that was asked about.
  if (runFiles(root, run).includes(COUNTRY_CASE)) return unpackCase(runFile(root, run, COUNTRY_CASE).bytes);
  const c = await caseAsked(root, run);
  if (!c || caseHash(c) !== plan.caseHash) return undefined;
  const changes = runFiles(root, run).includes('changes.json')
    ? runJson<NonNullable<PlanAsk['changes']>>(root, run, 'changes.json')
    : [];
  return changes.length > 0 ? withChanges(c, changes as never) : c;
}

/** The case of a run as it was asked about; as it is now where it was not kept; undefined where it is gone. */
export async function caseAsked(root: string, run: string): Promise<Case | undefined> {
  try {
    return snapshotOf(root, run);
  } catch {
    const id = recordOf(root, run)?.case;
    const found = listCases(root).find((one) => one.id === id);
    return found && (await readCase(root, found.folder).catch(() => undefined))?.case;
  }
}
