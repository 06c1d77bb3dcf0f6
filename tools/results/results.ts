import { readFileSync } from 'node:fs';
import { caseFile } from '../lib/paths.ts';

/** A question about a case: its scenario, and the restrictions on its plan. */
export interface Question {
  readonly scenario?: string;
  /** False: no lender asks a cover of debt service, as the command `reforms` plans. */
  readonly cover?: boolean;
  readonly reforms?: readonly string[];
  readonly withoutTargets?: readonly string[];
  readonly require?: readonly string[];
  readonly forbid?: readonly string[];
  /** Questions that ask for more than this one does: a plan of theirs answers this one too, and a bound of this one holds for them. */
  readonly also?: readonly string[];
}

/** One project of a plan as a lender sees it; money in the case's currency. */
export interface Lent {
  readonly project: string;
  readonly capex: number;
  readonly debt: number;
  readonly ownersReturn: number | null;
  readonly npv: number;
  readonly leastCover: number | null;
  /** Of the first full year of service, nominal. */
  readonly sales: number;
  /** The part of the price at which the owners' NPV at the discount rate is 0; null where none is. */
  readonly pricePart: number | null;
}

/** `site` is `place/process/tier year`. */
export interface Built {
  readonly site: string;
  readonly count: number;
  readonly size: number;
}

/** The result on tables with this fingerprint: the best plan, and the bound of any plan. */
export interface Answer {
  readonly tables: string;
  readonly value: number;
  /** Infinite where the search ended before it had one; null in the file. */
  readonly bound: number;
  readonly builds: readonly Built[];
  readonly cost?: Readonly<Record<string, number>>;
  readonly restsOn?: Readonly<Record<string, number>>;
  readonly lent?: readonly Lent[];
}

export interface Results {
  readonly questions: Readonly<Record<string, Question>>;
  readonly answers: Readonly<Record<string, Answer>>;
}

export const resultsFile = (name: string): string => caseFile(name, 'results.json');

export const readResults = (name: string): Results =>
  JSON.parse(readFileSync(resultsFile(name), 'utf8'), (key, value) =>
    key === 'bound' && value === null ? Number.POSITIVE_INFINITY : value,
  );

/**
 * The knowledge on a question: the best plan of its own and of more restricted questions, and the least bound of its own and of
 * less restricted ones, all on the same tables.
 */
export function known({ questions, answers }: Results, id: string): Answer {
  const more = (one: string): string[] => [one, ...(questions[one]?.also ?? []).flatMap(more)];
  const found = (ids: readonly string[]) => ids.flatMap((one) => answers[one] ?? []);
  const [own] = found(more(id));
  if (own === undefined) throw new Error(`results.json has no answer to ${id}`);
  const same = (answer: Answer) => answer.tables === own.tables;
  const best = found(more(id))
    .filter(same)
    .reduce((a, b) => (b.value > a.value ? b : a));
  const less = found(Object.keys(questions).filter((one) => more(one).includes(id))).filter(same);
  return { ...best, bound: Math.min(...less.map((answer) => answer.bound)) };
}

/** Whether a question has a plan, of its own or of a more restricted question. */
export const isKnown = ({ questions, answers }: Results, id: string): boolean =>
  answers[id] !== undefined || (questions[id]?.also ?? []).some((one) => isKnown({ questions, answers }, one));

/** The proven interval by which one question's best plan is worth more than another's; infinite for plans on different tables. */
export const gain = (more: Answer, less: Answer): readonly [number, number] =>
  more.tables === less.tables
    ? [more.value - less.bound, more.bound - less.value]
    : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
