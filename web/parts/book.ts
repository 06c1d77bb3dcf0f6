import { batch, type ReadonlySignal, signal } from '@preact/signals';
import { again, api, good, Refused, readTable } from '../api.ts';
import { editBetween, filled, type Sheet } from './sheet.ts';

/** Undo and redo. */
export interface Steps {
  undo(): void;
  redo(): void;
}

/** The edits of all tables of a case in their order. */
export interface Edits extends Steps {
  readonly past: ReadonlySignal<readonly string[]>;
  readonly future: ReadonlySignal<readonly string[]>;
  /** Notes an edit of the table. */
  did(): void;
  /** Drops the former states of the table after it was read again. */
  lost(): void;
}

/** An open table of a case: its state, undo and redo, and whether the state is on the disk. */
export function book(id: string, table: string, edits: Edits) {
  const sheet = signal<Sheet | undefined>(undefined);
  const past = signal<readonly Sheet[]>([]);
  const future = signal<readonly Sheet[]>([]);
  const state = signal<'saved' | 'saving' | 'changed'>('saved');
  const error = signal('');
  /** Counts the saved states: after each the checks are requested again. */
  const saves = signal(0);
  let onDisk: Sheet = { header: [], rows: [] };
  let etag = '';
  let busy = false;

  /** Takes over the state on the disk. */
  function adopt(read: Awaited<ReturnType<typeof readTable>>): void {
    etag = read.etag;
    onDisk = { header: read.header, rows: read.rows };
    batch(() => {
      sheet.value = onDisk;
      past.value = [];
      future.value = [];
      edits.lost();
    });
  }

  /** Reads the table; what another read has found meanwhile stays. */
  async function load(): Promise<void> {
    const before = etag;
    const read = await readTable(id, table);
    if (etag === before) adopt(read);
  }

  /** Sends edits until the disk has the current state. */
  async function save(): Promise<void> {
    if (busy) return;
    busy = true;
    try {
      for (;;) {
        const wanted = filled(sheet.value!);
        const edit = editBetween(onDisk, wanted);
        if (!edit) break;
        state.value = 'saving';
        const header = { 'if-match': `"${etag}"`, 'idempotency-key': crypto.randomUUID() };
        const grid = await again(() =>
          good(api.cases[':case'].tables[':table'].rows.$patch({ param: { case: id, table }, header, json: edit })),
        );
        etag = grid.etag;
        onDisk = { header: grid.header, rows: grid.rows };
        saves.value++;
      }
      state.value = 'saved';
      error.value = '';
    } catch (fault) {
      if (fault instanceof Refused && fault.code === 'changed') {
        await load();
        state.value = 'changed';
        saves.value++;
      } else error.value = fault instanceof Error ? fault.message : String(fault);
    } finally {
      busy = false;
    }
  }

  /**
   * Reads the table again and takes it where the disk has another state. A state that was read before an edit was saved is older than
   * the edit, and is read once more; while an edit is being saved, the save itself finds out. A table that was not read yet has not changed.
   */
  async function look(): Promise<void> {
    for (;;) {
      const before = etag;
      const read = await readTable(id, table);
      if (busy || read.etag === etag) return;
      if (etag === before) {
        batch(() => {
          adopt(read);
          if (before !== '') state.value = 'changed';
          saves.value++;
        });
        return;
      }
    }
  }

  /** Sets a new state; resolves when it is on the disk. */
  function set(next: Sheet): Promise<void> {
    const before = sheet.value!;
    if (next === before) return Promise.resolve();
    batch(() => {
      past.value = [...past.value.slice(-199), before];
      future.value = [];
      sheet.value = next;
      edits.did();
    });
    return save();
  }

  const turn = (from: typeof past, to: typeof past) => {
    const next = from.value.at(-1);
    if (!next) return;
    batch(() => {
      to.value = [...to.value, sheet.value!];
      from.value = from.value.slice(0, -1);
      sheet.value = next;
    });
    void save();
  };

  return {
    sheet,
    past: edits.past,
    future: edits.future,
    state,
    error,
    saves,
    load,
    set,
    undo: edits.undo,
    redo: edits.redo,
    /** Undo and redo within this table. */
    steps: { undo: () => turn(past, future), redo: () => turn(future, past) },
    /** Reads the table for the first time, or checks it (`look`). */
    open: (): Promise<void> => (sheet.value ? look() : load()),
    /** Checks whether the disk has another state, and takes it over. */
    look,
  };
}

export type Book = ReturnType<typeof book>;
