import type { Case } from '../../../case/index.ts';
import type { PlanDocument } from '../../document.ts';
import { bookOf } from '../../opinion/book.ts';
import type { Horizon } from '../../opinion/horizon.ts';
import type { Site } from '../../opinion/sites.ts';
import type { Tally } from '../../opinion/tally.ts';
import { bindsIn, usable } from './licences.ts';

/**
 * A candidate whose process has a technology runs only if each asset of it that is in force there is its owner's or licensed:
 * activity <= available capacity, less what registration takes of the licence's first year. Royalty = rate x value of what is
 * made; where several licences cover, the cheapest first, as far as each reaches.
 */
export function freedom(
  plan: PlanDocument,
  c: Case,
  horizon: Horizon,
  sites: ReadonlyMap<string, Site>,
  tally: Tally,
): void {
  for (const { place, process, year, amount } of plan.activity) {
    const site = sites.get(`${place}/${process}`);
    const span = horizon.spanOf(year);
    if (!site || !span || site.process.technology === '') continue;
    const book = bookOf(c, year);
    const available = site.capacity(year) * site.process.availability;
    if (amount <= 1e-6 * available) continue;
    const value = site.recipe.reduce((sum, x) => sum + Math.max(0, x.quantity) * book.valueOf(x.good), 0);
    for (const asset of book.rows.assets) {
      if (asset.technology !== site.process.technology || !bindsIn(asset, book.countryOf(place), year)) continue;
      if (asset.owner === site.row.owner) continue;
      const name = `freedom ${asset.asset} ${site.key} ${year}`;
      const licences = usable(plan, c, site, asset.asset, span).sort((a, b) => a.royalty - b.royalty);
      const most = licences.reduce((sum, x) => sum + x.share * available, 0);
      if (licences.length === 0) tally.wrong(`${name}: no licence`, amount, 0);
      else tally.most(`${name}: registration`, amount, Math.min(available, most), available);
      let left = amount;
      for (const { royalty, share, row } of licences) {
        const under = Math.min(left, share * available);
        tally.spendEach('rights', span, royalty * value * under, { ...site.of, rows: [row] });
        left -= under;
      }
    }
  }
}
