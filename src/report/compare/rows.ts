import { words } from '../../i18n/index.ts';
import { type Comparison, earns } from '../../plan/index.ts';
import { addsUp, measureOrder, measureScale } from '../measures.ts';
import { type Bridge, payerSums } from '../payer-sums.ts';
import { headingName } from '../words.ts';
import { type Beside, flowsBySpread, headingsBySpread } from './beside.ts';

/** A row of names, and a value of each plan. */
export interface BesideRow {
  readonly names: readonly string[];
  readonly values: readonly number[];
}

/** Present values by heading, costs with a minus, those that differ most first; then the NPV of all. */
export function headingRows(beside: Beside): BesideRow[] {
  const rows = headingsBySpread(beside).map(([heading, values]) => ({
    names: [headingName(heading)],
    values: values.map((value) => (earns(heading) ? 1 : -1) * value),
  }));
  const npv = beside.plans.map((plan) => plan.npv ?? Number.NaN);
  return [...rows, { names: [words().report.npv], values: npv }];
}

/**
 * What each plan gains over building nothing, who gets it, and what is left without transfers, as its own page has it; NaN for a plan
 * whose books are not known, no row where none are.
 */
export function bookRows({ plans }: Beside): BesideRow[] {
  const books = plans.map(({ decision }) => decision?.bridge);
  const known = books.find((one) => one !== undefined);
  if (known === undefined) return [];
  const say = words().decision;
  const of = (pick: (bridge: Bridge) => number) => books.map((one) => (one ? pick(one) : Number.NaN));
  const each = payerSums(known).map(({ who }, i) => ({
    names: [say.payers[who]],
    values: of((bridge) => payerSums(bridge)[i]!.value),
  }));
  return [
    { names: [words().tables.columns.gains], values: of(({ gain }) => gain) },
    ...each.filter(({ values }) => values.some((value) => Math.abs(value) > 0)),
    { names: [say.together], values: of(({ withoutTransfers }) => withoutTransfers) },
  ];
}

/** A measure of all plans: its sum over countries where they add up, then countries, largest first; money in one magnitude. */
export interface MeasureRows {
  readonly measure: string;
  readonly unit: string;
  readonly factor: number;
  /** The sum over countries; undefined for a mean. */
  readonly all: BesideRow | undefined;
  readonly countries: readonly BesideRow[];
}

export function measureRows({ comparison: { measures, currency, plans }, name }: Beside): MeasureRows[] {
  const say = words().sections;
  return measureOrder.flatMap((measure) => {
    const own = measures.filter((one) => one.measure === measure);
    if (own.length === 0) return [];
    const most = (one: Comparison['measures'][number]) => Math.max(...one.values.map(Math.abs));
    const countries = [...own]
      .sort((a, b) => most(b) - most(a))
      .map(({ country, values }) => ({ names: [name.countryName(country)], values }));
    const sums = plans.map((_, i) => own.reduce((sum, { values }) => sum + values[i]!, 0));
    const all = addsUp(measure) ? { names: [words().compare.allCountries], values: sums } : undefined;
    const values = own.flatMap((one) => one.values);
    return [{ measure: say.measures[measure], ...measureScale(measure, currency, values), all, countries }];
  });
}

/** Flows that differ, by lane; the unit of the good is the last name. */
export const flowRows = (beside: Beside): BesideRow[] =>
  flowsBySpread(beside).map(({ good, from, to, amounts }) => {
    const { placeName } = beside.name;
    const { name, unit } = beside.name.good(good);
    return { names: [name, placeName(from), placeName(to), unit], values: amounts };
  });
