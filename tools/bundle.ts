import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Programs: the command line, and the threads of the house. */
export const programs = [
  'cli/main',
  'jobs/hold-worker',
  'jobs/set-worker',
  'linear/run/thread/worker',
  'questions/job-thread',
  'server/thread/desk-thread',
  'server/thread/work',
];

/**
 * Packages that become part of a bundle, with what they import. Node looks up and reads their 400 files one by one, which takes a
 * command 0.2 s of processor time longer than reading the bundle. All others stay outside: they have native code, are optional, or
 * few commands load them.
 */
const bundledPackages = ['csv-parse', 'd3-geo', 'd3-sankey', 'd3-scale', 'kysely', 'topojson-client'];

const { dependencies, optionalDependencies } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
);
const externalPackages = Object.keys({ ...dependencies, ...optionalDependencies }).filter(
  (name) => !bundledPackages.includes(name),
);

export interface Bundle {
  /** Folder of the sources. */
  readonly src: string;
  readonly outdir: string;
  /** Modules of `src`, without `.ts`: each becomes a file of that name. Code that several of them share goes into `chunks`. */
  readonly entries: readonly string[];
  /** The address of a module of `src` as an expression; it replaces `import.meta.url`, which in a bundle is the address of a chunk. */
  readonly addressOf: (file: string) => string;
  /** First lines of each file. */
  readonly banner?: string;
  /** Changes a module before it is bundled. */
  readonly change?: (code: string) => string;
}

/**
 * Bundles modules of the house. A program that reads a thousand modules starts half a second later than its bundle.
 *
 * @returns the files of packages that became part of it, by path from the current folder
 */
export async function bundle({
  src,
  outdir,
  entries,
  addressOf,
  banner = '',
  change = (code) => code,
}: Bundle): Promise<string[]> {
  const { metafile } = await build({
    metafile: true,
    entryPoints: entries.map((entry) => join(src, `${entry}.ts`)),
    outbase: src,
    outdir,
    bundle: true,
    external: externalPackages.flatMap((name) => [name, `${name}/*`]),
    splitting: true,
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
  return Object.keys(metafile.inputs).filter((file) => file.includes('node_modules/'));
}
