import { type Case, type Change, keyColumns, type TableName, withChanges } from '../../case/index.ts';
import type { Heading, PlanDocument } from '../../pillars/index.ts';
import type { SolveOptions } from '../../search/index.ts';
import { solve } from '../solve.ts';

const barrierHeadings: Readonly<Record<string, readonly Heading[]>> = {
  logistics: ['carriage', 'borders', 'time'],
  trade: ['duties'],
  standards: ['adaptation', 'certification'],
  rights: ['rights'],
  finance: ['finance'],
  readiness: ['readiness'],
};

type Edit = readonly [table: TableName | 'case', column: string, value: string, key?: string];

const everyRow = (table: TableName | 'case') =>
  keyColumns(table)
    .map(() => '*')
    .join('/');

/** Changes that take a barrier's costs and limits away. */
function without(c: Case, barrier: string): Change[] {
  const edits: Record<string, readonly Edit[]> = {
    logistics: [
      ...(['cost', 'hours', 'hours_p95', 'fixed_cost'] as const).map((column): Edit => ['legs', column, '0']),
      ['legs', 'capacity', ''],
      ...(['transfers', 'borders'] as const).flatMap((table): Edit[] => [
        [table, 'cost', '0'],
        [table, 'hours', '0'],
        [table, 'hours_p95', '0'],
        [table, 'capacity', ''],
      ]),
      ['borders', 'open', 'yes'],
      ['places', 'cost', '0'],
      ['places', 'capacity', ''],
    ],
    trade: [
      ['tariffs', '-', ''],
      ['restrictions', '-', ''],
    ],
    standards: [
      ['requirements', '-', ''],
      ['standards', '-', ''],
    ],
    rights: [['assets', '-', '']],
    finance: [['case', 'ownFunds', '']],
    readiness: readiness(c),
  };
  return (edits[barrier] ?? []).map(([table, column, value, key]) => ({
    table,
    key: key ?? everyRow(table),
    column,
    value,
    op: 'set',
    by: `without ${barrier}`,
  }));
}

/** Costs of processes and supplies that the case marks as readiness, and the limits of those supplies. */
function readiness(c: Case): Edit[] {
  const edits: Edit[] = [];
  for (const row of c.tables.processes) {
    if (row.heading !== 'readiness') continue;
    edits.push(['processes', 'variable_cost', '0', String(row.process)]);
    for (const column of ['capex', 'fixed_cost', 'capex_per_unit', 'fixed_cost_per_unit'])
      edits.push(['tiers', column, '0', `${row.process}/*`]);
  }
  for (const row of c.tables.supplies) {
    if (row.heading !== 'readiness') continue;
    const key = [row.good, row.place, row.year ?? '', row.step ?? ''].join('/');
    edits.push(['supplies', 'price', '0', key], ['supplies', 'quantity', '', key]);
  }
  return edits;
}

/**
 * The price of each barrier: what the plan pays under its headings, and the NPV gained when all its costs and limits are
 * gone and the plan is solved anew, as an interval by the bounds of both plans. The two differ: a new plan uses what the
 * barrier kept it from.
 */
export async function barrierPrices(c: Case, plan: PlanDocument, options: SolveOptions) {
  const found: { barrier: string; pays: number; gainsLow: number; gainsHigh: number }[] = [];
  for (const [barrier, headings] of Object.entries(barrierHeadings)) {
    const pays = headings.reduce((sum, heading) => sum + (plan.cost[heading] ?? 0), 0);
    const solved = await solve(withChanges(c, without(c, barrier)), options);
    await solved.session.close();
    if (solved.x.length === 0) continue;
    found.push({
      barrier,
      pays,
      gainsLow: Math.max(0, solved.objective - plan.bound!),
      gainsHigh: Math.max(0, solved.bound - plan.npv!),
    });
  }
  return found;
}
