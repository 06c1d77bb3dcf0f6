import { useMemo, useState } from 'preact/hooks';
import { type Issue, listInherited, type Names, type TableEntry } from '../api.ts';
import { meaningIn, said, say } from '../language.ts';
import type { Book } from '../parts/book.ts';
import type { books } from '../parts/books.ts';
import { CaseMap } from '../parts/case-map.tsx';
import { headingText } from '../parts/headings.ts';
import { Fault, useLoaded } from '../parts/load.tsx';
import { columnTitle, foldedOf, usualColumns } from './columns.ts';
import { Grid } from './grid.tsx';
import { gridBook } from './grid-book.ts';
import { PapersPicker, paperTables } from './papers-picker.tsx';
import { givenRows, type Inherited, takenBack } from './view.ts';

/** The most rows of included cases that are shown at first; more are folded. */
const SHOWN = 60;
const nothing: Inherited = { included: [], template: [] };

interface EditorProps {
  readonly all: ReturnType<typeof books>;
  readonly tables: readonly TableEntry[];
  readonly id: string;
  readonly book: Book;
  readonly entry: TableEntry | undefined;
  readonly issues: readonly Issue[];
  readonly readOnly: boolean;
  readonly names: Names;
  readonly wanted: { readonly row: number; readonly column: string } | undefined;
}

/** The editor of a table: its rows as a spreadsheet, buttons, and the meaning of the selected column. */
export function Editor(props: EditorProps) {
  const { id, entry, book } = props;
  const table = entry?.name ?? '';
  const loaded = useLoaded(() => (table === '' ? Promise.resolve(nothing) : listInherited(id, table)), [id, table]);
  const found = loaded.value ?? (loaded.error === undefined ? undefined : nothing);
  if (!book.sheet.value || !entry || !found) return <p class="quiet">{say().loading}</p>;
  return <Sheet {...props} entry={entry} inherited={found} />;
}

interface SheetProps extends EditorProps {
  readonly entry: TableEntry;
  readonly inherited: Inherited;
}

