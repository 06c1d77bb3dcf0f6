import {
  type Case,
  type Checked,
  checkCase as checkTables,
  type Issue,
  type TableName,
  tableNames,
} from '../case/index.ts';
import { pillars } from './assemble.ts';

/** Tables that are read by other questions than the plan: nothing is missing from a plan that leaves them out. */
const elsewhere: readonly TableName[] = [
  'reforms',
  'changes',
  'shocks',
  'scenarios',
  'uncertainty',
  'sources',
  'projects',
];

/** Tables that a plan does not yet take into account: named in a warning, none is dropped in silence. */
function notPlanned(c: Case): Issue[] {
  const planned = new Set<TableName>([...elsewhere, ...pillars.flatMap((pillar) => pillar.tables)]);
  return tableNames
    .filter((table) => c.tables[table].length > 0 && !planned.has(table))
    .map((table) => ({ code: 'table-not-planned', severity: 'warning', table }));
}

/** All issues of a case as read: its tables, and what the rooms above say of it. */
export function checkCase(read: Checked): Issue[] {
  return checkTables(read, [notPlanned]);
}
