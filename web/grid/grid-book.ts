import { computed, type ReadonlySignal } from '@preact/signals';
import type { Book } from '../parts/book.ts';
import type { Sheet } from '../parts/sheet.ts';
import { type Drawn, type GivenRows, ownOf, type Shown, type View, viewOf } from './view.ts';

/** What the grid shows and takes: the view of a book, whose edits become those of the own table. */
export interface GridBook {
  readonly view: ReadonlySignal<View | undefined>;
  readonly sheet: ReadonlySignal<Sheet | undefined>;
  set(next: Sheet): Promise<void>;
  undo(): void;
  redo(): void;
}

export function gridBook(book: Book, given: GivenRows, shown: Shown): GridBook {
  const drawn: Drawn = new WeakMap();
  const view = computed(() => book.sheet.value && viewOf(book.sheet.value, given, shown, drawn));
  return {
    view,
    sheet: computed(() => view.value?.sheet),
    set: (next) => book.set(ownOf(view.value!, next, book.sheet.value!, given)),
    undo: book.undo,
    redo: book.redo,
  };
}
