import type { Numbers } from '../lines/numbers.ts';

/** A ratio; undefined without debt or service. */
export type Ratio = number | undefined;

/** Cover ratios by period, and the figures that lenders quote. */
export type Ratios = {
  /** CFADS / (interest + principal + fees) of a period in operation with interest or principal */
  readonly dscr: readonly Ratio[];
  readonly minDscr: Ratio;
  readonly averageDscr: Ratio;
  /** PV of CFADS to the last payment, at the interest rates of the debt, over the debt at the start of the period */
  readonly llcr: readonly Ratio[];
  readonly minLlcr: Ratio;
  /** the same to the end of the project */
  readonly plcr: readonly Ratio[];
  readonly minPlcr: Ratio;
  /** LLCR and PLCR at the start of operation */
  readonly llcrAtStart: Ratio;
  readonly plcrAtStart: Ratio;
  /** debt over debt and equity at the start of operation, or in the last period without operation */
  readonly gearing: Ratio;
};

/** A row of ratios from numbers, NaN as undefined. */
export const ratioRow = (row: readonly number[]): Ratio[] =>
  row.map((value) => (Number.isNaN(value) ? undefined : value));

const least = (row: readonly Ratio[]): Ratio =>
  row.reduce<Ratio>(
    (best, value) => (value === undefined ? best : best === undefined ? value : Math.min(best, value)),
    undefined,
  );

/** Lines from which `ratiosOf` reads. */
export const ratioKeys = ['dscr', 'llcr', 'plcr', 'debtBalance', 'equity'];

/** Reads cover ratios from computed lines. */
export function ratiosOf(found: Numbers, n: number, operationFrom: number): Ratios {
  const row = (key: string): Ratio[] => ratioRow(found.row(key));
  const dscr = row('dscr');
  const llcr = row('llcr');
  const plcr = row('plcr');
  const served = dscr.filter((value): value is number => value !== undefined);
  const start = Math.min(operationFrom, n - 1);
  const debt = found.row('debtBalance')[start]!;
  const paid = found
    .row('equity')
    .slice(0, start + 1)
    .reduce((sum, value) => sum + value, 0);
  return {
    dscr,
    minDscr: least(dscr),
    averageDscr: served.length > 0 ? served.reduce((sum, value) => sum + value, 0) / served.length : undefined,
    llcr,
    minLlcr: least(llcr),
    plcr,
    minPlcr: least(plcr),
    llcrAtStart: llcr.find((value) => value !== undefined),
    plcrAtStart: plcr.find((value) => value !== undefined),
    gearing: debt > 0 ? debt / (debt + paid) : undefined,
  };
}
