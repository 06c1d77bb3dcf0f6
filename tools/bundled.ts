import { buildEurasia } from './eurasia/build.ts';
import { buildNetwork } from './eurasia/network.ts';
import type { Cells } from './lib/csv.ts';
import { caseFile } from './lib/paths.ts';

/** Every generated file of the bundled cases by its path, as it should stand. */
export const bundledData = (sea: readonly Cells[]): Map<string, string> => {
  const all = new Map<string, string>();
  for (const [name, text] of buildEurasia(buildNetwork(sea))) all.set(caseFile('eurasia', name), text);
  return all;
};
