import { Fragment } from 'preact';
import type { Issue, TableEntry } from '../api.ts';
import { meaningIn, said, say } from '../language.ts';
import { casePath, Link } from '../route.tsx';
import { isListed, tableGroups } from './table-groups.ts';

/** The address of a table of a case. */
export const tableAddress = (id: string, table: string): string => casePath(id, `?table=${encodeURIComponent(table)}`);

interface TablesProps {
  readonly id: string;
  readonly tables: readonly TableEntry[];
  readonly open: string;
  readonly issues: readonly Issue[];
}

/** The list of tables of a case in the order of the work, with the numbers of rows and faults. */
export function Tables({ id, tables, open, issues }: TablesProps) {
  const w = say();
  const words = said().tableWords;
  const entry = ({ name, rows, inherited, meaning }: TableEntry) => {
    const wrong = issues.filter((issue) => issue.table === name && issue.severity === 'error').length;
    return (
      <li key={name}>
        <Link href={tableAddress(id, name)} current={name === open}>
          {name === 'case' ? w.settings : words.names[name as keyof typeof words.names]}
        </Link>{' '}
        <span class="quiet">
          {rows > 0 && rows}
          {inherited > 0 && ` + ${inherited}`}
          {wrong > 0 && ` · ${wrong} ✗`}
        </span>
        <span class="about">{meaningIn(name, 'about', meaning)}</span>
      </li>
    );
  };
  const shown = (one: TableEntry) => isListed(one, open);
  const keys = Object.keys(tableGroups) as (keyof typeof tableGroups)[];
  const groups = keys.map((key) => ({
    title: words.groups[key],
    of: tableGroups[key].flatMap((name) => tables.filter((table) => table.name === name)),
  }));
  const listed = groups.map(({ title, of }) => ({ title, of: of.filter(shown) })).filter(({ of }) => of.length > 0);
  return (
    <nav aria-label={w.tables}>
      {listed.map(({ title, of }) => (
        <Fragment key={title}>
          <h2 class="group">{title}</h2>
          <ul class="tables">{of.map(entry)}</ul>
        </Fragment>
      ))}
      <details>
        <summary>{w.otherTables}</summary>
        <ul class="tables">{groups.flatMap(({ of }) => of.filter((one) => !shown(one))).map(entry)}</ul>
      </details>
    </nav>
  );
}
