import { NoAnswerError, RequestError, requestWords, UnusableError } from '../../questions/index.ts';
import { AccessError, type AccessFault, StoreError, type StoreFault } from '../../store/index.ts';
import * as work from './desk.ts';
import * as papers from './papers.ts';

/** What a thread returns: the result, or why it was refused. The class of an error does not cross threads. */
export type Outcome<T> =
  | { readonly value: T }
  | { readonly store: StoreFault; readonly given: string }
  | { readonly access: AccessFault; readonly given: string }
  /** In the reader's language. */
  | { readonly refused: string };

const outcomeOf =
  <Task, T>(make: (task: Task) => Promise<T>) =>
  async (task: Task): Promise<Outcome<T>> => {
    try {
      return { value: await make(task) };
    } catch (error) {
      if (error instanceof StoreError) return { store: error.code, given: error.given };
      if (error instanceof AccessError) return { access: error.code, given: error.given };
      if (error instanceof RequestError) return { refused: requestWords(error) };
      if (error instanceof UnusableError || error instanceof NoAnswerError) return { refused: error.message };
      throw error;
    }
  };

/** Runs the work of `desk.ts` in a thread. */
export const edit = outcomeOf(work.edit);
export const issues = outcomeOf(work.issues);
export const workbook = outcomeOf(work.workbook);
export const paper = outcomeOf(papers.paper);
export const ways = outcomeOf(papers.ways);
