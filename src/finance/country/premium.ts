import { npv } from '../value/present.ts';

/** Country category of a premium. Category 0 and high-income countries have no minimum premium. */
export type Category = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Risk of the debtor: better than sovereign, sovereign or equal to it, or one of five classes below. */
export type BuyerRisk = 'SOV+' | 'SOV/CC0' | 'CC1' | 'CC2' | 'CC3' | 'CC4' | 'CC5';

/** A cover to be priced. */
type CoverTerms = {
  readonly category: Category;
  readonly buyer: BuyerRisk;
  /** years of drawing */
  readonly disbursement: number;
  /** years of equal half-yearly principal; for another shape see `repaymentYears` */
  readonly repayment: number;
  /** share of commercial and political risk covered; default 0.95 */
  readonly commercialCover?: number;
  readonly politicalCover?: number;
  readonly quality?: 'below' | 'standard' | 'above';
  /** the buyer's rating is below investment grade: a term adjustment applies beyond 10 years of horizon */
  readonly speculative?: boolean;
  /** local currency factor, at most 0.2, and credit enhancement factor, at most 0.35 */
  readonly localCurrency?: number;
  readonly enhancement?: number;
};

/** A minimum premium, or why there is none. `rate` is a fraction of principal, paid at the start; `horizon` is in years. */
type Premium =
  | { readonly status: 'priced'; readonly rate: number; readonly horizon: number }
  | { readonly status: 'refused'; readonly reason: 'buyer-too-weak' | 'out-of-range' };

/**
 * Formula and tables: OECD Arrangement on Officially Supported Export Credits, TAD/PG(2023)7, Annex VI, from a second-hand transcription.
 * `premiumAsMargin` is simpler than the premium discount rate method of the OECD.
 */
const a = [0.09, 0.2, 0.35, 0.55, 0.74, 0.9, 1.1];
const b = [0.35, 0.35, 0.35, 0.35, 0.75, 1.2, 1.8];
const c: Readonly<Record<BuyerRisk, readonly (number | undefined)[]>> = {
  'SOV+': [0, 0, 0, 0, 0, 0, 0],
  'SOV/CC0': [0, 0, 0, 0, 0, 0, 0],
  CC1: [0.11, 0.12, 0.11, 0.1, 0.1, 0.1, 0.125],
  CC2: [0.2, 0.212, 0.223, 0.234, 0.246, 0.258, 0.271],
  CC3: [0.27, 0.32, 0.32, 0.35, 0.38, 0.48, undefined],
  CC4: [0.405, 0.459, 0.495, 0.54, 0.621, undefined, undefined],
  CC5: [0.63, 0.675, 0.72, 0.81, undefined, undefined, undefined],
};
const qualityStep = [0.0035, 0.0065, 0.015, 0.0175, 0.0175, 0.02, 0.02];
const coverSlope = [0, 0.00337, 0.00489, 0.01639, 0.03657, 0.05878, 0.08598];

/**
 * Minimum premium rate:
 * {[(a HOR + b) max(PCC, PCP) / 0.95] (1 - LCF) + [c PCC / 0.95 HOR (1 - CEF)]} QPF PCF BTSF (1 - min(TERM, 0.15)) percent, with
 * HOR = disbursement / 2 + repayment, PCF = 1 + (max cover - 0.95) / 0.05 x slope above 95 %, BTSF 0.9 for SOV+, and
 * TERM = 0.018 (HOR - 10) for speculative grade beyond 10 years.
 */
export function minimumPremium(terms: CoverTerms): Premium {
  const k = terms.category - 1;
  const factor = c[terms.buyer][k];
  if (factor === undefined) return { status: 'refused', reason: 'buyer-too-weak' };
  const pcc = terms.commercialCover ?? 0.95;
  const pcp = terms.politicalCover ?? 0.95;
  const lcf = terms.localCurrency ?? 0;
  const cef = terms.enhancement ?? 0;
  const horizon = terms.disbursement / 2 + terms.repayment;
  const within = (value: number, most: number) => value >= 0 && value <= most;
  if (!(within(pcc, 1) && within(pcp, 1) && within(lcf, 0.2) && within(cef, 0.35) && horizon > 0))
    return { status: 'refused', reason: 'out-of-range' };
  const cover = Math.max(pcc, pcp);
  const country = ((a[k]! * horizon + b[k]!) * cover) / 0.95;
  const buyer = ((factor * pcc) / 0.95) * horizon;
  const quality = { below: 1 - qualityStep[k]!, standard: 1, above: 1 + qualityStep[k]! }[terms.quality ?? 'standard'];
  const beyond = 1 + (Math.max(0, cover - 0.95) / 0.05) * coverSlope[k]!;
  const better = terms.buyer === 'SOV+' ? 0.9 : 1;
  const term = terms.speculative && horizon > 10 ? Math.min(0.018 * (horizon - 10), 0.15) : 0;
  const percent = (country * (1 - lcf) + buyer * (1 - cef)) * quality * beyond * better * (1 - term);
  return { status: 'priced', rate: percent / 100, horizon };
}

/** Repayment years of equal half-yearly principal with the same average life as another shape: (average life - 0.25) / 0.5. */
export const repaymentYears = (averageLife: number): number => (averageLife - 0.25) / 0.5;

/**
 * The yearly margin on the balance that equals a premium paid at the start: rate / PV(balance) at `discountRate`. `balance[k]` is the
 * balance of one unit after k years. Undefined without balance.
 */
export function premiumAsMargin(rate: number, balance: readonly number[], discountRate: number): number | undefined {
  const base = npv(discountRate, balance) / (1 + discountRate);
  return base > 0 ? rate / base : undefined;
}
