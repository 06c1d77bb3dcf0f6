import { createHash, createHmac } from 'node:crypto';
import { caseHash } from '../case/index.ts';
import { type measures, readCase, version } from '../face/index.ts';
import type { Language } from '../i18n/index.ts';
import { listRuns, locateCase, sourceOf } from '../store/index.ts';
import type { Question } from './question.ts';

/** What a plan is asked, as the page sends it. */
export interface PlanAsk {
  readonly reforms?: readonly string[] | undefined;
  readonly gap?: number | undefined;
  readonly seconds?: number | undefined;
  readonly require?: readonly string[] | undefined;
  readonly forbid?: readonly string[] | undefined;
  readonly withoutTargets?: readonly string[] | undefined;
  /** The run whose builds are kept. */
  readonly pin?: string | undefined;
  readonly barriers?: boolean | undefined;
  readonly explain?: 'usual' | 'all' | 'none' | undefined;
  /** Figures changed for this plan alone, as in the table `changes`. */
  readonly changes?: readonly Change[] | undefined;
}

export interface Change {
  readonly table: string;
  readonly key: string;
  readonly column: string;
  readonly value: string;
  readonly op: 'set' | 'multiply' | 'add' | 'min' | 'max';
}

/** What the worth of reforms is asked. */
export interface ReformsAsk {
  readonly reforms?: readonly string[] | undefined;
  readonly minutes?: number | undefined;
}

/** What is asked about a plan that is there. */
export interface QuestionAsk {
  readonly plan: string;
  readonly question: Question;
  /** Of frontiers: the measures that are set against the NPV. */
  readonly measures: readonly (typeof measures)[number][];
}

/** A job as the queue has it. */
export type Asked = {
  /** The folder that the answer goes into. */
  readonly run: string;
  readonly root: string;
  readonly case: string;
  readonly source: string;
  readonly language: Language;
  /** The account that asks, where there are accounts. */
  readonly by?: string | undefined;
} & (
  | { readonly kind: 'plan'; readonly ask: PlanAsk }
  | { readonly kind: 'reforms'; readonly ask: ReformsAsk }
  | { readonly kind: 'question'; readonly ask: QuestionAsk }
);

/** How far a job is: money in the case's currency. */
export interface Progress {
  readonly stage: string;
  readonly seconds: number;
  /** NPV of the best plan so far, and what no plan exceeds. */
  readonly best?: number | undefined;
  readonly bound?: number | undefined;
  readonly solves?: number | undefined;
  readonly currency?: string | undefined;
}

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

/**
 * The folder of an answer, named by its content: the case's hash, what is asked, and the version of the program. The same
 * question finds the answer that is there; where that was cut short, a further one stands beside it.
 */
export async function runName(
  root: string,
  { kind, id, ask }: { readonly kind: Asked['kind']; readonly id: string; readonly ask: object },
  cutShort: (run: string) => boolean,
  key?: string,
): Promise<{ readonly run: string; readonly there: boolean; readonly source: string }> {
  const source = sourceOf(locateCase(root, id));
  const c = await readCase(source);
  // With a key, the name tells nobody which figures the case has: who knows most of them could try the rest.
  const hash = (key === undefined ? createHash('sha256') : createHmac('sha256', key))
    .update(`${caseHash(c)} ${kind} ${asText(ask)} ${version()}`)
    .digest('hex');
  const base = `${id.slice(0, 60)}-${kind}.${hash.slice(0, 12)}`;
  const taken = new Set(listRuns(root).map((one) => one.id));
  for (let n = 1; ; n++) {
    const run = n === 1 ? base : `${base}.${n}`;
    if (!taken.has(run)) return { run, there: false, source };
    if (!cutShort(run)) return { run, there: true, source };
  }
}
