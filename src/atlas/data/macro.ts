import { MEMBERS, macroRows } from './bundled.ts';

/** A measure of the members and the world: its rows, all rows that its sums use, and these sums; NaN where a figure is missing. */
export function macro(measure: string) {
  const rowsOf = (of: string) => macroRows().filter((row) => row.measure === of);
  const [own, people] = [rowsOf(measure), rowsOf('population')];
  const value = (rows: typeof own, economy: string) => rows.find((row) => row.economy === economy)?.value ?? Number.NaN;
  // Shares of people are weighed with people: the ten together have a share of theirs too.
  const ofPeople = measure === 'working_age';
  const size = (economy: string) => value(own, economy) * (ofPeople ? value(people, economy) / 100 : 1);
  const together = MEMBERS.reduce((all, one) => all + size(one), 0);
  return { own, used: ofPeople ? [...own, ...people] : own, together, world: size('') };
}
