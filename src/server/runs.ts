import { readdirSync } from 'node:fs';
import { getOrInsert } from '../case/index.ts';
import { words } from '../i18n/index.ts';
import {
  answerOf,
  isSafeName,
  listCases,
  listRuns,
  type RunRecord,
  recordOf,
  StoreError,
  safeName,
  scenarioOf,
} from '../store/index.ts';
import type { PlanAsk } from './ask.ts';
import { entryOfJob } from './job-entry.ts';
import type { Kit } from './kit.ts';
import { hashCase, readCase } from './read.ts';
import { entryOnDisk, type OnDisk, saidOf, termsOf } from './run-entry.ts';
import type { RunEntry } from './shape.ts';
import { differencesOfRun } from './staleness.ts';

/** Open jobs, the newest first, then the answers on disk, the newest first. */
export async function runEntries({ root, queue }: Kit): Promise<RunEntry[]> {
  const answers = listRuns(root);
  const answered = new Set(answers.map(({ id }) => id));
  const jobs = queue.list();
  const latest = new Map(jobs.map((job) => [job.ask.run, job]));
  const open = [...latest.values()].filter(
    ({ state, ask }) => state !== 'done' && ask.trial === undefined && !answered.has(ask.run),
  );
  const hashes = new Map<string, Promise<string | undefined>>();
  const entries = answers.flatMap(({ id, kind }) => {
    try {
      const entry = entryOnDisk(root, id, kind);
      return entry.trial ? [] : [entry];
    } catch {
      return [];
    }
  });
  const hashOf = (id: string) => getOrInsert(hashes, id, () => hashNow(root, id));
  const since = Date.now() - ENDED * 3_600_000;
  const ended = readdirSync(root, { withFileTypes: true })
    .filter(
      (dirent) =>
        dirent.isDirectory() && isSafeName(dirent.name) && !answered.has(dirent.name) && !latest.has(dirent.name),
    )
    .flatMap(({ name: run }) => {
      const record = recordOf(root, run);
      return record && record.asked > since && !scenarioOf(root, run).trial ? [{ run, record }] : [];
    });
  return [
    ...open.reverse().map((job) => entryOfJob(job, jobs)),
    ...ended.map(({ run, record }) => endedEntry(root, run, record)),
    ...(await Promise.all(entries.map((entry) => judged(root, entry, hashOf)))),
  ];
}

/** A run by its name: its answer on disk, else the last job for it. Throws `run-unknown`. */
export async function runEntry({ root, queue }: Kit, run: string): Promise<RunEntry> {
  const answer = answerOf(root, safeName(run));
  if (answer) return judged(root, entryOnDisk(root, run, answer.kind), (id) => hashNow(root, id));
  const job = queue.list().findLast((job) => job.ask.run === run);
  if (job) return entryOfJob(job, queue.list());
  const record = recordOf(root, run);
  if (!record) throw new StoreError('run-unknown', run);
  return endedEntry(root, run, record);
}

/** How long a run without an answer stays in the list, hours. */
const ENDED = 24;

/** The entry of a run without an answer and without a job: it was cancelled, or its server was stopped. */
function endedEntry(root: string, run: string, { kind, case: id, ask, asked: at }: RunRecord): RunEntry {
  return {
    run,
    kind,
    case: id,
    state: 'failed',
    at,
    ...termsOf(ask as PlanAsk),
    ...saidOf(root, run),
    fault: words().problems.runEnded,
  };
}

/** The entry with its staleness: whether the case has changed since. */
async function judged(
  root: string,
  { hash, ...entry }: OnDisk,
  hashOf: (id: string) => Promise<string | undefined>,
): Promise<RunEntry> {
  if (hash === undefined) return entry;
  const now = await hashOf(entry.case);
  if (now === undefined || now === hash) return { ...entry, stale: false };
  const caseRef = listCases(root).find((one) => one.id === entry.case);
  const current = caseRef && (await readCase(root, caseRef.folder).catch(() => undefined))?.case;
  const changed = current && differencesOfRun(root, entry.run, now, current);
  if (!changed) return { ...entry, stale: true };
  const { rests, unused, others } = changed;
  const [of = []] = [rests, unused, others].filter((tables) => tables.length > 0);
  return {
    ...entry,
    stale: rests.length > 0,
    changed: [...of],
    ...(rests.length === 0 && unused.length > 0 ? { unused: true } : {}),
  };
}

async function hashNow(root: string, id: string): Promise<string | undefined> {
  const caseRef = listCases(root).find((one) => one.id === id);
  return caseRef && hashCase(root, caseRef.folder).catch(() => undefined);
}
