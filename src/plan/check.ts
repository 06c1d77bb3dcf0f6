import {
  at,
  type Case,
  type CheckInput,
  checkCase as checkTables,
  type Issue,
  type RawRow,
  type TableName,
  tableNames,
} from '../case/index.ts';
import { reachability } from '../network/index.ts';
import { pillars } from './assemble.ts';

/** Tables that other questions read: a plan is complete without them. */
const notOfPlans: readonly TableName[] = [
  'reforms',
  'changes',
  'shocks',
  'scenarios',
  'uncertainty',
  'sources',
  'projects',
  'cautions',
  'laboratories',
  'docket',
  'searches',
  'teams',
  'reviews',
  'treaties',
];

/** Warns of tables that a plan does not use: none is ignored silently. */
function notPlanned(c: Case): Issue[] {
  const planned = new Set<TableName>([...notOfPlans, ...pillars.flatMap((pillar) => pillar.tables)]);
  return tableNames
    .filter((table) => c.tables[table].length > 0 && !planned.has(table))
    .map((table) => ({ code: 'table-not-planned', severity: 'warning', table }));
}

/** Reports demands that no route reaches (an error if they are firm), and warns of inputs that no route brings. */
function unreachable(c: Case): Issue[] {
  const start = Number(c.settings.start);
  const rows = at(c, start);
  return reachability(rows, start).map(({ good, place, kind }) => {
    const firm = kind === 'demand' && rows.demands.some((d) => d.good === good && d.place === place && d.firm);
    const table = kind === 'demand' ? 'demands' : 'candidates';
    return {
      code: kind === 'demand' ? 'demand-unreached' : 'input-unreached',
      severity: firm ? 'error' : 'warning',
      table,
      value: good,
      params: { other: place },
      ...placeOf(c, table, (row) => row.place === place && (kind !== 'demand' || row.good === good)),
    };
  });
}

function placeOf(c: Case, table: 'demands' | 'candidates', test: (row: RawRow) => boolean) {
  const row = c.tables[table].find(test);
  const origin = row && c.origins.get(row);
  return origin ? { file: origin.file, line: origin.line } : {};
}

/** All issues of a case: those of its tables, and those of the pillars and the network. */
export function checkCase(read: CheckInput): Issue[] {
  return checkTables(read, [notPlanned, unreachable, ...pillars.flatMap(({ checks = [] }) => checks)]);
}
