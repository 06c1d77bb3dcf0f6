import { buildNetwork } from './eurasia/network.ts';
import { caseFile } from './lib/paths.ts';
import { buildSolar } from './solar/build.ts';

/** Every generated file of the bundled cases by its path, as it should stand. */
export const bundledData = (): Map<string, string> => {
  const network = buildNetwork();
  const all = new Map<string, string>();
  for (const [name, text] of buildSolar(network)) all.set(caseFile('solar-central-asia', name), text);
  return all;
};
