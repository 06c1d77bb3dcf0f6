import { magnitude, moneyUnit } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { Measured } from '../document.ts';

type Measure = Measured['measure'];

/** The unit of each measure, in the order in which measures are listed. */
const kinds = {
  jobs: 'persons',
  value_added: 'money',
  imports: 'money',
  duties: 'money',
  external_share: 'share',
  tonnes: 'tonnes',
  hours: 'hours',
  co2: 'tonnes',
} as const satisfies Readonly<Record<Measure, string>>;

export const measureOrder = Object.keys(kinds) as readonly Measure[];

/** Whether the values of countries add up to that of all: means do not. */
export const addsUp = (measure: Measure): boolean => kinds[measure] !== 'hours';

/**
 * The unit in which values of a measure are shown, and the factor that they are divided by; without values, the plain
 * unit.
 */
export function measureScale(
  measure: Measure,
  currency: string,
  values: readonly number[] = [],
  priceYear?: number,
): { readonly factor: number; readonly unit: string } {
  const { jobsUnit, tonnesUnit, hoursUnit } = words().sections;
  switch (kinds[measure]) {
    case 'money': {
      const { factor, word } = magnitude(values);
      return { factor, unit: moneyUnit(currency, word, priceYear) };
    }
    case 'share':
      return { factor: 0.01, unit: '%' };
    case 'persons':
      return { factor: 1, unit: jobsUnit };
    case 'hours':
      return { factor: 1, unit: hoursUnit };
    case 'tonnes':
      return { factor: 1, unit: tonnesUnit };
  }
}

/** The name of a measure in the current language. */
export function measureName(measure: string): string {
  const names: Readonly<Record<string, string>> = words().plan.measures;
  return names[measure] ?? measure;
}
