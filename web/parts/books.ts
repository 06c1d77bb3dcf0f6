import { batch, signal } from '@preact/signals';
import { type Book, book, type Steps } from './book.ts';

/** The open tables of a case: their states stay as long as the page, and undo goes from table to table. */
export function books(id: string, show: (table: string) => void) {
  const made = new Map<string, Book>();
  /** Tables by the order of their edits. */
  const past = signal<readonly string[]>([]);
  const future = signal<readonly string[]>([]);
  const turn = (from: typeof past, to: typeof past, step: keyof Steps) => {
    const table = from.value.at(-1);
    const open = table === undefined ? undefined : made.get(table);
    if (table === undefined || !open) return;
    batch(() => {
      from.value = from.value.slice(0, -1);
      to.value = [...to.value, table];
      open.steps[step]();
    });
    show(table);
  };
  const shared = {
    past,
    future,
    undo: () => turn(past, future, 'undo'),
    redo: () => turn(future, past, 'redo'),
  };
  return {
    /** The book of a table; one that was open before keeps its state. */
    of(table: string): Book {
      const known = made.get(table);
      if (known) return known;
      const one = book(id, table, {
        ...shared,
        did() {
          batch(() => {
            past.value = [...past.value.slice(-999), table];
            future.value = [];
          });
        },
        // A table that was read again has nothing to undo.
        lost() {
          batch(() => {
            past.value = past.value.filter((other) => other !== table);
            future.value = future.value.filter((other) => other !== table);
          });
        },
      });
      made.set(table, one);
      return one;
    },
  };
}
