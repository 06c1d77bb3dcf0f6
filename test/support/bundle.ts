import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vitest/config';
import { bundle, programs } from '../../tools/bundle.ts';
import { root } from './needs.ts';

/** Makes `threadFile` return files of the bundle instead of sources. `outdir` is the folder of the bundle, as an expression. */
function toBundle(code: string, src: string, outdir: string): string {
  const from = JSON.stringify(`${pathToFileURL(src).href}/`);
  const there = `from = from.replace(${from}, pathToFileURL(${outdir} + '/').href).replace(/\\.ts$/, '.js');`;
  return code.replace('const source = from.', `${there}\n  const source = from.`);
}

/** Bundles programs of `src` into a folder. A module still reads the data files beside its source. */
export const bundleOfSources = (src: string, outdir: string, entries: readonly string[]): Promise<unknown> =>
  bundle({
    src,
    outdir,
    entries,
    addressOf: (file) => JSON.stringify(pathToFileURL(file).href),
    change: (code) => toBundle(code, src, JSON.stringify(outdir)),
  });

/** Milliseconds; no run takes a day. */
const DAY = 86_400_000;

let folder: string | undefined;

/**
 * Bundles, before a run, what it starts outside of its own threads: a thread that reads a thousand modules takes half a second more than one that
 * reads their bundle. Each project of a run asks for it; the first makes it.
 */
export async function setup(): Promise<void> {
  if (process.env.CHORSU_TEST_BUNDLE !== undefined) return;
  const cache = join(root, 'node_modules/.cache/chorsu');
  mkdirSync(cache, { recursive: true });
  // Bundles left by runs that were killed.
  for (const one of readdirSync(cache).filter((name) => name.startsWith('bundle-')))
    if (Date.now() - statSync(join(cache, one)).mtimeMs > DAY)
      rmSync(join(cache, one), { recursive: true, force: true });
  folder = mkdtempSync(join(cache, 'bundle-'));
  process.env.CHORSU_TEST_BUNDLE = folder;
  await bundleOfSources(join(root, 'src'), folder, programs);
}

export function teardown(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

/** Makes the tests of a run start threads from its bundle. The code names no folder, so that the transformed module serves later runs too. */
export const bundledThreads = (): Plugin => ({
  name: 'bundled-threads',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/src/linear/run/source.ts')
      ? toBundle(code, join(root, 'src'), 'process.env.CHORSU_TEST_BUNDLE')
      : undefined,
});
