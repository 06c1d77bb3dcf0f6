import type { Numbers } from '../lines/numbers.ts';

/** A ratio where there is one: undefined without debt or service. */
export type Ratio = number | undefined;

/** Cover ratios: by period, and what lenders quote of them. */
export type Ratios = {
  /** CFADS / (interest + principal + fees) of the period, in operation, where there is interest or principal */
  readonly dscr: readonly Ratio[];
  readonly minDscr: Ratio;
  readonly averageDscr: Ratio;
  /** PV of CFADS to the last payment, at the rates the debt bears, over the debt at the start of the period */
  readonly llcr: readonly Ratio[];
  readonly minLlcr: Ratio;
  /** the same to the end of the project */
  readonly plcr: readonly Ratio[];
  readonly minPlcr: Ratio;
  /** LLCR and PLCR at the start of operation */
  readonly llcrAtStart: Ratio;
  readonly plcrAtStart: Ratio;
  /** debt over debt and equity at the start of operation; of the most owed where operation never starts */
  readonly gearing: Ratio;
};

/** A row of ratios, undefined where there is none. */
export const ratioRow = (row: readonly number[]): Ratio[] =>
  row.map((value) => (Number.isNaN(value) ? undefined : value));

const least = (row: readonly Ratio[]): Ratio =>
  row.reduce<Ratio>(
    (best, value) => (value === undefined ? best : best === undefined ? value : Math.min(best, value)),
    undefined,
  );

/** Lines that the ratios are read from. */
export const ratioKeys = ['dscr', 'llcr', 'plcr', 'debtBalance', 'equity'];

/** Reads cover ratios from lines that have been computed with `ratioKeys`. */
export function ratiosOf(found: Numbers, n: number, operationFrom: number): Ratios {
  const row = (key: string): Ratio[] => ratioRow(found.row(key));
  const dscr = row('dscr');
  const llcr = row('llcr');
  const plcr = row('plcr');
  const known = dscr.filter((value): value is number => value !== undefined);
  const start = Math.min(operationFrom, n - 1);
  const debt = found.row('debtBalance')[start]!;
  const paid = found
    .row('equity')
    .slice(0, start + 1)
    .reduce((sum, value) => sum + value, 0);
  return {
    dscr,
    minDscr: least(dscr),
    averageDscr: known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : undefined,
    llcr,
    minLlcr: least(llcr),
    plcr,
    minPlcr: least(plcr),
    llcrAtStart: llcr.find((value) => value !== undefined),
    plcrAtStart: plcr.find((value) => value !== undefined),
    gearing: debt > 0 ? debt / (debt + paid) : undefined,
  };
}
