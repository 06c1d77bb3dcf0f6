import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { StoreError } from './fault.ts';
import { isSafeName, safeName } from './name.ts';
import { putFile } from './whole.ts';

/** A run with an answer on disk. */
export interface AnsweredRun {
  readonly id: string;
  readonly kind: 'plan' | 'reforms';
  /** Time of writing, ms since 1970. */
  readonly written: number;
}

const kinds = ['plan', 'reforms'] as const;

/** The answer in a folder of the workspace; undefined where there is none. */
export function answerOf(root: string, id: string): AnsweredRun | undefined {
  const kind = kinds.find((kind) => existsSync(join(root, id, `${kind}.json`)));
  return kind && { id, kind, written: statSync(join(root, id, `${kind}.json`)).mtimeMs };
}

/** Folders of the workspace that hold a plan or the worth of reforms, newest first. */
export function listRuns(root: string): AnsweredRun[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((dirent) => dirent.isDirectory() && isSafeName(dirent.name))
    .flatMap(({ name }) => answerOf(root, name) ?? [])
    .sort((a, b) => b.written - a.written);
}

/** The folder of a run. Throws `run-unknown` where there is none. */
export function runFolder(root: string, id: string): string {
  if (!answerOf(root, safeName(id))) throw new StoreError('run-unknown', id);
  return join(root, id);
}

/** The bytes of a file of a run, by its path with `/`. Links that lead out, hidden files and folders are unknown. */
export function runFile(root: string, id: string, path: string): { readonly name: string; readonly bytes: Uint8Array } {
  const folder = realpathSync(runFolder(root, id));
  const file = join(folder, ...path.split('/').map((part) => safeName(part)));
  const real = existsSync(file) ? realpathSync(file) : undefined;
  if (!real?.startsWith(folder + sep) || !lstatSync(real).isFile()) throw new StoreError('file-unknown', path);
  return { name: basename(file), bytes: readFileSync(real) };
}

/** Paths of the files of a run, with `/` between folders. */
export const runFiles = (root: string, id: string): string[] =>
  readdirSync(runFolder(root, id), { recursive: true, withFileTypes: true })
    .filter((dirent) => dirent.isFile() && !dirent.name.startsWith('.'))
    .map((dirent) =>
      join(dirent.parentPath, dirent.name)
        .slice(runFolder(root, id).length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes files into a folder and replaces those with the same paths. The document is written last: where it exists, the answer is whole. */
function putFiles(folder: string, files: Files): void {
  const isDocument = (path: string) => Number(kinds.some((kind) => path === `${kind}.json`));
  for (const path of Object.keys(files).sort((a, b) => isDocument(a) - isDocument(b))) {
    const file = join(folder, ...path.split('/').map((part) => safeName(part)));
    mkdirSync(dirname(file), { recursive: true });
    putFile(file, files[path]!);
  }
}

/** Writes files into an existing run. Throws `run-unknown`. */
export const renewRun = (root: string, id: string, files: Files): void => putFiles(runFolder(root, id), files);

/** Writes an answer into the folder of its run, unless it has one. */
export function putRun(root: string, id: string, files: Files): void {
  if (!answerOf(root, safeName(id))) putFiles(join(root, id), files);
}
