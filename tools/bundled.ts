import { readdirSync, readFileSync } from 'node:fs';
import { buildEurasia } from './eurasia/build.ts';
import { buildNetwork } from './eurasia/network.ts';
import type { Cells } from './lib/csv.ts';
import { type About, descriptor, type Files } from './lib/package.ts';
import { caseFile } from './lib/paths.ts';
import { polymerPages, wagonPages } from './results/cases.ts';
import { papersPages } from './results/papers.ts';
import { solarReadme } from './results/readme.ts';

/** Every generated file of the bundled cases and templates by its path, as it should stand. */
export const bundledData = (sea: readonly Cells[]): Map<string, string> => {
  const all = new Map<string, string>();
  for (const [name, text] of buildEurasia(buildNetwork(sea))) all.set(caseFile('eurasia', name), text);
  for (const folder of written()) all.set(caseFile(folder, 'datapackage.json'), described(folder));
  all.set(caseFile('solar-central-asia', 'README.md'), solarReadme());
  for (const [file, text] of polymerPages()) all.set(caseFile('polymers-eurasia', file), text);
  for (const [file, text] of wagonPages()) all.set(caseFile('wagons-eurasia', file), text);
  for (const [folder, text] of papersPages()) all.set(caseFile(folder, 'README.md'), text);
  return all;
};

const folders = (under: string): string[] =>
  readdirSync(caseFile(under), { withFileTypes: true }).flatMap((dirent) =>
    dirent.isDirectory() ? [dirent.name] : [],
  );

/** Folders of the cases whose tables are written by hand. */
const written = (): string[] => [
  ...folders('.').filter((name) => !['eurasia', 'templates'].includes(name)),
  ...folders('templates').map((name) => `templates/${name}`),
];

/** The descriptor of a hand-written case: its own fields stay, the list of its tables is made anew. */
function described(folder: string): string {
  const {
    profile: _,
    resources: __,
    ...about
  } = JSON.parse(readFileSync(caseFile(folder, 'datapackage.json'), 'utf8'));
  const files: Files = new Map(
    readdirSync(caseFile(folder))
      .filter((file) => file.endsWith('.csv'))
      .sort()
      .map((file) => [file, readFileSync(caseFile(folder, file), 'utf8')]),
  );
  return descriptor(about as About, files);
}
