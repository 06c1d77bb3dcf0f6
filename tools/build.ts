import { chmodSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, programs } from './bundle.ts';

// Builds dist: bundles of the library, the command line and its threads, with the table of laws beside them.
const root = fileURLToPath(new URL('..', import.meta.url));
const [src, dist] = [join(root, 'src'), join(root, 'dist')];

rmSync(dist, { recursive: true, force: true });
const packageFiles = await bundle({
  src,
  outdir: dist,
  entries: ['index', 'ledger/index', ...programs],
  // A module is where it would be if each had a file of its own.
  banner: "const dist = import.meta.url.slice(0, import.meta.url.lastIndexOf('/dist/') + 6);",
  addressOf: (file) => `(dist + ${JSON.stringify(relative(src, file).replace(/\.ts$/, '.js'))})`,
});
chmodSync(join(dist, 'cli/main.js'), 0o755);
cpSync(join(src, 'rights/law/law.csv'), join(dist, 'rights/law/law.csv'));

// Licences of the packages that are part of the bundles.
const folders = [...new Set(packageFiles.map((file) => /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file)![0]))].sort();
writeFileSync(
  join(dist, 'LICENSES.txt'),
  folders
    .map((folder) => {
      const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return `${name} ${version}\n\n${readFileSync(join(folder, 'LICENSE'), 'utf8')}`;
    })
    .join('\n\n'),
);
