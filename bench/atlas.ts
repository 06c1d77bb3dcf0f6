import { spawnSync } from 'node:child_process';
import { createWriteStream, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { advantage, complexity, loadFile, outlook, presenceOf } from '../src/atlas/index.ts';
import { onTrade, tradePanel } from '../src/atlas/store/trade.ts';
import { seeded } from '../test/support/seeded.ts';
import { fastest, type Measure, type Say, stopwatch, withFolder } from './measure.ts';

/** Exports with the skew of true ones: few large economies and products, many zeros. */
function panel(C: number, P: number): Float64Array {
  const next = seeded(7);
  return Float64Array.from({ length: C * P }, () => (next() < 0.45 ? 0 : Math.exp(10 * next() * next())));
}

function all(values: Float64Array, C: number, P: number): void {
  const presence = presenceOf(advantage(values, C, P), C, P);
  outlook(presence, complexity(presence));
}

const script = fileURLToPath(new URL('./atlas-numpy.py', import.meta.url));

function numpy(path: string, C: number, P: number, how: string): number | undefined {
  const { stdout, status } = spawnSync('python3', [script, path, String(C), String(P), how], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

/** A year of BACI in its true shape as CSV: padded values, one quantity in twenty not known. */
async function writeBaci(path: string, rows: number): Promise<void> {
  const next = seeded(11);
  const out = createWriteStream(path);
  const amount = (most: number) => Math.exp(most * next() * next()).toFixed(3);
  out.write('t,i,j,k,v,q\n');
  for (let done = 0; done < rows; ) {
    const lines: string[] = [];
    for (let n = 0; n < 50_000 && done < rows; n++, done++) {
      const [i, j] = [4 + Math.floor(226 * next() ** 2.2), 4 + Math.floor(226 * next() ** 1.6)];
      const k = String(10_000 + 160 * Math.floor(5400 * next() ** 1.2)).padStart(6, '0');
      const v = amount(8).padStart(14);
      const q = (next() < 0.05 ? 'NA' : amount(7)).padStart(14);
      lines.push(`2022,${i},${j},${k},${v},${q}`);
    }
    if (!out.write(`${lines.join('\n')}\n`)) await new Promise<void>((go) => out.once('drain', () => go()));
  }
  await new Promise<void>((go) => out.end(go));
}

/** Measures of trade: against numpy in the same run, and ten million rows of BACI to RCA. `CHORSU_ROWS` sets other numbers of rows. */
export const atlasBench = (say: Say): Promise<Measure[]> =>
  withFolder(async (dir) => {
    const measures: Measure[] = [];
    const put = (...measure: Measure) => {
      measures.push(measure);
      say(`${measure[0]}: ${measure[1].toPrecision(3)} ${measure[2]}`);
    };
    const [C, P] = [226, 785];
    const values = panel(C, P);
    const path = join(dir, 'panel.bin');
    writeFileSync(path, new Uint8Array(values.buffer));
    const ours = fastest(5, () => all(values, C, P), 1);
    put('RCA, ECI, PCI, proximity, density, outlook of 226 x 785', 1000 * ours, 'ms');
    for (const [how, name, goal] of [
      ['published', 'as py-ecomplexity does it', '>= 10'],
      ['short', 'by the shortest products', ''],
    ] as const) {
      const peer = numpy(path, C, P, how);
      if (peer !== undefined) put(`numpy, ${name}, over ours`, peer / ours, 'times', goal);
    }
    const large = panel(C, 5000);
    const slow = fastest(2, () => all(large, C, 5000));
    put('the same of 226 x 5 000', slow, 's', 'at most 5');
    const rows = Number(process.env.CHORSU_ROWS ?? 10_000_000);
    const csv = join(dir, 'year.csv');
    await writeBaci(csv, rows);
    const codes = Array.from({ length: 226 }, (_, i) => `${4 + i},E${i},N/A,X${String(i).padStart(3, '0')}`);
    const countries = `country_code,country_name,country_iso2,country_iso3\n${codes.join('\n')}\n`;
    const zip = join(dir, 'BACI.zip');
    if (spawnSync('python3', ['-c', PACK, zip, csv, countries]).status !== 0) throw new Error('python3 packs no zip');
    rmSync(csv);
    const spent = stopwatch();
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 20);
    const store = join(dir, 'store');
    await loadFile({ file: zip, folder: store, tell: () => {} });
    const loaded = spent().clock;
    const loadedPanel = await onTrade(store, {}, (db, chosen) => tradePanel(db, chosen, 'exporter'));
    advantage(loadedPanel.values, loadedPanel.countries.length, loadedPanel.products.length);
    clearInterval(watch);
    put(`${rows / 1e6} million rows of BACI: zip to parquet`, loaded, 's');
    put('the same to RCA, all together', spent().clock, 's', 'under 12');
    put('resident memory meanwhile', peak / 2 ** 20, 'MiB', 'under 1500');
    return measures;
  });

const PACK = `import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as z:
    z.write(sys.argv[2], 'BACI_HS22_Y2022_V1.csv'); z.writestr('country_codes_V1.csv', sys.argv[3])`;
