import { addTo, type Case, sumOf } from '../../case/index.ts';
import type { Measured, PlanDocument } from '../../model/index.ts';
import { bookOf } from '../frame/book.ts';
import type { Move } from '../frame/moves.ts';
import { planInCase } from '../frame/plan-in-case.ts';
import { external, jobs, moving, valueAdded } from './measures.ts';

/**
 * Measures of a plan for each country and period, from its quantities and the case's rows:
 *
 * - jobs in service
 * - value added: goods made less goods used and surplus, at `goods.value`
 * - the country's share in all purchases, if it is outside the bloc
 * - arriving tonnes, their mean hours, and their t of CO2
 * - imports from other countries at `goods.value`, and duties collected
 *
 * Money is undiscounted, a year. Zeros are left out.
 */
export function measuresOf(plan: PlanDocument, c: Case, moves: readonly Move[]): Measured[] {
  const whole = planInCase(plan, c, moves);
  const countries = [...new Set(bookOf(c, whole.horizon.start).rows.places.map((row) => row.country))].sort();
  return plan.years.flatMap((year) => {
    const book = bookOf(c, year);
    const imports = new Map<string, number>();
    for (const { flow } of moves) {
      const into = book.countryOf(flow.to);
      if (flow.year !== year || book.countryOf(flow.from) === into) continue;
      addTo(imports, into, flow.amount * book.valueOf(flow.good));
    }
    const [, bought] = external(whole, book, year, () => true);
    const collected = plan.costs.filter((line) => line.year === year && line.heading === 'duties');
    return countries.flatMap((country) => {
      const here = (place: string) => book.countryOf(place) === country;
      const [outside] = external(whole, book, year, here);
      const [hours, tonnes = 0] = moving(whole, 'hours', year, here);
      const values: Readonly<Record<Measured['measure'], number>> = {
        jobs: jobs(whole, year, here),
        value_added: valueAdded(whole, book, year, here),
        external_share: bought > 0 ? outside / bought : 0,
        co2: moving(whole, 'co2', year, here)[0],
        hours: tonnes > 0 ? hours / tonnes : 0,
        tonnes,
        imports: imports.get(country) ?? 0,
        duties: sumOf(collected, (line) => (line.country === country ? line.amount : 0)),
      };
      return (Object.keys(values) as Measured['measure'][])
        .filter((measure) => Math.abs(values[measure]) > 1e-9)
        .map((measure) => ({ measure, year, country, value: values[measure] }));
    });
  });
}
