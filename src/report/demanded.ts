import type { PlanDocument } from '../plan/index.ts';

const id = ({
  good,
  place,
  year,
  step,
}: Pick<PlanDocument['deliveries'][number], 'good' | 'place' | 'year' | 'step'>) =>
  [good, place, year, step].join('\u0000');

/** What demands of a plan get: markets at the border of the countries asked about want nothing, they buy. */
export function demanded({
  deliveries,
  country,
}: Pick<PlanDocument, 'deliveries' | 'country'>): PlanDocument['deliveries'] {
  if (country === undefined) return deliveries;
  const markets = new Set(country.steps.filter(({ side }) => side === 'buys').map(id));
  return deliveries.filter((one) => !markets.has(id(one)));
}
