import { type Sculpted, sculpt } from './sculpt.ts';

/** What may hold a debt down. */
export type SizeLimit = 'dscr' | 'gearing' | 'lender' | 'cash';

/** A debt and the limit that bound it: `cash` where there is no positive cash to serve any. */
export type SizedDebt = {
  readonly debt: number;
  readonly binding: SizeLimit;
  /** every limit's own answer; the smallest is the debt */
  readonly limits: Readonly<Record<'dscr' | 'gearing' | 'lender', number>>;
  /** cover kept in every payment; Infinity without debt */
  readonly dscr: number;
  readonly schedule: Sculpted;
};

/** What a debt is sized on. Cash and rates by payment, `uses` all that must be funded, `gearing` the largest share of it. */
export type SizeInput = {
  readonly cfads: ArrayLike<number>;
  readonly rates: number | ArrayLike<number>;
  readonly dscr: number;
  readonly uses?: number;
  readonly gearing?: number;
  readonly lenderLimit?: number;
};

/**
 * Debt = min(PV(max(0, CFADS) / DSCR), gearing x uses, the lender's limit). Where gearing or the lender binds, the cover
 * rises in proportion, so that the sculpted shape stays (as SAM does).
 */
export function sizeDebt(input: SizeInput): SizedDebt {
  const whole = sculpt(input.cfads, input.rates, input.dscr);
  const limits = {
    dscr: whole.debt,
    gearing: (input.gearing ?? 1) * (input.uses ?? Number.POSITIVE_INFINITY),
    lender: input.lenderLimit ?? Number.POSITIVE_INFINITY,
  };
  if (!(whole.debt > 0)) return { debt: 0, binding: 'cash', limits, dscr: Number.POSITIVE_INFINITY, schedule: whole };
  const order = ['dscr', 'gearing', 'lender'] as const;
  const binding = order.reduce((best, name) => (limits[name] < limits[best] ? name : best));
  const debt = Math.max(0, limits[binding]);
  const dscr = debt > 0 ? (input.dscr * whole.debt) / debt : Number.POSITIVE_INFINITY;
  return { debt, binding, limits, dscr, schedule: sculpt(input.cfads, input.rates, dscr) };
}
