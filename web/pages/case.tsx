import { effect } from '@preact/signals';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { api, checkCase, good, type Issue, listNames, readCase, type TableEntry } from '../api.ts';
import { diskChange } from '../events.ts';
import { Editor } from '../grid/editor.tsx';
import { say, spoken } from '../language.ts';
import type { Book } from '../parts/book.ts';
import { books } from '../parts/books.ts';
import { Action } from '../parts/form.tsx';
import { issuePlace } from '../parts/issue-place.ts';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { Head } from '../parts/shell.tsx';
import { Tables, tableAddress } from '../parts/tables.tsx';
import { go, settle } from '../route.tsx';

/** A case: its tables as spreadsheets, and what is wrong in them with the mend beside. */
export function CasePage({ id, table }: { readonly id: string; readonly table: string }) {
  const w = say();
  const [turn, next] = useState(0);
  const detail = useLoaded(() => readCase(id), [id, turn]);
  const issues = useLoaded(() => checkCase(id, spoken.value), [id, turn, spoken.value]);
  const names = useLoaded(() => listNames(id), [id, turn]);
  const [wanted, want] = useState<{ table: string; row: number; column: string }>();
  useEffect(() => {
    const { value } = detail;
    if (table !== '' || !value) return;
    const first = value.tables.find((table) => table.name !== 'case' && table.rows > 0);
    // Where nothing is wanted yet, that is said first.
    settle(tableAddress(id, (value.plannable ? first?.name : undefined) ?? 'demands'));
  }, [table, detail.value]);
  const all = useMemo(() => books(id, (of) => settle(tableAddress(id, of))), [id]);
  const open = useMemo(() => (table === '' ? undefined : all.of(table)), [all, table]);
  useEffect(() => void open?.open().then(() => next((n) => n + 1)), [open]);
  useEffect(
    () =>
      effect(() => {
        if (diskChange.value.id === id) void open?.look();
      }),
    [id, open],
  );
  useEffect(
    () =>
      effect(() => {
        if (!open || open.saves.value === 0) return;
        const timer = setTimeout(() => next((n) => n + 1), 150);
        return () => clearTimeout(timer);
      }),
    [open],
  );
  const remove = async () => {
    await good(api.cases[':case'].$delete({ param: { case: id } }));
    // There it can be taken back.
    go('/');
  };
  const found = issues.value ?? [];
  const errors = found.filter((issue) => issue.severity === 'error').length;
  const sound = detail.value?.plannable === false ? w.nothingWanted : w.sound;
  return (
    <>
      <Head id={id} at="case" title={w.caseTitle} />
      {issues.value && (
        <p class={errors > 0 ? 'fault' : 'good'} role="status">
          {errors === 0 && found.length === 0
            ? sound
            : `${w.faults({ errors, warnings: found.length - errors })}. ${errors > 0 ? w.mustMend : sound}`}
        </p>
      )}
      <Waiting of={detail}>
        {(c) => (
          <>
            <p class="actions">
              <a href={`/api/cases/${encodeURIComponent(id)}/workbook`} download={`${id}.xlsx`}>
                {w.download}
              </a>
              {c.bundled && <span class="quiet">{w.readOnly}</span>}
              {c.role === 'owner' && !c.bundled && <Action text={w.remove} of={c.title} work={remove} />}
            </p>
            <div class="case">
              <Tables id={id} tables={c.tables} open={table} issues={found} />
              {open && (
                <Editor
                  key={table}
                  id={id}
                  all={all}
                  tables={c.tables}
                  book={open}
                  entry={c.tables.find((one) => one.name === table)}
                  issues={found.filter((issue) => issue.table === table)}
                  readOnly={c.bundled}
                  names={names.value ?? {}}
                  wanted={wanted?.table === table ? wanted : undefined}
                />
              )}
              <Issues
                issues={found}
                tables={c.tables}
                mend={
                  c.bundled
                    ? undefined
                    : (issue) => {
                        if (issue.table === table && open) mend(open, issue);
                      }
                }
                show={(issue) => {
                  if (issue.table === undefined) return;
                  if (issue.table !== table) settle(tableAddress(id, issue.table));
                  want({ table: issue.table, row: issue.row ?? 0, column: issue.column ?? '' });
                }}
                open={table}
              />
            </div>
          </>
        )}
      </Waiting>
    </>
  );
}

/** Sets the cell of an issue to what it may be. */
function mend(open: Book, issue: Issue): void {
  const sheet = open.sheet.value;
  const at = sheet?.header.indexOf(issue.table === 'case' ? 'value' : (issue.column ?? '')) ?? -1;
  if (!sheet || at < 0 || issue.row === undefined || issue.mend === undefined) return;
  const rows = sheet.rows.map((row, i) =>
    i === issue.row ? row.map((cell, k) => (k === at ? issue.mend! : cell)) : row,
  );
  open.set({ header: sheet.header, rows });
}

interface IssuesProps {
  readonly tables: readonly TableEntry[];
  readonly issues: readonly Issue[];
  readonly open: string;
  readonly mend: ((issue: Issue) => void) | undefined;
  show(issue: Issue): void;
}

function Issues({ issues, tables, open, mend: set, show }: IssuesProps) {
  const w = say();
  const here = (issue: Issue) => (issue.table === open ? 0 : 1);
  const order = (issue: Issue) => (issue.severity === 'error' ? 0 : 1);
  const sorted = [...issues].sort((a, b) => order(a) - order(b) || here(a) - here(b));
  return (
    <aside aria-label={w.issues}>
      <h2>{w.issues}</h2>
      {sorted.length === 0 && <p class="quiet">{w.noIssues}</p>}
      <ul class="issues">
        {sorted.slice(0, 100).map((issue, i) => (
          <li key={`${issue.code} ${i}`} class={issue.severity}>
            <strong>{issuePlace(issue, tables)}</strong> {issue.message} {issue.hint}
            <br />
            {issue.mend !== undefined && issue.table === open && set && (
              <button type="button" onClick={() => set(issue)}>
                {w.setTo({ value: issue.mend })}
              </button>
            )}
            {issue.row !== undefined && (
              <button type="button" onClick={() => show(issue)}>
                {w.show}
              </button>
            )}
          </li>
        ))}
      </ul>
    </aside>
  );
}
