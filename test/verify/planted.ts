import { applyReforms, type Case, type RawRow, type TableName, withChanges } from '../../src/case/index.ts';
import { type Heading, headings, type PlanDocument, plan, verify } from '../../src/plan/index.ts';

/** Changes a document as a model with an error would. */
export type Alter = (d: PlanDocument) => void;

/** The plan of a case, proven to 1e-7. */
export async function planned(c: Case, reforms: string[] = []): Promise<PlanDocument> {
  const request = { reforms, gap: 1e-7, seconds: 60, solver: 'highs-wasm' };
  const { document, solved } = await plan(applyReforms(c, reforms), { asRead: c, request });
  await solved.session.close();
  return document;
}

/** What the second opinion names, headings and rows. */
export function named(document: PlanDocument, c: Case): string[] {
  return verify(document, c).differences.map((x) => x.row ?? x.heading!);
}

/** The document after an alteration; the original stays. */
export function altered(document: PlanDocument, alter: Alter): PlanDocument {
  const copy = structuredClone(document);
  alter(copy);
  return copy;
}

/**
 * States a heading as a faulty model would: adds undiscounted amounts by year to it, with its lines, the NPV, the bound and
 * the gap in agreement, so that only recomputing the heading from the quantities can find it.
 */
export function restate(
  d: PlanDocument,
  heading: Heading,
  amounts: Readonly<Record<number, number>>,
  rate: number,
): void {
  const start = d.years[0]!;
  let sum = 0;
  for (const [year, amount] of Object.entries(amounts)) {
    d.costs.push({ year: Number(year), heading, amount });
    sum += amount * (1 + rate) ** (start - Number(year));
  }
  d.cost[heading] = (d.cost[heading] ?? 0) + sum;
  const apart = d.bound! - d.npv!;
  const worth = heading === 'revenue' || heading === 'residual' ? sum : -sum;
  d.npv = d.npv! + worth;
  d.bound = d.npv + apart;
  const kept = headings.filter((h) => h !== 'revenue' && h !== 'residual' && h !== 'shortfall');
  d.gap = apart / kept.reduce((total, h) => total + (d.cost[h] ?? 0), 0);
}

/** An amount a year by year of the plan, from the flows that fit. */
export function byYear(
  d: PlanDocument,
  fits: (flow: PlanDocument['flows'][number]) => boolean,
  each: (flow: PlanDocument['flows'][number]) => number,
): Record<number, number> {
  const sums: Record<number, number> = {};
  for (const flow of d.flows) if (fits(flow)) sums[flow.year] = (sums[flow.year] ?? 0) + each(flow);
  return sums;
}

/** The case with one cell changed: a plan of the case as it was then breaks a rule of this one. */
export function changed(c: Case, table: TableName, key: string, column: string, value: string): Case {
  return withChanges(c, [{ table, key, column, value, op: 'set', by: 'test' }]);
}

/** The case with a row more. */
export function extended(c: Case, table: TableName, row: RawRow): Case {
  return { ...c, tables: { ...c.tables, [table]: [...c.tables[table], row] } };
}
