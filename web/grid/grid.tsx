import { effect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type CellComponent, type RowComponent, TabulatorFull } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator_simple.min.css';
import './grid.css';
import type { Issue, Names } from '../api.ts';
import { say, spoken } from '../language.ts';
import { meant } from '../parts/meant.ts';
import type { Sheet } from '../parts/sheet.ts';
import { type Column, columnOf, frozenOf } from './columns.ts';
import { dragFill, isAtGrip, paste } from './fill.ts';
import { differing, type GridBook, type Row, rowsOf } from './grid-book.ts';
import { editByKey, isTyping, type KeyState, moveByKey } from './keys.ts';
import { activeCell, columnIndex, rowIndex, setRange } from './ranges.ts';

interface Props {
  readonly book: GridBook;
  readonly columns: readonly Column[];
  readonly issues: readonly Issue[];
  readonly filter: boolean;
  /** Hidden columns. */
  readonly folded: ReadonlySet<string>;
  readonly readOnly: boolean;
  /** Names of the rows of other tables, by table. */
  readonly names: Names;
  readonly label: string;
  /** A cell to scroll to, by row index and column. */
  readonly wanted: { readonly row: number; readonly column: string } | undefined;
  /** Called with the chosen cell, by its row index in the view. */
  onCell(row: number, column: string): void;
}

/** The header of a row: the origin of an included or replaced row, else its number. */
function drawMark(row: RowComponent): void {
  const { own, mark } = row.getData() as Row;
  const [kind = '', ...from] = mark.split(' ');
  const element = row.getElement();
  element.classList.toggle('given', kind === 'given');
  element.classList.toggle('replaced', kind === 'replaced');
  const head = element.querySelector<HTMLElement>('.tabulator-row-header');
  if (!head) return;
  head.textContent = kind === 'given' ? from.join(' ') : own < 0 ? '+' : String(own + 1);
  head.title = kind === 'replaced' ? say().inPlaceOf({ from: from.join(' ') }) : '';
}

/** The most rows that are updated in place; with more, the whole table is drawn again. */
const FEW = 40;

