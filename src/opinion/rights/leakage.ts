import { siteKey } from '../../case/index.ts';
import { bookOf } from '../frame/book.ts';
import type { PlanInCase } from '../frame/plan-in-case.ts';
import type { Tally } from '../frame/tally.ts';
import { bindsIn } from './licences.ts';

/**
 * Know-how in use in a country loses leakage_rate x its value a year, once per country and independent of the owner, until its value is 0. Losses are
 * counted in order of years, and within a year in order of the table of countries.
 */
export function leakage({ plan, c, horizon, sites }: PlanInCase, tally: Tally): void {
  const left = new Map(bookOf(c, horizon.start).rows.assets.map((asset) => [asset.asset, asset.value]));
  for (const span of horizon.spans) {
    const book = bookOf(c, span.year);
    const using = new Set<string>();
    for (const { place, process, year, amount } of plan.activity) {
      const site = sites.get(siteKey({ place, process }));
      if (!site || year !== span.year || amount <= 1e-6 * site.capacity(year)) continue;
      using.add(`${book.countryOf(place)} ${site.process.technology}`);
    }
    for (const asset of book.rows.assets) {
      if (asset.kind !== 'know-how') continue;
      for (const { country, leakage_rate } of book.rows.countries) {
        if (!using.has(`${country} ${asset.technology}`) || !bindsIn(asset, country, span.year)) continue;
        const rest = left.get(asset.asset) ?? asset.value;
        const loss = Math.min(rest, leakage_rate * asset.value * span.years.length);
        left.set(asset.asset, rest - loss);
        tally.spendEach('rights', span, loss / span.years.length, { country, rows: [asset] });
      }
    }
  }
}
