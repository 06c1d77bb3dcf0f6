import { buildEurasia } from './eurasia/build.ts';
import { buildNetwork } from './eurasia/network.ts';
import type { Cells } from './lib/csv.ts';
import { caseFile } from './lib/paths.ts';
import { buildSolar } from './solar/build.ts';

/** Every generated file of the bundled cases by its path, as it should stand. */
export const bundledData = (sea: readonly Cells[]): Map<string, string> => {
  const network = buildNetwork(sea);
  const all = new Map<string, string>();
  for (const [name, text] of buildEurasia(network)) all.set(caseFile('eurasia', name), text);
  for (const [name, text] of buildSolar(network)) all.set(caseFile('solar-central-asia', name), text);
  return all;
};
