import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Act, type Actor, writeEditActs } from './access/audit.ts';
import { newId } from './access/token.ts';
import {
  askedByKey,
  type DecidedEdit,
  decidedEdits,
  endEdit,
  putEditRow,
  takeBack,
  wasDecided,
} from './database/edits.ts';
import type { Db } from './database/tables.ts';
import { StoreError } from './fault.ts';
import type { Gate } from './gate.ts';
import { etagAt } from './grid.ts';
import type { Prepared } from './prepare.ts';
import { placeFile } from './whole.ts';

/** An edit that an account requests. */
export interface EditRequest {
  readonly by: Actor & { readonly id: string };
  readonly acts: readonly Act[];
  /** The idempotency key of the edit. */
  readonly key: string | undefined;
  /** A hash of the request. */
  readonly asked: string;
  readonly now: Date;
}

/** Writes edits together with their lines of the trail: both or neither, whenever the server or the database stops. */
export interface Journal {
  /**
   * Makes an edit: writes its files beside the old ones, commits its lines of the trail in one transaction (which decides the edit), and
   * puts the files in place.
   *
   * @throws {StoreError} `changed`, and `edit-unknown` where it is not known whether the transaction has committed: repeated with its
   * key, the edit is done once
   */
  commit(prepared: Prepared, edit: EditRequest): Promise<void>;
  /** Whether an edit was done under this key of an account. Throws `key-used` where another was. */
  isDone(id: string, edit: Pick<EditRequest, 'by' | 'key' | 'asked'>): Promise<boolean>;
  close(): void;
}

/** Interval between attempts to learn the outcome of a transaction, ms. */
const AGAIN = 1000;

/** The folder of the new files of open edits. */
const folderOf = (root: string) => join(root, '.chorsu', 'edits');
const newFileOf = (root: string, id: string, n: number) => join(folderOf(root), `${id}.${n}`);

