import { words } from '../i18n/index.ts';
import { type Case, importedNames, importText, jsonText, tablesOfMeasures } from '../questions/index.ts';
import { Failure } from './failure.ts';
import { claimFolder, outputPath } from './output-folder.ts';
import { bytesOf } from './read-file.ts';

interface StandardsFlags {
  readonly import?: string;
  readonly source?: string;
  readonly mast?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Imports a file of measures, if `--import` names one: writes the rows that it makes and prints what was imported. */
export function importMeasures(source: string, c: Case, flags: StandardsFlags): boolean {
  const { import: path } = flags;
  if (path === undefined) return false;
  const { files, ...done } = tablesOfMeasures(c, {
    path,
    bytes: bytesOf(path),
    ...(flags.source !== undefined && { source: flags.source }),
    ...(flags.mast !== undefined && { mast: flags.mast }),
  });
  const folder = claimFolder(outputPath(source, 'standards', flags.out), source, importedNames);
  const written = folder.write('import', files);
  process.stdout.write(flags.json ? jsonText({ files: written, ...done }) : importText(done, written));
  if (done.measures === 0 && done.problems.length > 0)
    throw new Failure(1, words().standards.import.noneTaken({ path }));
  return true;
}
