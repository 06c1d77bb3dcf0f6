import type { Row, Rows } from '../../../case/index.ts';
import { sumOf } from '../../../case/index.ts';
import type { PlanCurrency } from '../../../finance/index.ts';

/** Length of exchange rate paths, years: no cash flow is longer. */
const LONGEST = 80;

/**
 * Inflation of a currency, a year: the mean over the countries of the case that use it and state one; undefined if none
 * does.
 */
export function inflationOf(rows: Rows, currency: string): number | undefined {
  const rates = rows.countries.flatMap((row) =>
    row.currency === currency && row.inflation !== undefined ? [row.inflation] : [],
  );
  return rates.length === 0 ? undefined : sumOf(rates) / rates.length;
}

/**
 * Currencies of the facilities that have an exchange rate: case money per unit at the start, and inflation. If the
 * table has rates of later years, the path follows them and drifts along purchasing power parity between and after
 * them. A currency without inflation moves like the case's. A facility in a currency without a rate counts in the
 * case's money.
 */
export function currenciesOf(
  rows: Rows,
  facilities: ReadonlyMap<string, ReadonlyMap<number, Row<'facilities'>>>,
): Record<string, PlanCurrency> {
  const { currency: home, start } = rows.settings;
  const homeInflation = inflationOf(rows, home) ?? 0;
  const found: Record<string, PlanCurrency> = {};
  const codes = [...facilities.values()].flatMap((years) => [...years.values()].map((f) => f.currency));
  for (const code of new Set(codes)) {
    if (!code || code === home) continue;
    const rates = rows.rates.filter((row) => row.currency === code && row.per_case_currency > 0);
    const at = new Map(rates.map((row) => [row.year, row.per_case_currency]));
    const first = at.get(start) ?? at.get(undefined) ?? earliest(rates);
    if (first === undefined) continue;
    const inflation = inflationOf(rows, code) ?? homeInflation;
    const drift = (1 + inflation) / (1 + homeInflation);
    const later = rates.some((row) => row.year !== undefined && row.year > start);
    let units = first;
    const path = Array.from({ length: LONGEST }, (_, t) => {
      if (t > 0) units = at.get(start + t) ?? units * drift;
      return 1 / units;
    });
    found[code] = { spot: 1 / first, inflation, ...(later ? { path } : {}) };
  }
  return found;
}

/** The exchange rate of the first year that is given. */
function earliest(rates: Rows['rates']): number | undefined {
  return [...rates].sort((a, b) => (a.year ?? 0) - (b.year ?? 0))[0]?.per_case_currency;
}