/** Opens the journal of a folder. Decided edits of the last server are put in place first. */
export async function openJournal(root: string, db: Db, gate: Gate): Promise<Journal> {
  await recover(root, db);

  /** By case: edits with an unknown outcome, and decided edits that could not be put in place yet. */
  const open = new Map<string, DecidedEdit[]>();
  const last = new Map<string, Promise<unknown>>();
  let timer: NodeJS.Timeout | undefined;

  /** Runs the edits of a case one after the other. */
  const inTurn = <T>(id: string, work: () => Promise<T>): Promise<T> => {
    const done = (last.get(id) ?? Promise.resolve()).then(work, work);
    last.set(id, done);
    const end = () => last.get(id) === done && last.delete(id);
    done.then(end, end);
    return done;
  };

  /** Finds out what became of the open edits of a case. Throws `edit-unknown`. */
  const settle = async (id: string): Promise<void> => {
    for (const edit of open.get(id) ?? []) {
      try {
        if (await wasDecided(db, edit)) await finish(root, db, edit);
        else drop(root, edit);
      } catch {
        throw new StoreError('edit-unknown', id);
      }
      const left = (open.get(id) ?? []).filter((one) => one !== edit);
      if (left.length > 0) open.set(id, left);
      else open.delete(id);
    }
  };
  const keepOpen = (edit: DecidedEdit): void => {
    open.set(edit.case, [...(open.get(edit.case) ?? []), edit]);
    timer ??= setInterval(() => {
      for (const id of open.keys()) gate.write(() => inTurn(id, () => settle(id))).catch(() => {});
      if (open.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    }, AGAIN);
    timer.unref();
  };

  const commit = async ({ id, files }: Prepared, { by, acts, key, asked, now }: EditRequest): Promise<void> => {
    await settle(id);
    const edit: DecidedEdit = {
      id: newId(),
      root,
      case: id,
      account: by.id,
      key: key ?? null,
      asked,
      files: files.map(({ file, before, after }) => ({ path: join(id, file), before, after })),
    };
    mustBe(root, edit);
    try {
      for (const [n, { text }] of files.entries())
        writeFileSync(newFileOf(root, edit.id, n), text, { flush: true, flag: 'wx' });
      await db.transaction().execute(async (within) => {
        await putEditRow(within, edit);
        await writeEditActs(within, by, acts, now, edit.id);
      });
    } catch (error) {
      if (isOfDisk(error) || isRefusal(error)) {
        drop(root, edit);
        throw error;
      }
      keepOpen(edit);
      await settle(id);
      if (!isInPlace(root, edit)) throw error;
      return;
    }
    await finish(root, db, edit).catch((error: unknown) => {
      if (error instanceof StoreError) throw error;
      keepOpen(edit);
      throw new StoreError('edit-unknown', id);
    });
  };

  return {
    commit: (prepared, edit) => inTurn(prepared.id, () => commit(prepared, edit)),
    isDone: (id, { by, key, asked }) =>
      inTurn(id, async () => {
        if (key === undefined) return false;
        await settle(id);
        const earlier = await askedByKey(db, by.id, key);
        if (earlier !== undefined && earlier !== asked) throw new StoreError('key-used', key);
        return earlier !== undefined;
      }),
    close: () => clearInterval(timer),
  };
}

/** Puts the decided edits of the last server of a folder in place, and removes the files of undecided ones. */
async function recover(root: string, db: Db): Promise<void> {
  mkdirSync(folderOf(root), { recursive: true });
  // A transaction of the dead server may still be open: this waits for it.
  const ids = new Set(readdirSync(folderOf(root)).map((name) => name.split('.')[0]!));
  for (const id of ids) await wasDecided(db, { id, root });
  for (const edit of await decidedEdits(db, root))
    await finish(root, db, edit).catch((error: unknown) => {
      // Another program has changed the file: the edit has left the trail.
      if (!(error instanceof StoreError)) throw error;
    });
  for (const name of readdirSync(folderOf(root))) rmSync(join(folderOf(root), name), { force: true });
}

/** Throws `changed` where a file has changed since the edit was prepared. */
function mustBe(root: string, { files }: DecidedEdit): void {
  for (const { path, before } of files) if (etagAt(join(root, path)) !== before) throw new StoreError('changed', path);
}

const isInPlace = (root: string, { files }: DecidedEdit): boolean =>
  files.every(({ path, after }) => etagAt(join(root, path)) === after);

/**
 * Puts the files of a decided edit in place. If another program has changed one of them, the edit is reverted with its lines of the trail:
 * throws `changed`.
 */
async function finish(root: string, db: Db, edit: DecidedEdit): Promise<void> {
  const found = edit.files.map(({ path, before, after }, n) => {
    const now = etagAt(join(root, path));
    return { path, n, now: now === after ? ('after' as const) : now === before ? ('before' as const) : 'other' };
  });
  const isLost = ({ n, now }: (typeof found)[number]) =>
    now === 'other' || (now === 'before' && !existsSync(newFileOf(root, edit.id, n)));
  if (found[0] && isLost(found[0])) {
    await takeBack(db, edit.id);
    drop(root, edit);
    throw new StoreError('changed', found[0].path);
  }
  for (const one of found)
    if (one.now === 'before' && !isLost(one)) placeFile(newFileOf(root, edit.id, one.n), join(root, one.path));
  drop(root, edit);
  // What is in place is found to be so by the next server too.
  await endEdit(db, edit.id).catch(() => {});
}

/** Removes the new files of an edit. */
function drop(root: string, { id, files }: DecidedEdit): void {
  for (const n of files.keys()) rmSync(newFileOf(root, id, n), { force: true });
}

/** Whether an error comes from a file: then the transaction has not begun. */
const isOfDisk = (error: unknown): boolean => {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return ['open', 'write', 'fsync', 'mkdir'].includes(String(syscall)) && typeof code === 'string';
};

/** Whether the database refused a statement for its content (SQLSTATE classes 22, 23, 40, 42): then the transaction is rolled back. */
const isRefusal = (error: unknown): boolean => {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^(22|23|40|42)[0-9A-Z]{3}$/.test(code);
};
