import { spawnSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { advantage, complexity, loadFile, outlook, presenceOf, proximity, rcaOfStore } from '../src/atlas/index.ts';
import { zipped } from '../test/support/fuzz/zip.ts';
import type { Measure } from './run.ts';

/** Numbers from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Exports with the skew of true ones: few large economies and products, many zeros. */
function panel(C: number, P: number): Float64Array {
  const next = numbers(7);
  return Float64Array.from({ length: C * P }, () => (next() < 0.45 ? 0 : Math.exp(10 * next() * next())));
}

function all(values: Float64Array, C: number, P: number): void {
  const presence = presenceOf(advantage(values, C, P), C, P);
  proximity(presence);
  outlook(presence, complexity(presence));
}

function best(runs: number, run: () => void): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const began = performance.now();
    run();
    least = Math.min(least, (performance.now() - began) / 1000);
  }
  return least;
}

const script = fileURLToPath(new URL('./atlas-numpy.py', import.meta.url));

function numpy(path: string, C: number, P: number, how: string): number | undefined {
  const { stdout, status } = spawnSync('python3', [script, path, String(C), String(P), how], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

/** A year of BACI in its true shape as CSV: padded values, one quantity in twenty not known. */
async function writeBaci(path: string, rows: number): Promise<void> {
  const next = numbers(11);
  const out = createWriteStream(path);
  out.write('t,i,j,k,v,q\n');
  for (let done = 0; done < rows; ) {
    const lines: string[] = [];
    for (let n = 0; n < 50_000 && done < rows; n++, done++) {
      const [i, j] = [4 + Math.floor(226 * next() ** 2.2), 4 + Math.floor(226 * next() ** 1.6)];
      const k = String(10_000 + 160 * Math.floor(5400 * next() ** 1.2)).padStart(6, '0');
      const v = Math.exp(8 * next() * next())
        .toFixed(3)
        .padStart(14);
      const q =
        next() < 0.05
          ? 'NA'.padStart(14)
          : Math.exp(7 * next() * next())
              .toFixed(3)
              .padStart(14);
      lines.push(`2022,${i},${j},${k},${v},${q}`);
    }
    if (!out.write(`${lines.join('\n')}\n`)) await new Promise<void>((go) => out.once('drain', () => go()));
  }
  await new Promise<void>((go) => out.end(go));
}

/** Measures of trade: against numpy in the same run, and ten million rows of BACI to RCA. `CHORSU_ROWS` sets other numbers of rows. */
export async function atlasBench(say: (line: string) => void): Promise<Measure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'chorsu-atlas-'));
  const found: Measure[] = [];
  const put = (what: string, value: number, unit: string, goal = '') => {
    found.push({ what, value, unit, goal });
    say(`${what}: ${value.toPrecision(3)} ${unit}`);
  };
  try {
    const [C, P] = [226, 785];
    const values = panel(C, P);
    const path = join(dir, 'panel.bin');
    writeFileSync(path, new Uint8Array(values.buffer));
    all(values, C, P);
    const ours = best(5, () => all(values, C, P));
    put('RCA, ECI, PCI, proximity, density, outlook of 226 x 785', 1000 * ours, 'ms');
    for (const [how, name] of [
      ['published', 'as py-ecomplexity does it'],
      ['short', 'by the shortest products'],
    ] as const) {
      const peer = numpy(path, C, P, how);
      if (peer !== undefined)
        put(`numpy, ${name}, over ours`, peer / ours, 'times', how === 'published' ? '>= 10' : '');
    }
    const large = panel(C, 5000);
    put(
      'the same of 226 x 5 000',
      best(2, () => all(large, C, 5000)),
      's',
      'at most 5',
    );
    const rows = Number(process.env.CHORSU_ROWS ?? 10_000_000);
    const csv = join(dir, 'year.csv');
    await writeBaci(csv, rows);
    const codes = Array.from({ length: 226 }, (_, i) => `${4 + i},E${i},N/A,X${String(i).padStart(3, '0')}`);
    const zip = join(dir, 'BACI.zip');
    const packed = spawnSync('python3', [
      '-c',
      PACK,
      zip,
      csv,
      `country_code,country_name,country_iso2,country_iso3\n${codes.join('\n')}\n`,
    ]);
    if (packed.status !== 0) writeFileSync(zip, zipped(new Map()));
    rmSync(csv);
    const began = performance.now();
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 20);
    const store = join(dir, 'store');
    await loadFile({ file: zip, folder: store, tell: () => {} });
    const loaded = (performance.now() - began) / 1000;
    await rcaOfStore(store);
    clearInterval(watch);
    put(`${rows / 1e6} million rows of BACI: zip to parquet`, loaded, 's');
    put('the same to RCA, all together', (performance.now() - began) / 1000, 's', 'under 12');
    put('resident memory meanwhile', peak / 2 ** 20, 'MiB', 'under 1500');
    return found;
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

const PACK = `import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED, compresslevel=1) as z:
    z.write(sys.argv[2], 'BACI_HS22_Y2022_V1.csv'); z.writestr('country_codes_V1.csv', sys.argv[3])`;
