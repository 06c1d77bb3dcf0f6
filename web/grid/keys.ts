import type { CellComponent, TabulatorFull } from 'tabulator-tables';
import { fillDown, fillRight } from './fill.ts';
import type { GridBook } from './grid-book.ts';
import { activeCell, below, beside, rangeOf } from './ranges.ts';

/** The state of the key handling of a grid. */
export interface KeyState {
  /** Whether the last key was Escape: Tab then leaves the grid. */
  leaving: boolean;
  /** Whether a cell was used since the focus came. */
  inUse: boolean;
  /** The cells selected at the start of an edit, which Ctrl+Enter fills. */
  begun: CellComponent[][];
}

export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Ends the edit of a cell, and the grid takes its text. */
function commit(target: EventTarget | null): void {
  if (isTyping(target)) (target as HTMLInputElement).blur();
}

/**
 * Moves once a text is taken, which adds a row below the last one; before the next key, which a timer would let come first.
 */
const afterTyping = (move: () => void): void => queueMicrotask(move);

/** Keys that move, before the grid itself sees them: Tab, Enter, Ctrl+Enter. */
export function moveByKey(
  event: KeyboardEvent,
  grid: TabulatorFull,
  state: KeyState,
  move: (cell: CellComponent) => void,
): void {
  const typing = isTyping(event.target);
  const command = event.ctrlKey || event.metaKey;
  const isLeaving = state.leaving && !typing;
  state.leaving = event.key === 'Escape' && !typing;
  if (!['Tab', 'Escape', 'Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) state.inUse = true;
  if (event.key === 'Tab') {
    event.stopPropagation();
    // After Escape, and before a cell is used, Tab leaves the grid.
    if (isLeaving || !state.inUse) return;
    const cell = activeCell(grid);
    const step = event.shiftKey ? -1 : 1;
    if (!beside(grid, cell, step) && !typing) return;
    event.preventDefault();
    commit(event.target);
    afterTyping(() => {
      const next = beside(grid, cell, step);
      if (next) move(next);
    });
  } else if (event.key === 'Enter' && command && typing) {
    event.preventDefault();
    event.stopPropagation();
    const { value } = event.target as HTMLInputElement;
    commit(event.target);
    for (const cell of state.begun.flat()) cell.setValue(value);
  } else if (event.key === 'Enter' && !command) {
    const cell = activeCell(grid);
    // In a list of choices the key chooses first.
    const isChoosing = typing && document.querySelector('.tabulator-edit-list') !== null;
    if (!isChoosing) {
      event.preventDefault();
      event.stopPropagation();
      commit(event.target);
    }
    const go = () => {
      const next = cell && below(grid, cell, event.shiftKey ? -1 : 1);
      if (next) move(next);
    };
    if (isChoosing) setTimeout(go);
    else afterTyping(go);
  }
}

/** Keys that change cells: undo, redo, fill, F2, and a letter that begins a new text. */
export function editByKey(event: KeyboardEvent, grid: TabulatorFull, book: GridBook, state: KeyState): void {
  if (isTyping(event.target)) return;
  const command = event.ctrlKey || event.metaKey;
  const act = command && commands[event.key.toLowerCase()];
  if (act) {
    event.preventDefault();
    act(grid, book, event.shiftKey);
  } else if (event.key === 'F2') {
    event.preventDefault();
    state.begun = rangeOf(grid);
    activeCell(grid)?.edit(true);
  } else if (!command && !event.altKey && event.key.length === 1 && event.key !== ' ') {
    const cell = activeCell(grid);
    if (!cell) return;
    event.preventDefault();
    state.begun = rangeOf(grid);
    cell.edit(true);
    const input = cell.getElement().querySelector('input');
    if (input) {
      input.value = event.key;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }
}

const commands: Readonly<Record<string, (grid: TabulatorFull, book: GridBook, shift: boolean) => void>> = {
  z: (_, book, shift) => (shift ? book.redo : book.undo)(),
  y: (_, book) => book.redo(),
  d: (grid) => fillDown(grid),
  r: (grid) => fillRight(grid),
};
