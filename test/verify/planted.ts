import { type Case, type RawRow, type TableName, withChanges } from '../../src/case/index.ts';
import { type Heading, headings, type PlanDocument, verify } from '../../src/plan/index.ts';
import { bestPlan } from '../support/plan-case.ts';

/** Changes a document as a model with an error would. */
export type Alter = (d: PlanDocument) => void;

/** The plan of a case, proven to 1e-7. */
export const planned = (c: Case): Promise<PlanDocument> => bestPlan(c, 1e-7);

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

type Flow = PlanDocument['flows'][number];
type Amounts = Readonly<Record<number, number>>;

/** Discount rate of the cases whose plans are altered. */
export const rate = 0.1;

/**
 * States a heading as a faulty model would: adds undiscounted amounts by year to it, with its lines, the NPV, the bound and
 * the gap in agreement, so that only recomputing the heading from the quantities can find it.
 */
export const stated =
  (heading: Heading, amounts: Amounts | ((d: PlanDocument) => Amounts)): Alter =>
  (d) => {
    let sum = 0;
    for (const [year, amount] of Object.entries(typeof amounts === 'function' ? amounts(d) : amounts)) {
      d.costs.push({ year: Number(year), heading, amount });
      sum += amount * (1 + rate) ** (d.years[0]! - Number(year));
    }
    d.cost[heading] = (d.cost[heading] ?? 0) + sum;
    const apart = d.bound! - d.npv!;
    d.npv = d.npv! + (heading === 'revenue' || heading === 'residual' ? sum : -sum);
    d.bound = d.npv + apart;
    const kept = headings.filter((h) => h !== 'revenue' && h !== 'residual' && h !== 'shortfall');
    d.gap = apart / kept.reduce((total, h) => total + (d.cost[h] ?? 0), 0);
  };

/** An amount by year of the plan: so much for each unit of the flows that fit. */
export const each =
  (fits: (flow: Flow) => boolean, amount: number | ((flow: Flow) => number)) =>
  (d: PlanDocument): Amounts => {
    const sums: Record<number, number> = {};
    for (const flow of d.flows.filter(fits))
      sums[flow.year] = (sums[flow.year] ?? 0) + flow.amount * (typeof amount === 'number' ? amount : amount(flow));
    return sums;
  };

/** The case with one cell changed: a plan of the case as it was then breaks a rule of this one. */
export function changed(c: Case, table: TableName, key: string, column: string, value: string): Case {
  return withChanges(c, [{ table, key, column, value, op: 'set', by: 'test' }]);
}

/** The case with a row more. */
export function extended(c: Case, table: TableName, row: RawRow): Case {
  return { ...c, tables: { ...c.tables, [table]: [...c.tables[table], row] } };
}
