import type { PlanDocument } from '../model/index.ts';

type Start = Pick<
  PlanDocument,
  'builds' | 'closings' | 'legs' | 'draws' | 'licences' | 'certificates' | 'kept' | 'years'
>;

/**
 * Start values of a search from a plan: builds, sizes, closings, legs, draws, licences and certificates, by the names
 * of their columns. A certificate that a plan pays for again is renewed; whether a recognition lowers its price is left
 * to the search.
 */
export function startOf(plan: Start): ReadonlyMap<string, number> {
  const start = new Map<string, number>();
  const yes = (name: string) => start.set(name, 1);
  const from = (year: number) => plan.years.filter((one) => one >= year);
  for (const { place, process, tier, year, count, size } of plan.builds) {
    const name = `${place}/${process}/${tier} ${year}`;
    start.set(`build ${name}`, count);
    if (size !== undefined) start.set(`size ${name}`, size);
  }
  for (const { place, process, year } of plan.closings)
    for (const one of from(year)) yes(`closed ${place}/${process} ${one}`);
  for (const { leg, year } of plan.legs) yes(`leg ${leg} ${year}`);
  for (const { facility, place, process, year, amount } of plan.draws) {
    if (place !== undefined) start.set(`draw ${facility} ${place}/${process} ${year}`, amount);
    yes(`used ${facility}`);
    yes(`drawn ${facility} ${place}/${process}`);
  }
  for (const { licence, place, process, year } of plan.licences) yes(`licence ${licence} ${place}/${process} ${year}`);
  const obtained = new Set<string>();
  for (const { scheme, place, good, year } of [...plan.certificates].sort((a, b) => a.year - b.year)) {
    const name = `${scheme} ${place} ${good}`;
    yes(`${obtained.has(name) ? 'renew' : 'obtain'} ${name} ${year}`);
    obtained.add(name);
    for (const one of from(year)) yes(`held ${name} ${one}`);
  }
  for (const { scheme, place, good, until } of plan.kept ?? [])
    for (const year of plan.years) if (year <= until) yes(`kept ${scheme} ${place} ${good} ${year}`);
  return start;
}
