import { words } from '../i18n/index.ts';
import { type Case, importedNames, importText, jsonText, tablesOfMeasures } from '../questions/index.ts';
import { Failure } from './failure.ts';
import { folderFor, ownFolder } from './own.ts';
import { bytesOf } from './read-file.ts';

interface StandardsFlags {
  readonly import?: string;
  readonly source?: string;
  readonly mast?: string;
  readonly out?: string;
  readonly json?: boolean;
}

/** Writes the rows that a file of measures asks for, where one is given, and tells what was taken. */
export function takeMeasures(source: string, c: Case, flags: StandardsFlags): boolean {
  const { import: path } = flags;
  if (path === undefined) return false;
  const { files, ...done } = tablesOfMeasures(c, {
    path,
    bytes: bytesOf(path),
    ...(flags.source !== undefined && { source: flags.source }),
    ...(flags.mast !== undefined && { mast: flags.mast }),
  });
  const own = ownFolder(folderFor(source, 'standards', flags.out), source, importedNames);
  const written = own.write('import', files);
  process.stdout.write(flags.json ? jsonText({ files: written, ...done }) : importText(done, written));
  if (done.measures === 0 && done.problems.length > 0)
    throw new Failure(1, words().standards.import.noneTaken({ path }));
  return true;
}
