import { at, type RawRow } from '../../case/index.ts';
import type { Complete } from '../defaults.ts';
import type { Draft } from '../draft.ts';
import type { Library } from '../library.ts';

/** Countries, with their customs zones, of all places that the answers name. */
function countriesOf({ network }: Library, { places, markets, inputs, joined }: Complete): string[] {
  const countries = new Map(at(network, 0).places.map((row) => [row.place, row.country]));
  for (const { place } of joined) countries.set(String(place.place), String(place.country));
  const named = [...places, ...markets.map((market) => market.place), ...inputs.flatMap((input) => input.places)];
  return [...new Set(named.flatMap(({ value }) => countries.get(value) ?? []))].sort();
}

/** Places that the network lacks, and the facts of the countries: tax, inflation, risk, required rate of return. */
export function putPlaces(draft: Draft, library: Library, answers: Complete): void {
  for (const { place, legs } of answers.joined) {
    draft.put('places', place, { question: 'where', from: 'rule', answered: ['place', 'lat', 'lon'] });
    for (const leg of legs) draft.put('legs', leg, { question: 'where', from: 'rule' });
  }
  for (const country of countriesOf(library, answers)) {
    const row = library.facts.tables.countries.find((one) => one.country === country);
    const own = library.network.tables.countries.find((one) => one.country === country);
    if (!row) continue;
    const joined: RawRow = { ...row, ...(own?.zone === undefined ? {} : { zone: own.zone }) };
    draft.put('countries', joined, { question: 'money', from: 'facts', origin: library.facts, prefix: 'facts_' });
  }
}