function Sheet({ id, all, tables, book: open, entry, issues, readOnly, names, wanted, inherited }: SheetProps) {
  const w = say();
  const [filter, setFilter] = useState(false);
  const [unfolded, unfold] = useState<readonly string[]>([]);
  const [whole, showWhole] = useState(false);
  const [cell, setCell] = useState<{ row: number; column: string }>({ row: -1, column: '' });
  const shared = useMemo(() => givenRows(entry.name, entry.columns, inherited), [entry.name, inherited]);
  const [together, showTogether] = useState(shared.included.length > 0 && shared.included.length <= SHOWN);
  const shown = useMemo(
    () =>
      gridBook(open, shared, {
        all: together,
        blank: !readOnly,
        usual: readOnly ? [] : (usualColumns[entry.name] ?? []),
      }),
    [open, shared, together, readOnly],
  );
  const sheet = open.sheet.value!;
  const view = shown.view.value!;
  // Columns are folded when the table is opened: none disappears during the work.
  const folds = useMemo(
    () => foldedOf(view.sheet, entry.name, entry.columns, (n) => (view.rows[n]?.own ?? 0) >= 0),
    [view.sheet.header.join('\n'), entry.name],
  );
  const folded = new Set(whole ? [] : [...folds].filter((name) => !unfolded.includes(name)));
  const missing = entry.name === 'case' ? [] : entry.columns.filter(({ name }) => !view.sheet.header.includes(name));
  const column = entry.columns.find(({ name }) => name === cell.column);
  const row = view.rows[cell.row];
  const at = (name: string) => view.sheet.rows[cell.row]?.[view.sheet.header.indexOf(name)] ?? '';
  const code = column?.name === 'hs' ? names.hs?.find(([one]) => one === at('hs')) : undefined;
  const heading = code ? headingText(code) : '';
  const froms = [...new Set(shared.included.map(({ from }) => from))].join(', ');
  return (
    <section aria-label={entry.name}>
      <p class="quiet">
        {meaningIn(entry.name, 'about', entry.meaning)} · {w.rowCount({ count: sheet.rows.length })} ·{' '}
        {open.state.value === 'saving' ? w.saving : w.saved}
      </p>
      {open.state.value === 'changed' && <Fault text={w.changedOnDisk} />}
      {open.error.value !== '' && <Fault text={open.error.value} />}
      <p class="actions">
        {!readOnly && (
          <>
            <button
              type="button"
              onClick={() => open.set({ ...sheet, rows: [...sheet.rows, sheet.header.map(() => '')] })}
            >
              {w.addRow}
            </button>
            <button
              type="button"
              disabled={row === undefined || row.own < 0}
              onClick={() => row && open.set({ ...sheet, rows: sheet.rows.filter((_, i) => i !== row.own) })}
            >
              {w.removeRows}
            </button>
            {row?.given && row.own >= 0 && !row.asGiven && (
              <button type="button" onClick={() => open.set(takenBack(sheet, view, row))}>
                {w.takeBack({ from: row.from })}
              </button>
            )}
            <button type="button" disabled={open.past.value.length === 0} onClick={open.undo}>
              {w.undo}
            </button>
            <button type="button" disabled={open.future.value.length === 0} onClick={open.redo}>
              {w.redo}
            </button>
            {missing.length > 0 && (
              <select
                aria-label={w.addColumn}
                value=""
                onChange={({ currentTarget: { value } }) => {
                  unfold([...unfolded, value]);
                  open.set({ header: [...sheet.header, value], rows: sheet.rows.map((row) => [...row, '']) });
                }}
              >
                <option value="">{w.addColumn}</option>
                {missing.map(({ name, meaning }) => (
                  <option key={name} value={name} title={meaning}>
                    {columnTitle(name)}
                  </option>
                ))}
              </select>
            )}
          </>
        )}
        <button type="button" aria-pressed={filter} onClick={() => setFilter(!filter)}>
          {w.filter}
        </button>
        {shared.included.length > 0 && (
          <button type="button" aria-pressed={together} onClick={() => showTogether(!together)}>
            {w.givenRows({ count: shared.included.length, from: froms })}
          </button>
        )}
        {folds.size > 0 && (
          <button type="button" aria-pressed={whole} onClick={() => showWhole(!whole)}>
            {w.emptyColumns({ count: folds.size })}
          </button>
        )}
      </p>
      {(entry.name === 'places' || entry.name === 'legs') && (
        <CaseMap id={id} table={entry.name} book={open} legs={all.of('legs')} readOnly={readOnly} />
      )}
      {paperTables.has(entry.name) && !readOnly && (
        <PapersPicker id={id} all={all} names={names} keys={keysOf(tables)} />
      )}
      <Grid
        book={shown}
        columns={entry.columns}
        issues={issues}
        filter={filter}
        folded={folded}
        readOnly={readOnly}
        names={names}
        label={entry.name}
        wanted={wanted}
        onCell={(place, name) => setCell({ row: place, column: name })}
      />
      <p class="quiet">
        {column ? (
          <>
            <strong>{columnTitle(column.name)}</strong>: {meaningIn(entry.name, column.name, column.meaning)}
            {column.unit && ` (${column.unit})`}
            {heading !== '' && ` · ${heading} (${said().first.headingNote})`}
            {row?.asGiven && ` · ${w.givenBy({ from: row.from })}`}
            {row?.given && !row.asGiven && ` · ${w.inPlaceOf({ from: row.from })}`}
            {at('source') !== '' && ` · ${w.source}: ${at('source')}`}
            {at('quality') !== '' && ` · ${w.quality}: ${at('quality')}`}
          </>
        ) : (
          w.keys
        )}
      </p>
    </section>
  );
}

/** The columns of the key of each table. */
const keysOf = (tables: readonly TableEntry[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    tables.map(({ name, columns }) => [name, columns.flatMap((column) => (column.key ? [column.name] : []))]),
  );
