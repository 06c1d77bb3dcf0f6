import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The files of a small case without a fault: ore is bought in Tashkent, smelted there and sold in Almaty. */
export const tiny: Readonly<Record<string, string>> = {
  'datapackage.json':
    '{\n  "name": "tiny",\n  "chorsu": {\n    "version": 1,\n    "start": 2027,\n    "years": 4\n  }\n}\n',
  'countries.csv': 'country,name,zone\nUZ,Uzbekistan,\nKZ,Kazakhstan,EAEU\nCN,China,\n',
  'places.csv': 'place,country,lat,lon\ntashkent,UZ,41.3,69.24\nalmaty,KZ,43.24,76.95\n',
  'goods.csv': 'good,hs,value\nore,2603,50\nmetal,7403,500\n',
  'processes.csv': 'process,lead,life\nsmelt,1,10\n',
  'recipes.csv': 'process,good,quantity\nsmelt,metal,1\nsmelt,ore,-2\n',
  'tiers.csv': 'process,tier,capacity,capex\nsmelt,small,1000,100000\n',
  'candidates.csv': 'place,process\ntashkent,smelt\n',
  'supplies.csv': 'good,place,year,step,quantity,price\nore,tashkent,,,5000,40\n',
  'demands.csv': 'good,place,year,step,quantity,price\nmetal,almaty,,,800,600\n',
  'legs.csv': 'leg,from,to,mode,km,hours,cost,gauge\nline,tashkent,almaty,rail,980,30,25,1520\n',
  'borders.csv': 'from_country,to_country,hours\nUZ,KZ,6\nKZ,UZ,8\n',
  'tariffs.csv': 'origin,destination,hs,agreement,rate\n,EAEU,74,,0.05\n,UZ,26,,0.1\n',
};

/** An edit of the files: a text replaced by another, or without the first, a whole file (undefined takes it away). */
export type Edit = readonly [file: string, from: string | undefined, to: string | undefined];

export function edited(edits: readonly Edit[], files: Readonly<Record<string, string>> = tiny): Record<string, string> {
  const all: Record<string, string> = { ...files };
  for (const [file, from, to] of edits) {
    if (from === undefined) {
      if (to === undefined) delete all[file];
      else all[file] = to;
      continue;
    }
    if (!all[file]?.includes(from)) throw new Error(`${file} has no ${from}`);
    all[file] = all[file].replace(from, () => to ?? '');
  }
  return all;
}

/** Puts files into a temporary folder, hands it on and takes it away. */
export function inFolder<T>(files: Readonly<Record<string, string | Uint8Array>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'chorsu-format-'));
  const done = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const result = use(folder);
    if (result instanceof Promise) return result.finally(done) as T;
    done();
    return result;
  } catch (error) {
    done();
    throw error;
  }
}
