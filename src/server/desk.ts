import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HTTPException } from 'hono/http-exception';
import { helpers, TooManyError } from '../jobs/index.ts';
import { threadFile } from '../linear/index.ts';
import { AccessError, locateCase, StoreError } from '../store/index.ts';
import * as work from './thread/desk.ts';
import type { Outcome } from './thread/desk-thread.ts';
import type * as papers from './thread/papers.ts';

/** Size up to which work is done on the event loop, in bytes of tables and parts of an edit: this takes about 0.1 s. */
const SMALL = { bytes: 100_000, parts: 1000 };

/** Threads for larger cases; an asker occupies one of them at most. */
const THREADS = 2;

type Work = typeof work & typeof papers;

/** The work of `thread/desk.ts`, off the event loop where the case or the edit is large, and of `thread/papers.ts`. `who` is the account that asks. */
export type Desk = {
  readonly [Name in keyof Work]: (task: Parameters<Work[Name]>[0], who?: string) => ReturnType<Work[Name]>;
} & { close(): Promise<void> };

export function desk(): Desk {
  const threads = helpers(threadFile('thread/desk-thread', import.meta.url), THREADS);
  const elsewhere = async <Task, Result>(name: string, task: Task, who?: string): Promise<Result> => {
    const outcome = await threads.run<Task, Outcome<Result>>(name, task, who).catch((error: unknown) => {
      throw error instanceof TooManyError ? new AccessError('waiting') : error;
    });
    if ('store' in outcome) throw new StoreError(outcome.store, outcome.given);
    if ('access' in outcome) throw new AccessError(outcome.access, outcome.given);
    if ('refused' in outcome) throw new HTTPException(422, { message: outcome.refused });
    return outcome.value;
  };
  return {
    edit: (task, who) =>
      partsOf(task.edit) > SMALL.parts || bytesOf(task) > SMALL.bytes ? elsewhere('edit', task, who) : work.edit(task),
    issues: (task, who) => (isLarge(task) ? elsewhere('issues', task, who) : work.issues(task)),
    workbook: (task, who) => (isLarge(task) ? elsewhere('workbook', task, who) : work.workbook(task)),
    paper: (task, who) => elsewhere('paper', task, who),
    ways: (task, who) => elsewhere('ways', task, who),
    close: () => threads.close(),
  };
}

const partsOf = ({ remove, insert, cells }: work.EditTask['edit']): number =>
  (remove?.length ?? 0) + (insert?.length ?? 0) + (cells?.length ?? 0);

interface Of {
  readonly root: string;
  readonly id: string;
}

/** Bytes of the tables of a case, without those that it includes. */
function bytesOf({ root, id }: Of): number {
  const { folder } = locateCase(root, id);
  const tables = readdirSync(folder).filter((name) => name.endsWith('.csv'));
  return tables.reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** Whether a case has many rows, its own or those of others that it includes. */
const isLarge = (of: Of): boolean =>
  bytesOf(of) > SMALL.bytes || /"include"\s*:\s*\[\s*"/.test(readFileSync(locateCase(of.root, of.id).path, 'utf8'));
