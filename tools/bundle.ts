import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What starts by itself: the command line, and the threads of the house. */
export const programs = [
  'cli/main',
  'jobs/hold-worker',
  'jobs/set-worker',
  'linear/run/thread/worker',
  'questions/job-thread',
  'server/thread/desk-thread',
  'server/thread/work',
];

export interface Bundle {
  /** Folder of the sources. */
  readonly src: string;
  readonly outdir: string;
  /** Modules of `src`, without `.ts`: each becomes a file of that name. What several of them share stands in `chunks`. */
  readonly entries: readonly string[];
  /** The address of a module of `src` as an expression: it stands in the place of `import.meta.url`, which in a bundle is that of a chunk. */
  readonly addressOf: (file: string) => string;
  /** First lines of each file. */
  readonly banner?: string;
  /** Changes a module before it is bundled. */
  readonly change?: (code: string) => string;
}

/** Bundles modules of the house; packages stay outside. A program that reads a thousand modules starts half a second later than its bundle. */
export async function bundle({ src, outdir, entries, addressOf, banner = '', change = (code) => code }: Bundle) {
  await build({
    entryPoints: entries.map((one) => join(src, `${one}.ts`)),
    outbase: src,
    outdir,
    bundle: true,
    splitting: true,
    packages: 'external',
    logLevel: 'warning',
    charset: 'utf8',
    format: 'esm',
    platform: 'node',
    target: 'node20',
    chunkNames: 'chunks/[name]-[hash]',
    banner: { js: banner },
    plugins: [
      {
        name: 'own-address',
        setup(on) {
          on.onLoad({ filter: /\.ts$/ }, ({ path }) => {
            const code = readFileSync(path, 'utf8');
            if (!code.includes('import.meta.url')) return undefined;
            return { loader: 'ts', contents: change(code.replaceAll('import.meta.url', addressOf(path))) };
          });
        },
      },
    ],
  });
}
