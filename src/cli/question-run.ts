import type { Question } from '../questions/index.ts';
import { claimFolder, type OutputFolder, outputPath } from './output-folder.ts';

/** Options of every question that writes files: which, and where. */
export interface FileFlags {
  readonly html?: boolean;
  readonly report?: boolean | string;
  readonly out?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** A question that a command asks: its case, if it has one, and where its files go. */
export interface QuestionRun {
  readonly question: Question;
  readonly flags: FileFlags;
  /** The case, by its name or its path as it was given. */
  readonly source: string | undefined;
  /** The name of the file of its document; undefined where none is written. */
  readonly documentFile: string | undefined;
  /** The folder for its files, once it is claimed. */
  claimed?: OutputFolder;
}

/** Whether the document goes into a file: with `--json` it is printed, and only `--out` writes it too. */
export const writesDocument = ({ json, out }: FileFlags): boolean => !json || out !== undefined;

/** Claims the folder of a run for files of these names, which are about a case or a plan, and returns its path. */
export function claim(
  run: QuestionRun,
  about: string,
  names: readonly string[],
  folderParts?: readonly string[],
): string {
  run.claimed = claimFolder(outputPath(about, run.question.name, run.flags.out, folderParts), about, names);
  return run.claimed.path;
}
