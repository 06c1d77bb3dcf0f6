import { useMemo, useState } from 'preact/hooks';
import type { Issue, Names, TableEntry } from '../api.ts';
import { meaningIn, say } from '../language.ts';
import type { Book } from '../parts/book.ts';
import type { books } from '../parts/books.ts';
import { CaseMap } from '../parts/case-map.tsx';
import { Fault } from '../parts/load.tsx';
import { columnTitle, foldedOf } from './columns.ts';
import { Grid } from './grid.tsx';
import { PapersPicker, paperTables } from './papers-picker.tsx';

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

/** A table that is edited: its rows as a spreadsheet, what can be done with them, and what the chosen column means. */
export function Editor({ id, all, tables, book: open, entry, issues, readOnly, names, wanted }: EditorProps) {
  const w = say();
  const [filter, setFilter] = useState(false);
  const [unfolded, unfold] = useState<readonly string[]>([]);
  const [whole, showWhole] = useState(false);
  const [cell, setCell] = useState<{ row: number; column: string }>({ row: 0, column: '' });
  const sheet = open.sheet.value;
  // Columns are folded as the table was found: none goes while it is worked on.
  const folds = useMemo(
    () => (sheet && entry ? foldedOf(sheet, entry.name, entry.columns) : new Set<string>()),
    [sheet?.header.join('\n'), entry?.name],
  );
  if (!sheet || !entry) return <p class="quiet">{w.loading}</p>;
  const folded = new Set(whole ? [] : [...folds].filter((name) => !unfolded.includes(name)));
  const missing = entry.name === 'case' ? [] : entry.columns.filter(({ name }) => !sheet.header.includes(name));
  const column = entry.columns.find(({ name }) => name === cell.column);
  const at = (name: string) => sheet.rows[cell.row - 1]?.[sheet.header.indexOf(name)] ?? '';
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
              disabled={cell.row === 0}
              onClick={() => open.set({ ...sheet, rows: sheet.rows.filter((_, i) => i !== cell.row - 1) })}
            >
              {w.removeRows}
            </button>
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
        {folds.size > 0 && (
          <button type="button" aria-pressed={whole} onClick={() => showWhole(!whole)}>
            {w.emptyColumns({ count: folds.size })}
          </button>
        )}
      </p>
      {(entry.name === 'places' || entry.name === 'legs') && (
        <CaseMap id={id} table={entry.name} book={open} legs={all.of('legs')} readOnly={readOnly} />
      )}
      {paperTables.has(entry.name) && !readOnly && <PapersPicker all={all} names={names} keys={keysOf(tables)} />}
      <Grid
        book={open}
        columns={entry.columns}
        issues={issues}
        filter={filter}
        folded={folded}
        readOnly={readOnly}
        names={names}
        label={entry.name}
        wanted={wanted}
        onCell={(row, name) => setCell({ row, column: name })}
      />
      <p class="quiet">
        {column ? (
          <>
            <strong>{columnTitle(column.name)}</strong>: {meaningIn(entry.name, column.name, column.meaning)}
            {column.unit && ` (${column.unit})`}
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
  Object.fromEntries(tables.map(({ name, columns }) => [name, columns.flatMap((one) => (one.key ? [one.name] : []))]));