/** A table as a spreadsheet: ranges, copy and paste, fill down, undo, filter. Edits go to the book. */
export function Grid({ book, columns, issues, filter, folded, readOnly, names, label, wanted, onCell }: Props) {
  const host = useRef<HTMLElement>(null);
  const table = useRef<TabulatorFull>(undefined);
  /** The cell of a link; it may be set before the grid is built. */
  const object = useRef(wanted);
  object.current = wanted;
  /** Whether the grid is built: before that it takes no calls. */
  const ready = useRef(false);
  const shown = useRef<Sheet>(undefined);
  const marks = useRef(new Map<string, Issue>());
  const called = useRef(names);
  called.current = names;
  const keys = useRef<KeyState>({ leaving: false, inUse: false, begun: [] });
  const header = book.sheet.value?.header ?? [];
  const heads = header.join('\n');

  /** The content of the grid as the next state of the book; unchanged rows are shared. */
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
    // A name or number in the reader's language is shown as its key or value.
    const isAsTyped = (table.current!.getData() as Row[]).every((row, n) =>
      before.header.every((_, i) => String(row[`c${i}`] ?? '') === (rows[n]?.[i] ?? '')),
    );
    if (isAsTyped) shown.current = next;
    book.set(next);
  };

  /** Redraws the marks of faults; not during an edit of a cell, whose text would be lost. */
  const remark = () => {
    if (!ready.current || !table.current || host.current?.querySelector('.tabulator-editing')) return;
    for (const row of table.current.getRows('visible')) row.reformat();
  };

  useEffect(() => {
    marks.current = new Map(
      issues.flatMap((issue) =>
        issue.row === undefined ? [] : [[`${issue.row} ${issue.column ?? ''}`, issue] as const],
      ),
    );
    remark();
  }, [issues]);

  useEffect(() => {
    const sheet = book.sheet.value!;
    shown.current = sheet;
    const made = new TabulatorFull(host.current!, {
      data: rowsOf(book),
      rowFormatter: drawMark,
      columns: shownColumns(),
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
        formatter: 'plaintext',
        width: book.view.value!.rows.some(({ from }) => from !== '') ? 88 : 44,
        hozAlign: 'right',
        resizable: false,
        frozen: true,
        headerSort: false,
      },
    } as ConstructorParameters<typeof TabulatorFull>[1]);
    table.current = made;
    made.on('tableBuilt', () => {
      ready.current = true;
      // A focused element must belong to the grid (WAI-ARIA): the scrolling box holds the rows.
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
    // A new range gets its bounds by a timer: until then it reports the first cell of the table.
    for (const event of ['rangeAdded', 'rangeChanged'] as const)
      made.on(event as 'cellEdited', () => {
        const cell = activeCell(made);
        if (cell) onCell(rowIndex(cell), headOf(cell));
      });
    return () => {
      ready.current = false;
      table.current = undefined;
      made.destroy();
    };
  }, [book, heads, readOnly]);

  useEffect(() => {
    if (ready.current && table.current) table.current.setColumns(shownColumns());
  }, [filter, [...folded].join('\n'), spoken.value]);

  /** Draws the state of the book if it differs from the grid. */
  const draw = () => {
    const sheet = book.sheet.value;
    if (!sheet || sheet === shown.current || !ready.current || !table.current) return;
    if (sheet.header.join('\n') !== heads) return;
    shown.current = sheet;
    const grid = table.current;
    const rows = rowsOf(book);
    // The state that was typed here comes back unchanged: to redraw it would end an edit that has begun meanwhile.
    const drawn = grid.getData() as Row[];
    const others = differing(rows, drawn);
    if (others.length <= FEW && rows.length >= drawn.length && rows.length - drawn.length <= FEW) {
      for (const i of others) void grid.getRows()[i]!.update(rows[i]!);
      for (const row of rows.slice(drawn.length)) void grid.addRow(row);
      return;
    }
    const at = activeCell(grid);
    const [row, field] = [Number(at?.getRow().getPosition()) - 1, at?.getField()];
    void grid.replaceData(rows).then(() => pick(grid, grid.getRows('active')[row]?.getCell(field ?? '')));
  };
  // Synchronous: the next key may come before a frame, and needs the row that the text has added.
  useEffect(() => effect(draw), [book, heads, readOnly]);

  /** Scrolls to a cell; one that is not drawn has no element. */
  const show = (cell: CellComponent) => {
    const element: unknown = cell.getElement();
    if (element instanceof HTMLElement) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const showWanted = () => {
    const grid = table.current;
    const to = object.current;
    if (!to || !grid || !ready.current) return;
    const row = grid.getRows()[book.view.value!.rows.findIndex(({ own }) => own === to.row)];
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

  const columnNamed = (name: string) => columns.find((column) => column.name === name);

  /** The visible columns of the grid. */
  function shownColumns() {
    const frozen = frozenOf(header, columns, innerWidth);
    return header.flatMap((name, i) =>
      folded.has(name)
        ? []
        : [columnOf(name, i, { label, columns, filter, readOnly, frozen: i < frozen, called, marks })],
    );
  }

  const headOf = (cell: CellComponent): string => header[columnIndex(cell)] ?? '';

  /** Selects a cell and focuses the grid. */
  function move(grid: TabulatorFull, cell: CellComponent): void {
    pick(grid, cell);
    show(cell);
    host.current?.querySelector<HTMLElement>('.tabulator-tableholder')?.focus({ preventScroll: true });
  }

  /** Makes one cell the active range, and reports it. */
  function pick(grid: TabulatorFull, cell: CellComponent | false | undefined): void {
    if (!cell) return;
    setRange(grid, cell, cell);
    onCell(rowIndex(cell), headOf(cell));
  }

  return (
    <section
      ref={host}
      class="grid"
      aria-label={label}
      onClickCapture={() => {
        keys.current.inUse = true;
      }}
      onFocusInCapture={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !host.current?.contains(relatedTarget)) keys.current.inUse = false;
      }}
      onPointerMove={(event) => {
        if (!readOnly) host.current?.classList.toggle('grip', isAtGrip(host.current, event));
      }}
      onMouseDownCapture={(event) => {
        const grid = table.current;
        if (readOnly || !grid || isTyping(event.target) || !isAtGrip(host.current!, event)) return;
        event.preventDefault();
        event.stopPropagation();
        dragFill(grid, book, host.current!);
      }}
      onKeyDownCapture={(event) => {
        const grid = table.current;
        if (grid) moveByKey(event, grid, keys.current, (cell) => move(grid, cell));
      }}
      onPasteCapture={(event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (readOnly || !table.current || isTyping(event.target) || text === '') return;
        event.preventDefault();
        event.stopPropagation();
        paste(table.current, book, text);
      }}
      onKeyDown={(event) => {
        if (table.current && !readOnly) editByKey(event, table.current, book, keys.current);
      }}
    />
  );
}
