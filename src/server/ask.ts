import { createHash, createHmac } from 'node:crypto';
import type { z } from '@hono/zod-openapi';
import { type Case, caseHash } from '../case/index.ts';
import type { Language } from '../i18n/index.ts';
import { type measures, version } from '../questions/index.ts';
import { type CaseRef, caseIn, closureOf, listRuns, type RunRecord, recordOf } from '../store/index.ts';
import { isBeside } from './access/beside.ts';
import { reachesOf } from './access/reaches.ts';
import type { Question as PageQuestion } from './question.ts';
import type { ChangeShape, PlanAskShape, ProgressShape, ReformsAskShape } from './shape.ts';

/** A deeply read-only type. */
type Frozen<T> = {
  readonly [Key in keyof T]: T[Key] extends (infer One)[] | undefined ? readonly One[] | undefined : T[Key];
};

/** A request for a plan, and one for the worth of reforms, as the page sends them. */
export type PlanAsk = Frozen<Omit<z.infer<typeof PlanAskShape>, 'case' | 'trial'>>;
export type ReformsAsk = Frozen<Omit<z.infer<typeof ReformsAskShape>, 'case'>>;
export type Change = Frozen<z.infer<typeof ChangeShape>>;

/** A question about an existing plan. */
export interface QuestionAsk {
  readonly plan: string;
  readonly question: PageQuestion;
  /** For frontiers: the measures that are traded off against the NPV. */
  readonly measures: readonly (typeof measures)[number][];
}

/** A job in the queue. */
export type JobTask = {
  /** The folder of the answer; it already holds the case as it was when the question was asked. */
  readonly run: string;
  readonly root: string;
  /** The case, by its opaque id. */
  readonly case: string;
  readonly language: Language;
  /** The account that asks, where there are accounts. */
  readonly by?: string | undefined;
  /** Time limit, s, if there is one. */
  readonly seconds?: number | undefined;
  /** A trial, which is not saved yet: a newer question of the same page cancels it (`newest`) or queues behind it. */
  readonly trial?: 'newest' | 'beside' | undefined;
  /** A job that prepares the start of later questions; nobody waits for it. */
  readonly ahead?: true | undefined;
} & (
  | { readonly kind: 'plan'; readonly ask: PlanAsk }
  | { readonly kind: 'reforms'; readonly ask: ReformsAsk }
  | { readonly kind: 'question'; readonly ask: QuestionAsk }
);

/** Progress of a job; money in the currency of the case. */
export type Progress = Frozen<z.infer<typeof ProgressShape>>;

export interface Run {
  readonly run: string;
}

/** The question as canonical text: independent of the order of keys and of omitted options. */
const asText = (ask: object): string =>
  JSON.stringify(
    Object.entries(ask)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** A question about a case, and who asks it. */
export interface Question {
  readonly kind: 'plan' | 'reforms';
  readonly ref: CaseRef;
  /** The case as it is now. */
  readonly c: Case;
  readonly ask: PlanAsk | ReformsAsk;
  readonly by: string | null;
}

/**
 * The folder of an answer. Its name is a hash of the case, the question and the version of the program. The same
 * question finds the existing answer; if that one was cut short, another folder is made beside it. An `own` answer is found by its
 * asker alone. With a `key`, the name does not reveal the figures of the case: who knows most of them could otherwise guess the rest.
 */
export function runName(
  root: string,
  { kind, ref, c, ask, by }: Question,
  cutShort: (run: string) => boolean,
  { key, own = false }: { readonly key?: string | undefined; readonly own?: boolean } = {},
): { readonly run: string; readonly there: boolean } {
  // Everybody sees a bundled case, so an answer about it belongs to its asker.
  const owner = own || (ref.bundled && isBeside(ask)) ? by : null;
  const hash = (key === undefined ? createHash('sha256') : createHmac('sha256', key))
    .update(JSON.stringify([ref.id, caseHash(c), kind, asText(ask), version(), owner]))
    .digest('hex');
  const base = `${ref.name.slice(0, 60)}-${kind}.${hash.slice(0, 12)}`;
  const taken = new Set(listRuns(root).map((run) => run.id));
  for (let n = 1; ; n++) {
    const run = n === 1 ? base : `${base}.${n}`;
    if (!taken.has(run)) return { run, there: false };
    if (!cutShort(run)) return { run, there: true };
  }
}

/** The record of a question: everything that it touches, which decides who may see the answer. */
export async function recordFor(root: string, { kind, ref, c, ask, by }: Question): Promise<RunRecord> {
  const own = ref.bundled ? { cases: [], elsewhere: [] } : closureOf(root, ref.folder);
  const ids = own.cases.flatMap((folder) => caseIn(root, folder)?.id ?? []);
  const pin = 'pin' in ask && ask.pin !== undefined ? recordOf(root, ask.pin) : undefined;
  return {
    case: ref.id,
    name: ref.name,
    owner: by,
    kind,
    ask,
    hash: caseHash(c),
    touched: [...new Set([...ids, ...(pin ? [pin.case, ...pin.touched] : [])])],
    elsewhere: own.elsewhere.length > 0 || pin?.elsewhere === true,
    reaches: [...(ref.bundled ? [] : await reachesOf(root, ref.folder)), ...(pin?.reaches ?? [])],
    asked: Date.now(),
  };
}
