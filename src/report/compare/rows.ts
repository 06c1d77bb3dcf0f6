import { magnitude, moneyUnit } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { Comparison, Measured } from '../../plan/index.ts';
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

const order: readonly Measured['measure'][] = ['jobs', 'value_added', 'imports', 'duties', 'co2'];

/** A measure of all plans: its sum over countries, then countries, largest first; money in one magnitude. */
export interface MeasureRows {
  readonly measure: string;
  readonly unit: string;
  readonly factor: number;
  readonly rows: readonly BesideRow[];
}

export function measureRows({ comparison: { measures, currency, plans }, name }: Beside): MeasureRows[] {
  const say = words().sections;
  return order.flatMap((measure) => {
    const own = measures.filter((one) => one.measure === measure);
    if (own.length === 0) return [];
    const isMoney = measure !== 'jobs' && measure !== 'co2';
    const { factor, word } = isMoney ? magnitude(own.flatMap(({ values }) => values)) : { factor: 1, word: '' };
    const unit = isMoney ? moneyUnit(currency, word) : measure === 'jobs' ? say.jobsUnit : say.tonnesCo2;
    const most = (one: Comparison['measures'][number]) => Math.max(...one.values.map(Math.abs));
    const countries = [...own]
      .sort((a, b) => most(b) - most(a))
      .map(({ country, values }) => ({ names: [name.countryName(country)], values }));
    const all = plans.map((_, i) => own.reduce((sum, { values }) => sum + values[i]!, 0));
    const rows = own.length > 1 ? [{ names: [words().compare.allCountries], values: all }, ...countries] : countries;
    return [{ measure: say.measures[measure], unit, factor, rows }];
  });
}

/** Flows that differ, by lane; the unit of the good is the last name. */
export const flowRows = (beside: Beside): BesideRow[] =>
  flowsBySpread(beside).map(({ good, from, to, amounts }) => {
    const { placeName } = beside.name;
    const { name, unit } = beside.name.good(good);
    return { names: [name, placeName(from), placeName(to), unit], values: amounts };
  });
