import type { CellComponent, TabulatorFull } from 'tabulator-tables';
import { blockOf, filledInto, withBlock } from '../parts/sheet.ts';
import type { GridBook } from './grid-book.ts';
import { columnIndex, columnsFrom, rangeOf, rowIndex, setRange } from './ranges.ts';

/** Pastes texts into the visible rows and columns from the range on; further lines become new rows. */
export function paste(table: TabulatorFull, book: GridBook, text: string): void {
  const range = rangeOf(table);
  const first = range[0]?.[0];
  if (!first) return;
  const block = blockOf(text);
  const shown = table.getRows('active').map((row) => (row.getData() as { id: number }).id);
  const from = shown.indexOf(rowIndex(first));
  const rows = shown.slice(from, from + Math.max(range.length, block.length));
  book.set(withBlock(book.sheet.value!, rows, columnsFrom(table, first), block, range[0]!.length));
}

/** Every row of the range takes the values of its first. */
export function fillDown(table: TabulatorFull): void {
  const [first, ...others] = rangeOf(table);
  for (const row of others) row.forEach((cell, i) => void cell.setValue(first![i]!.getValue()));
}

/** Every cell of the range takes the value of the first of its row. */
export function fillRight(table: TabulatorFull): void {
  for (const [first, ...others] of rangeOf(table)) for (const cell of others) void cell.setValue(first!.getValue());
}

/** Distance from the lower right corner of the range within which a pointer grips it, px. */
const GRIP = 9;

/** Whether a pointer is at the corner by which the range is filled. */
export function isAtGrip(host: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const box = host.querySelector('.tabulator-range-active')?.getBoundingClientRect();
  return box !== undefined && Math.abs(clientX - box.right) <= GRIP && Math.abs(clientY - box.bottom) <= GRIP;
}

/** The cell under a pointer. */
function cellAt(table: TabulatorFull, { clientX, clientY }: MouseEvent): CellComponent | undefined {
  const element = document.elementFromPoint(clientX, clientY)?.closest('.tabulator-cell');
  const field = element?.getAttribute('tabulator-field');
  const row = table.getRows('visible').find((row) => row.getElement().contains(element ?? null));
  return (field && row?.getCell(field)) || undefined;
}

/** Fills by dragging the corner of the range: its texts are repeated over the cells that the pointer reaches, down or to the right. */
export function dragFill(table: TabulatorFull, book: GridBook, host: HTMLElement): void {
  const source = rangeOf(table);
  const first = source[0]?.[0];
  const last = source.at(-1)?.at(-1);
  if (!first || !last) return;
  const abort = new AbortController();
  const { signal } = abort;
  const move = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const to = cellAt(table, event);
    if (!to) return;
    const down = rowIndex(to) - rowIndex(last);
    const right = columnIndex(to) - columnIndex(last);
    if (down <= 0 && right <= 0) return setRange(table, first, last);
    // As in a spreadsheet, one direction at a time: the one in which the pointer is further away.
    const corner = down >= right ? to.getRow().getCell(last.getField()) : last.getRow().getCell(to.getField());
    if (corner) setRange(table, first, corner);
  };
  const end = () => {
    abort.abort();
    host.classList.remove('filling');
    const cells = rangeOf(table);
    const rows = cells.map(([cell]) => rowIndex(cell!));
    const columns = (cells[0] ?? []).map(columnIndex);
    book.set(
      filledInto(
        book.sheet.value!,
        { rows: source.map(([cell]) => rowIndex(cell!)), columns: source[0]!.map(columnIndex) },
        { rows, columns },
      ),
    );
  };
  host.classList.add('filling');
  addEventListener('mousemove', move, { signal, capture: true });
  addEventListener('mouseup', end, { signal, capture: true });
}
