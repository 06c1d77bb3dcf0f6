import { computed, type ReadonlySignal } from '@preact/signals';
import type { Book } from '../parts/book.ts';
import type { Sheet } from '../parts/sheet.ts';
import { type Drawn, type GivenRows, ownOf, type Shown, type View, viewOf } from './view.ts';

/** The view of a book for the grid; its edits become edits of the own table. */
export interface GridBook {
  readonly view: ReadonlySignal<View | undefined>;
  readonly sheet: ReadonlySignal<Sheet | undefined>;
  set(next: Sheet): Promise<void>;
  undo(): void;
  redo(): void;
}

export function gridBook(book: Book, shared: GivenRows, shown: Shown): GridBook {
  const drawn: Drawn = new WeakMap();
  const view = computed(() => book.sheet.value && viewOf(book.sheet.value, shared, shown, drawn));
  return {
    view,
    sheet: computed(() => view.value?.sheet),
    set: (next) => book.set(ownOf(view.value!, next, book.sheet.value!, shared)),
    undo: book.undo,
    redo: book.redo,
  };
}

/** A row with its index in the view and in the own table, and its origin. */
export type Row = { id: number; own: number; mark: string } & Record<`c${number}`, string>;

export const rowsOf = (book: GridBook): Row[] => {
  const { sheet, rows } = book.view.value!;
  return sheet.rows.map((row, id) => {
    const { own = id, from = '', asGiven = false } = rows[id] ?? {};
    const mark = from === '' ? '' : `${asGiven ? 'given' : 'replaced'} ${from}`;
    return { id, own, mark, ...Object.fromEntries(sheet.header.map((_, i) => [`c${i}`, row[i] ?? ''])) } as Row;
  });
};

/** Rows of a table, by index, that differ from the drawn ones; all have the same fields. */
export function differing(rows: readonly Row[], drawn: readonly Row[]): number[] {
  const fields = Object.keys(rows[0] ?? {}) as (keyof Row)[];
  return drawn.flatMap((old, i) => {
    const row = rows[i];
    return row && !fields.every((field) => row[field] === old[field]) ? [i] : [];
  });
}
