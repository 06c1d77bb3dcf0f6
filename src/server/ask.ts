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

/** What is asked, as it is handed on: nobody changes it. */
type Frozen<T> = {
  readonly [Key in keyof T]: T[Key] extends (infer One)[] | undefined ? readonly One[] | undefined : T[Key];
};

/** What a plan is asked, as the page sends it; and what the worth of reforms is asked. */
export type PlanAsk = Frozen<Omit<z.infer<typeof PlanAskShape>, 'case' | 'trial'>>;
export type ReformsAsk = Frozen<Omit<z.infer<typeof ReformsAskShape>, 'case'>>;
export type Change = Frozen<z.infer<typeof ChangeShape>>;

/** What is asked about a plan that is there. */
export interface QuestionAsk {
  readonly plan: string;
  readonly question: PageQuestion;
  /** Of frontiers: the measures that are set against the NPV. */
  readonly measures: readonly (typeof measures)[number][];
}

/** A job as the queue has it. */
export type JobTask = {
  /** The folder that the answer goes into; the case as it was asked about stands there already. */
  readonly run: string;
  readonly root: string;
  /** The case, by its opaque id. */
  readonly case: string;
  readonly language: Language;
  /** The account that asks, where there are accounts. */
  readonly by?: string | undefined;
  /** Most seconds that it may take, where there is a limit. */
  readonly seconds?: number | undefined;
  /** Its answer is tried: a newer question of its page cancels it (`newest`), or waits behind it; nobody has kept it yet. */
  readonly trial?: 'newest' | 'beside' | undefined;
  /** Nobody waits for an answer: what further questions begin from is found ahead. */
  readonly ahead?: true | undefined;
} & (
  | { readonly kind: 'plan'; readonly ask: PlanAsk }
  | { readonly kind: 'reforms'; readonly ask: ReformsAsk }
  | { readonly kind: 'question'; readonly ask: QuestionAsk }
);

/** How far a job is: money in the case's currency. */
export type Progress = Frozen<z.infer<typeof ProgressShape>>;

export interface Run {
  readonly run: string;
}

/** The ask as text in which the order of keys and what is left out make no difference. */
const asText = (ask: object): string =>
  JSON.stringify(
    Object.entries(ask)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

/** What is asked of a case, by whom. */
export interface Question {
  readonly kind: 'plan' | 'reforms';
  readonly ref: CaseRef;
  /** The case as it is now. */
  readonly c: Case;
  readonly ask: PlanAsk | ReformsAsk;
  readonly by: string | null;
}

/**
 * The folder of an answer, named by its content: the case and what it holds, what is asked, and the version of the program. The same
 * question finds the answer that is there; where that was cut short, a further one stands beside it. An `own` one is found by who asks
 * alone; with a `key`, the name tells nobody which figures the case has: who knows most of them could try the rest.
 */
export function runName(
  root: string,
  { kind, ref, c, ask, by }: Question,
  cutShort: (run: string) => boolean,
  { key, own = false }: { readonly key?: string | undefined; readonly own?: boolean } = {},
): { readonly run: string; readonly there: boolean } {
  // What somebody asks beside a bundled case is that person's own: everybody sees the case.
  const whose = own || (ref.bundled && isBeside(ask)) ? by : null;
  const hash = (key === undefined ? createHash('sha256') : createHmac('sha256', key))
    .update(JSON.stringify([ref.id, caseHash(c), kind, asText(ask), version(), whose]))
    .digest('hex');
  const base = `${ref.name.slice(0, 60)}-${kind}.${hash.slice(0, 12)}`;
  const taken = new Set(listRuns(root).map((one) => one.id));
  for (let n = 1; ; n++) {
    const run = n === 1 ? base : `${base}.${n}`;
    if (!taken.has(run)) return { run, there: false };
    if (!cutShort(run)) return { run, there: true };
  }
}

/** What is kept of a question: all that it touches, for the judgement of who may see the answer. */
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
