import { freedomMatrix } from '../freedom/matrix.ts';
import type { FreedomInput } from '../freedom/types.ts';
import type { AssetRow, LicenceRow } from '../rows.ts';

/** A patent and a secret of one maker, five processes, three countries, three parties. */
export const patent: AssetRow = {
  asset: 'furnace-patent',
  kind: 'patent',
  technology: 'flash',
  owner: 'maker',
  territories: ['KZ', 'UZ'],
  filed: '2015-03-01',
  expires: '2035-02-28',
};
export const knowHow: AssetRow = { asset: 'recipe', kind: 'know-how', technology: 'dope', owner: 'maker' };
export const licence = (key: string, more: Partial<LicenceRow> = {}): LicenceRow => ({
  licence: key,
  asset: 'furnace-patent',
  offered: false,
  ...more,
});
export const base: FreedomInput = {
  processes: [
    { process: 'smelt', technology: 'flash' },
    { process: 'cast', technology: 'flash' },
    { process: 'old', technology: '' },
    { process: 'new', technology: 'nobody' },
    { process: 'doping', technology: 'dope' },
  ],
  assets: [patent, knowHow],
  licences: [],
  countries: ['KZ', 'UZ', 'KG'],
  parties: ['maker', 'kz-one', 'kz-two'],
  years: [2030, 2031, 2032, 2033, 2034, 2035, 2036, 2037],
};
export const find = (input: FreedomInput, process: string, country: string, party: string, act = 'make') =>
  freedomMatrix(input).find(
    (c) => c.process === process && c.country === country && c.party === party && c.act === act,
  )!;
