import { words } from '../../i18n/index.ts';
import type { Comparison } from '../../plan/index.ts';
import { addsUp, measureOrder, measureScale } from '../measures.ts';
import { headingName, isCredit } from '../words.ts';
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
    values: values.map((value) => (isCredit(heading) ? 1 : -1) * value),
  }));
  const npv = beside.plans.map((plan) => plan.npv ?? Number.NaN);
  return [...rows, { names: [words().report.npv], values: npv }];
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
