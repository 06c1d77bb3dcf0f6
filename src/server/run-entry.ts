import { statSync } from 'node:fs';
import { join } from 'node:path';
import { defined } from '../case/index.ts';
import type { PlanDocument } from '../questions/index.ts';
import { recordOf, runFile, runFiles, scenarioOf } from '../store/index.ts';
import type { PlanAsk } from './ask.ts';
import type { RunEntry } from './shape.ts';

/** Reads a JSON file of a run. */
export const runJson = <T>(root: string, run: string, path: string): T =>
  JSON.parse(Buffer.from(runFile(root, run, path).bytes).toString('utf8')) as T;

/** The plan of a run. */
export const planIn = (root: string, run: string): PlanDocument => runJson(root, run, 'plan.json');

/** The explanation of the plan of a run, if there is one. */
export const explainedIn = (root: string, run: string): { explained?: never } =>
  runFiles(root, run).includes('explained.json') ? { explained: runJson<never>(root, run, 'explained.json') } : {};

/** The entry of an answer on disk in the list of runs. */
export type OnDisk = RunEntry & { hash?: string };
type Said = ReturnType<typeof saidOf>;
/** Cache of entries by the path of the answer; an entry is read again when its file changes. */
const read = new Map<string, { readonly time: number; readonly entry: Omit<OnDisk, keyof Said> }>();

/** An answer as an entry of the list. */
export function entryOnDisk(root: string, id: string, kind: 'plan' | 'reforms'): OnDisk {
  const path = join(root, id, `${kind}.json`);
  const time = statSync(path).mtimeMs;
  const before = read.get(path);
  const entry =
    before?.time === time ? before.entry : kind === 'plan' ? planEntry(root, id, time) : reformsEntry(root, id, time);
  read.set(path, { time, entry });
  return { ...entry, ...saidOf(root, id) };
}

/** The fields that every entry has. */
const doneOf = <Kind extends 'plan' | 'reforms'>(root: string, run: string, kind: Kind, at: number) => ({
  run,
  kind,
  case: recordOf(root, run)?.case ?? '',
  state: 'done' as const,
  at,
});

function planEntry(root: string, run: string, at: number): Omit<OnDisk, keyof Said> {
  const p = planIn(root, run);
  return {
    ...doneOf(root, run, 'plan', at),
    reforms: p.request.reforms,
    changes: changesIn(root, run),
    held: p.request.pin !== undefined,
    ...conditionsOf({ ...p.request, shocks: askOf(root, run).shocks }),
    status: p.status,
    npv: p.npv,
    bound: p.bound,
    gap: p.gap,
    currency: p.currency,
    ...(p.versions ? { version: p.versions.chorsu } : {}),
    ...(p.country ? { countries: p.country.countries, pricesFrom: p.country.pricesFrom } : {}),
    hash: p.country?.caseHash ?? p.caseHash,
  };
}

/** The question of a run as the page sent it; empty for a run that a command made. */
export const askOf = (root: string, run: string): PlanAsk => (recordOf(root, run)?.ask ?? {}) as PlanAsk;

/** The number of changed figures of a plan, without shocks. */
export const changesIn = (root: string, run: string): number =>
  askOf(root, run).changes?.length ??
  (askOf(root, run).shocks === undefined && runFiles(root, run).includes('changes.json')
    ? runJson<unknown[]>(root, run, 'changes.json').length
    : 0);

/** The options of a plan other than reforms and figures: required and forbidden plants, targets that are left out, shocks. */
const conditionsOf = ({ require = [], forbid = [], withoutTargets = [], shocks = [] }: PlanAsk) => ({
  require: [...require],
  forbid: [...forbid],
  withoutTargets: [...withoutTargets],
  shocks: [...shocks],
});

/** The entry of a plan or of worths of reforms before there is an answer. */
export const termsOf = (ask: PlanAsk) => ({
  reforms: [...(ask.reforms ?? [])],
  changes: ask.changes?.length ?? 0,
  ...conditionsOf(ask),
  ...(ask.countries?.length ? { countries: [...ask.countries] } : {}),
  held: ask.pin !== undefined && !ask.countries?.length,
});

/** The name, note and tags of a run. */
export function saidOf(root: string, run: string) {
  const { name, note, tags, parent, trial } = scenarioOf(root, run);
  return { name, note, tags: [...tags], ...defined({ parent, trial }) };
}

interface Worths {
  readonly currency: string;
  readonly base: number;
  readonly reforms: readonly { readonly reform: string }[];
}

function reformsEntry(root: string, run: string, at: number): Omit<OnDisk, keyof Said> {
  const d = runJson<Worths>(root, run, 'reforms.json');
  return {
    ...doneOf(root, run, 'reforms', at),
    ...termsOf({}),
    reforms: d.reforms.map((reform) => reform.reform),
    npv: d.base,
    currency: d.currency,
  };
}
