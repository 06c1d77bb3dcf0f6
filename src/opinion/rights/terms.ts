import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { type Row, sumOf } from '../../case/index.ts';

/** The terms in the table of laws. The second opinion reads the table itself: it shares the data with the model, but not the code. */
let terms: Record<string, string>[] | undefined;
const table = (): Record<string, string>[] => {
  const file = new URL('../../rights/law/law.csv', import.meta.url);
  terms ??= (parse(readFileSync(file, 'utf8'), { columns: true }) as Record<string, string>[]).filter(
    (row) => row.provision === 'term',
  );
  return terms;
};

/** Years from filing if the law of a country is not in the table: TRIPS, Article 33, and the usual term of most laws. */
const elsewhere: Readonly<Record<string, number>> = { patent: 20, 'utility model': 10 };

/**
 * The last year of a right by the law of a country: all its periods, from the filing or the grant. 0 if the register says that it has lapsed or was refused;
 * undefined if it can be renewed without end, or nothing is known. A year of filing means its last day.
 */
export function lastByLaw(asset: Row<'assets'>, country: string): number | undefined {
  if (asset.status === 'lapsed' || asset.status === 'refused') return 0;
  if (asset.filed === undefined) return undefined;
  const day = `${asset.filed}-12-31`;
  const jurisdiction = asset.route === 'eapo' ? 'EA' : country;
  const law = table().find(
    (row) =>
      row.country === jurisdiction &&
      row.kind === asset.kind &&
      row.from! <= day &&
      (row.until === '' || row.until! >= day),
  );
  const value = law?.value ?? 'none';
  if (value.endsWith('...')) return undefined;
  if (!/^\d+(\+\d+)*$/.test(value)) {
    const usual = elsewhere[asset.kind];
    return usual === undefined ? undefined : asset.filed + usual;
  }
  const years = sumOf(value.split('+'), (one) => Number(one));
  return (law!.since === 'grant' ? (asset.granted ?? asset.filed) : asset.filed) + years;
}
