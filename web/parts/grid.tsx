import { useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type CellComponent, type ColumnDefinition, TabulatorFull } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator_simple.min.css';
import './grid.css';
import { plainName } from '../../src/case/known-names.ts';
import type { Issue, Names, TableEntry } from '../api.ts';
import { meaningIn, spoken } from '../language.ts';
import type { Book } from './book.ts';
import { meant, shownNumber } from './meant.ts';
import { blockOf, type Sheet, withBlock } from './sheet.ts';

interface Props {
  readonly book: Book;
  readonly columns: TableEntry['columns'];
  readonly issues: readonly Issue[];
  readonly filter: boolean;
  readonly readOnly: boolean;
  /** What rows of other tables are called, by table. */
  readonly names: Names;
  readonly label: string;
  /** A cell that is to be shown, by place and column. */
  readonly wanted: { readonly row: number; readonly column: string } | undefined;
  onCell(row: number, column: string): void;
}

type Row = { id: number } & Record<`c${number}`, string>;

const rowsOf = ({ rows, header }: Sheet): Row[] =>
  rows.map((row, id) => ({ id, ...Object.fromEntries(header.map((_, i) => [`c${i}`, row[i] ?? ''])) }) as Row);

/** A table as a spreadsheet: ranges, copy and paste, fill down, undo, filter. What is typed goes to the book. */
export function Grid({ book, columns, issues, filter, readOnly, names, label, wanted, onCell }: Props) {
  const host = useRef<HTMLElement>(null);
  const table = useRef<TabulatorFull>(undefined);
  /** The cell that a link leads to: it may be asked for before the grid is built. */
  const asked = useRef(wanted);
  asked.current = wanted;
  /** Whether the grid has been drawn: before that it takes no orders. */
  const ready = useRef(false);
  const shown = useRef<Sheet>(undefined);
  const marks = useRef(new Map<string, Issue>());
  const called = useRef(names);
  called.current = names;
  /** Whether Escape was pressed last: Tab then leaves the grid. */
  const leaving = useRef(false);
  /** Whether a cell was used since the focus came. */
  const inUse = useRef(false);
  /** The cells that were chosen when a text was begun: Ctrl+Enter fills them. */
  const begun = useRef<CellComponent[][]>([]);
  const header = book.sheet.value?.header ?? [];
  const heads = header.join('\n');

  /** What stands in the grid, as the next state of the book; rows that are as before are shared. */
  const take = () => {
    const before = book.sheet.value!;
    const typed = (name: string, text: string, old: string | undefined) =>
      text === old ? text : meant(columnNamed(name), text, called.current, spoken.value);
    const data = (table.current!.getData() as Row[]).map((row, n) =>
      before.header.map((name, i) => typed(name, String(row[`c${i}`] ?? ''), before.rows[n]?.[i])),
    );
    let differs = data.length !== before.rows.length;
    const rows = data.map((row, i) => {
      const old = before.rows[i];
      const alike = old && row.every((cell, k) => cell === (old[k] ?? ''));
      if (!alike) differs = true;
      return alike ? old : row;
    });
    if (!differs) return;
    const next = { header: before.header, rows };
    // What was meant by a name or a number of the reader's language is shown as it is kept.
    const isAsTyped = (table.current!.getData() as Row[]).every((row, n) =>
      before.header.every((_, i) => String(row[`c${i}`] ?? '') === (rows[n]?.[i] ?? '')),
    );
    if (isAsTyped) shown.current = next;
    book.set(next);
  };

  /** Draws the marks of faults anew; not while a cell is edited, whose text would be lost. */
  const remark = () => {
    if (!ready.current || !table.current || host.current?.querySelector('.tabulator-editing')) return;
    for (const row of table.current.getRows('visible')) row.reformat();
  };

  useEffect(() => {
    marks.current = new Map(
      issues.flatMap((one) => (one.row === undefined ? [] : [[`${one.row} ${one.column ?? ''}`, one] as const])),
    );
    remark();
  }, [issues]);

  useEffect(() => {
    const sheet = book.sheet.value!;
    shown.current = sheet;
    const made = new TabulatorFull(host.current!, {
      data: rowsOf(sheet),
      columns: header.map((name, i) => columnOf(name, i)),
      height: Math.min(620, 92 + 30 * Math.max(3, sheet.rows.length)),
      layout: 'fitDataFill',
      nestedFieldSeparator: false,
      columnDefaults: { headerSort: false, resizable: 'header', minWidth: 70, maxInitialWidth: 280 },
      selectableRange: 1,
      selectableRangeColumns: true,
      selectableRangeRows: true,
      selectableRangeClearCells: !readOnly,
      selectableRangeAutoFocus: false,
      editTriggerEvent: 'dblclick',
      clipboard: 'copy',
      clipboardCopyStyled: false,
      clipboardCopyConfig: { rowHeaders: false, columnHeaders: false },
      clipboardCopyRowRange: 'range',
      rowHeader: {
        formatter: 'rownum',
        width: 44,
        hozAlign: 'right',
        resizable: false,
        frozen: true,
        headerSort: false,
      },
    } as ConstructorParameters<typeof TabulatorFull>[1]);
    table.current = made;
    made.on('tableBuilt', () => {
      ready.current = true;
      // What is focused in a grid must belong to it (WAI-ARIA): the box that scrolls holds the rows.
      host.current?.removeAttribute('aria-owns');
      host.current?.querySelector('.tabulator-tableholder')?.setAttribute('role', 'rowgroup');
      host.current?.querySelector('.tabulator-table')?.removeAttribute('role');
      // The heads scroll with the rows, so that the keyboard need not stop at them.
      host.current?.querySelector('.tabulator-header')?.setAttribute('tabindex', '-1');
      showWanted();
    });
    let due = false;
    const soon = () => {
      if (due || readOnly) return;
      due = true;
      queueMicrotask(() => {
        due = false;
        take();
      });
    };
    for (const event of ['cellEdited', 'clipboardPasted', 'dataChanged', 'rowUpdated'] as const)
      made.on(event as 'cellEdited', soon);
    for (const event of ['cellEdited', 'cellEditCancelled'] as const)
      made.on(event as 'cellEdited', () => queueMicrotask(remark));
    // A new range takes its bounds a moment after it is made: what is told in between is the first cell of the table.
    for (const event of ['rangeAdded', 'rangeChanged'] as const)
      made.on(event as 'cellEdited', () => {
        const cell = activeCell(made);
        if (cell) onCell(cell.getRow().getPosition() as number, headOf(cell));
      });
    return () => {
      ready.current = false;
      table.current = undefined;
      made.destroy();
    };
  }, [book, heads, readOnly]);

  useEffect(() => {
    if (ready.current && table.current) table.current.setColumns(header.map((name, i) => columnOf(name, i)));
  }, [filter]);

  useSignalEffect(() => {
    const sheet = book.sheet.value;
    if (!sheet || sheet === shown.current || !ready.current || !table.current) return;
    if (sheet.header.join('\n') !== heads) return;
    shown.current = sheet;
    const grid = table.current;
    const at = activeCell(grid);
    const [row, field] = [Number(at?.getRow().getPosition()) - 1, at?.getField()];
    void grid.replaceData(rowsOf(sheet)).then(() => pick(grid, grid.getRows('active')[row]?.getCell(field ?? '')));
  });

  /** Scrolls to a cell; one that is not drawn has no element. */
  const show = (cell: CellComponent) => {
    const element: unknown = cell.getElement();
    if (element instanceof HTMLElement) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const showWanted = () => {
    const grid = table.current;
    const to = asked.current;
    if (!to || !grid || !ready.current) return;
    const row = grid.getRows()[to.row];
    const cell = row?.getCell(`c${header.indexOf(to.column)}`);
    if (!row) return;
    void grid.scrollToRow(row, 'center', false).then(() => {
      if (!cell) return;
      pick(grid, cell);
      show(cell);
      host.current?.querySelector<HTMLElement>('.tabulator-tableholder')?.focus({ preventScroll: true });
    });
  };
  useEffect(showWanted, [wanted]);

  const columnNamed = (name: string) => columns.find((one) => one.name === name);

  function columnOf(name: string, i: number): ColumnDefinition {
    const column = columnNamed(name);
    const number = column !== undefined && ['number', 'integer'].includes(column.type);
    const choices = column?.choices?.filter((word) => word !== '');
    return {
      title: name,
      field: `c${i}`,
      headerTooltip: column
        ? `${meaningIn(label, name, column.meaning)}${column.unit ? ` (${column.unit})` : ''}`
        : name,
      hozAlign: number ? 'right' : 'left',
      headerFilter: filter ? 'input' : false,
      ...(readOnly
        ? {}
        : choices && choices.length > 0
          ? { editor: 'list', editorParams: { values: choices, autocomplete: true, freetext: true, allowEmpty: true } }
          : column?.refs && column.type !== 'list'
            ? { editor: 'list', editorParams: rowChoices(column.refs, called) }
            : { editor: 'input' }),
      formatter(cell) {
        const row = cell.getRow().getData() as Row;
        const found = marks.current.get(`${row.id} ${name}`);
        const element = cell.getElement();
        element.tabIndex = -1;
        element.classList.toggle('wrong', found?.severity === 'error');
        element.classList.toggle('warned', found?.severity === 'warning');
        element.title = found ? [found.message, found.hint].filter(Boolean).join(' ') : '';
        const text = document.createElement('span');
        text.textContent = number ? shownNumber(String(cell.getValue() ?? '')) : String(cell.getValue() ?? '');
        return text;
      },
    } as ColumnDefinition;
  }

  const headOf = (cell: CellComponent): string => header[Number(cell.getField().slice(1))] ?? '';

  /** Goes to a cell, and keeps the keys there. */
  function move(grid: TabulatorFull, cell: CellComponent): void {
    pick(grid, cell);
    show(cell);
    host.current?.querySelector<HTMLElement>('.tabulator-tableholder')?.focus({ preventScroll: true });
  }

  /** Makes one cell the range that keys work on, and tells of it. */
  function pick(grid: TabulatorFull, cell: CellComponent | false | undefined): void {
    if (!cell) return;
    (grid as unknown as { addRange(a: CellComponent, b: CellComponent): void }).addRange(cell, cell);
    onCell(cell.getRow().getPosition() as number, headOf(cell));
  }

  return (
    <section
      ref={host}
      class="grid"
      aria-label={label}
      onClickCapture={() => {
        inUse.current = true;
      }}
      onFocusInCapture={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !host.current?.contains(relatedTarget)) inUse.current = false;
      }}
      onKeyDownCapture={(event) => {
        const grid = table.current;
        if (!grid) return;
        const typing = isTyping(event.target);
        const command = event.ctrlKey || event.metaKey;
        const isLeaving = leaving.current && !typing;
        leaving.current = event.key === 'Escape' && !typing;
        if (!['Tab', 'Escape', 'Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) inUse.current = true;
        if (event.key === 'Tab') {
          event.stopPropagation();
          // After Escape, and before a cell is used, Tab leaves the grid.
          if (isLeaving || !inUse.current) return;
          const next = beside(grid, activeCell(grid), event.shiftKey ? -1 : 1);
          if (!next) return;
          event.preventDefault();
          commit(event.target);
          queueMicrotask(() => move(grid, next));
        } else if (event.key === 'Enter' && command && typing) {
          event.preventDefault();
          event.stopPropagation();
          const { value } = event.target as HTMLInputElement;
          commit(event.target);
          for (const cell of begun.current.flat()) cell.setValue(value);
        } else if (event.key === 'Enter' && !command) {
          const cell = activeCell(grid);
          const next = cell && below(grid, cell, event.shiftKey ? -1 : 1);
          if (!typing) {
            event.preventDefault();
            event.stopPropagation();
          }
          // A text that is typed is taken by the grid first.
          if (next) setTimeout(() => move(grid, next));
        }
      }}
      onPasteCapture={(event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (readOnly || !table.current || isTyping(event.target) || text === '') return;
        event.preventDefault();
        event.stopPropagation();
        paste(table.current, book, text);
      }}
      onKeyDown={(event) => {
        const grid = table.current;
        if (!grid || readOnly) return;
        const typing = isTyping(event.target);
        const command = event.ctrlKey || event.metaKey;
        if (command && !typing && event.key.toLowerCase() === 'z') {
          event.preventDefault();
          (event.shiftKey ? book.redo : book.undo)();
        } else if (command && !typing && event.key.toLowerCase() === 'y') {
          event.preventDefault();
          book.redo();
        } else if (command && !typing && event.key.toLowerCase() === 'd') {
          event.preventDefault();
          fillDown(grid);
        } else if (command && !typing && event.key.toLowerCase() === 'r') {
          event.preventDefault();
          fillRight(grid);
        } else if (!typing && event.key === 'F2') {
          event.preventDefault();
          begun.current = rangeOf(grid);
          activeCell(grid)?.edit(true);
        } else if (!typing && !command && !event.altKey && event.key.length === 1 && event.key !== ' ') {
          const cell = activeCell(grid);
          if (!cell) return;
          event.preventDefault();
          begun.current = rangeOf(grid);
          cell.edit(true);
          const input = cell.getElement().querySelector('input');
          if (input) {
            input.value = event.key;
            input.dispatchEvent(new Event('input', { bubbles: true }));
          }
        }
      }}
    />
  );
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Ends a text that is typed, which the grid then takes. */
function commit(target: EventTarget | null): void {
  if (isTyping(target)) (target as HTMLInputElement).blur();
}

/** Rows of another table to choose from: by key, and by every name that they have. */
function rowChoices(refs: readonly string[], called: { readonly current: Names }) {
  return {
    ...{ autocomplete: true, freetext: true, allowEmpty: true, listOnEmpty: true, maxWidth: true },
    valuesLookup: () =>
      Promise.resolve(
        refs.flatMap((of) => (called.current[of] ?? []).map((all) => ({ label: all.join(' · '), value: all[0]! }))),
      ),
    filterFunc: (term: string, label: string) => plainName(label).includes(plainName(term)),
  };
}

/** The cell before or behind one in its row, then in the next row; undefined at the ends of the grid. */
function beside(table: TabulatorFull, cell: CellComponent | undefined, step: 1 | -1): CellComponent | undefined {
  if (!cell) return undefined;
  const fields = table
    .getColumns()
    .map((column) => column.getField())
    .filter((field) => field !== undefined);
  const at = fields.indexOf(cell.getField()) + step;
  if (fields[at] !== undefined) return cell.getRow().getCell(fields[at]);
  const row = rowBeside(table, cell, step);
  return row?.getCell(fields[step > 0 ? 0 : fields.length - 1]!);
}

const below = (table: TabulatorFull, cell: CellComponent, step: 1 | -1): CellComponent | undefined =>
  rowBeside(table, cell, step)?.getCell(cell.getField());

function rowBeside(table: TabulatorFull, cell: CellComponent, step: 1 | -1) {
  const rows = table.getRows('active');
  return rows[(cell.getRow().getPosition() as number) - 1 + step];
}

interface Range {
  getCells(): CellComponent[][];
}

const rangeOf = (table: TabulatorFull): CellComponent[][] =>
  (table as unknown as { getRanges(): Range[] }).getRanges()[0]?.getCells() ?? [];

const activeCell = (table: TabulatorFull): CellComponent | undefined => rangeOf(table)[0]?.[0];

/** Puts what was copied elsewhere into the rows that are shown from the range on; further rows are added for what is left. */
function paste(table: TabulatorFull, book: Book, text: string): void {
  const range = rangeOf(table);
  const first = range[0]?.[0];
  if (!first) return;
  const block = blockOf(text);
  const shown = table.getRows('active').map((row) => (row.getData() as Row).id);
  const from = shown.indexOf((first.getRow().getData() as Row).id);
  const rows = shown.slice(from, from + Math.max(range.length, block.length));
  book.set(withBlock(book.sheet.value!, rows, Number(first.getField().slice(1)), block, range[0]!.length));
}

/** Every row of the range takes the values of its first. */
function fillDown(table: TabulatorFull): void {
  const [first, ...others] = rangeOf(table);
  for (const row of others) row.forEach((cell, i) => void cell.setValue(first![i]!.getValue()));
}

/** Every cell of the range takes the value of the first of its row. */
function fillRight(table: TabulatorFull): void {
  for (const [first, ...others] of rangeOf(table)) for (const cell of others) void cell.setValue(first!.getValue());
}
