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
import { turns } from './turns.ts';
import { placeFile, putFile } from './whole.ts';

/** A request for an edit. */
export interface EditRequest {
  /** The account that requests it; without an id on a server without accounts. */
  readonly by: Actor;
  readonly acts: readonly Act[];
  /** The idempotency key of the edit. */
  readonly key: string | undefined;
  /** A hash of the request. */
  readonly asked: string;
  readonly now: Date;
}

/** Puts edits in place, each once for its key. */
export interface Journal {
  /**
   * Makes an edit.
   *
   * @throws {StoreError} `changed`, and `edit-unknown` where it is not known whether the edit was decided: repeated with its key, it is
   * done once
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

/** The most keys that a journal without a trail remembers. */
const MOST = 1000;

/** The journal of a server without accounts. It has no trail, and remembers keys for as long as the server runs. */
export function plainJournal(root: string): Journal {
  const asks = new Map<string, string>();
  return {
    async commit({ id, files }, { key, asked }) {
      const pathOf = (file: string) => join(root, id, file);
      // Nothing else runs between the check and the last file, so that no other edit comes between.
      for (const { file, before } of files) if (etagAt(pathOf(file)) !== before) throw new StoreError('changed', file);
      for (const { file, text } of files) putFile(pathOf(file), text);
      if (key !== undefined) asks.set(key, asked);
      for (const old of [...asks.keys()].slice(0, -MOST)) asks.delete(old);
    },
    isDone: async (_, { key, asked }) => key !== undefined && isSame(key, asked, asks.get(key)),
    close() {},
  };
}

/** Whether an edit was done under a key, by the request that was made with the key before. Throws `key-used` where that was another. */
function isSame(key: string, asked: string, before: string | undefined): boolean {
  if (before !== undefined && before !== asked) throw new StoreError('key-used', key);
  return before !== undefined;
}

/**
 * Opens the journal of a folder whose edits have a trail. An edit and its lines of the trail are both written or neither, whenever the
 * server or the database stops: the new files are written beside the old ones, one transaction with the lines decides the edit, and the
 * files are put in place. Decided edits of the last server are put in place first.
 */
export async function openJournal(root: string, db: Db, gate: Gate): Promise<Journal> {
  await recover(root, db);

  /** By case: edits with an unknown outcome, and decided edits that could not be put in place yet. */
  const open = new Map<string, DecidedEdit[]>();
  /** Runs the edits of a case one after the other. */
  const { run: inTurn } = turns(1);
  let timer: NodeJS.Timeout | undefined;

  /** Finds out what became of the open edits of a case. Throws `edit-unknown`. */
  const settle = async (id: string): Promise<void> => {
    for (const edit of open.get(id) ?? []) {
      try {
        if (await wasDecided(db, edit)) await finish(root, db, edit);
        else drop(root, edit);
      } catch {
        throw new StoreError('edit-unknown', id);
      }
      const left = (open.get(id) ?? []).filter((decidedEdit) => decidedEdit !== edit);
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
        return isSame(key, asked, await askedByKey(db, by.id, key));
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
