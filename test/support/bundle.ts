import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { Plugin } from 'vitest/config';
import { root } from './needs.ts';

/** What runs outside of the thread of a test: the command, and the threads that the house starts. */
const entries = [
  'cli/main',
  'jobs/hold-worker',
  'jobs/set-worker',
  'linear/run/thread/worker',
  'questions/job-thread',
  'server/thread/desk-thread',
  'server/thread/work',
];

/** Packages that read files of their own, or that are seldom wanted. */
const external = [
  ...['@duckdb/*', '@electric-sql/*', '@expo-google-fonts/*', '@myriaddreamin/*', '@node-rs/*'],
  ...['highs', 'hucre', 'hyparquet-writer', 'openid-client', 'pg', 'pg-boss', 'piscina', 'tsx'],
];

/** Lets `threadFile` give the files of a bundle in the place of sources. */
function toBundle(code: string, src: string, bundle: string): string {
  const [from, to] = [src, bundle].map((one) => JSON.stringify(`${pathToFileURL(one).href}/`));
  const there = `from = from.replace(${from}, ${to}).replace(/\\.ts$/, '.js');`;
  return code.replace('const source = from.', `${there}\n  const source = from.`);
}

/**
 * Bundles programs of `src` in a folder, by their names there without `.ts`. Files that a module reads are those beside its source.
 */
export async function bundle(src: string, outdir: string, names: readonly string[]): Promise<void> {
  await build({
    entryPoints: names.map((one) => join(src, `${one}.ts`)),
    ...{ outbase: src, outdir, bundle: true, splitting: true, external, logLevel: 'warning' },
    ...{ format: 'esm', platform: 'node', target: 'node20' },
    banner: { js: `import { createRequire as requireOf } from 'node:module'; const require = requireOf('${root}');` },
    plugins: [
      {
        name: 'address-of-source',
        setup(on) {
          on.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
            const code = readFileSync(path, 'utf8');
            if (!code.includes('import.meta.url')) return undefined;
            const own = code.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
            return { loader: 'ts', contents: toBundle(own, src, outdir) };
          });
        },
      },
    ],
  });
}

/** Milliseconds that no run lasts. */
const DAY = 86_400_000;

let folder: string | undefined;

/**
 * Bundles, before a run, what it starts outside of its own threads: a thread that reads a thousand modules takes half a second more than one that
 * reads their bundle. Both groups of tests of a run ask for it; the first makes it.
 */
export async function setup(): Promise<void> {
  if (process.env.CHORSU_TEST_BUNDLE !== undefined) return;
  const cache = join(root, 'node_modules/.cache/chorsu');
  mkdirSync(cache, { recursive: true });
  // What runs that were killed have left.
  for (const one of readdirSync(cache).filter((name) => name.startsWith('bundle-')))
    if (Date.now() - statSync(join(cache, one)).mtimeMs > DAY)
      rmSync(join(cache, one), { recursive: true, force: true });
  folder = mkdtempSync(join(cache, 'bundle-'));
  process.env.CHORSU_TEST_BUNDLE = folder;
  await bundle(join(root, 'src'), folder, entries);
}

export function teardown(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}

/** Lets the tests of a run start threads from its bundle. */
export const bundledThreads = (): Plugin => ({
  name: 'bundled-threads',
  enforce: 'pre',
  transform: (code, id) =>
    id.endsWith('/src/linear/run/source.ts')
      ? toBundle(code, join(root, 'src'), process.env.CHORSU_TEST_BUNDLE!)
      : undefined,
});
