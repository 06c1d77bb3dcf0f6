import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { StoreError } from './fault.ts';
import { isSafeName, safeName } from './name.ts';
import { putFile } from './whole.ts';

/** A folder with answers: its documents by kind, newest first. */
export interface KeptRun {
  readonly id: string;
  readonly kind: 'plan' | 'reforms';
  /** When it was written, ms since 1970. */
  readonly written: number;
}

const kinds = ['plan', 'reforms'] as const;

/** The answer in a folder of the workspace; undefined where it holds none. */
export function keptRun(root: string, id: string): KeptRun | undefined {
  const kind = kinds.find((one) => existsSync(join(root, id, `${one}.json`)));
  return kind && { id, kind, written: statSync(join(root, id, `${kind}.json`)).mtimeMs };
}

/** Folders of the workspace that hold a plan or the worth of reforms, newest first. */
export function listRuns(root: string): KeptRun[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((one) => one.isDirectory() && isSafeName(one.name))
    .flatMap(({ name }) => keptRun(root, name) ?? [])
    .sort((a, b) => b.written - a.written);
}

/** The folder of a run. Throws `run-unknown` where there is none. */
export function runFolder(root: string, id: string): string {
  if (!keptRun(root, safeName(id))) throw new StoreError('run-unknown', id);
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
    .filter((one) => one.isFile() && !one.name.startsWith('.'))
    .map((one) =>
      join(one.parentPath, one.name)
        .slice(runFolder(root, id).length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

/** Puts a file into a run that is there, in place of one of the name. */
export function addToRun(root: string, id: string, name: string, content: string | Uint8Array): void {
  putFile(join(runFolder(root, id), safeName(name)), content);
}

/** Puts files into a run that is there, in place of those of the same paths; the document last, so that who reads it finds the rest. */
export function renewRun(root: string, id: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  const folder = runFolder(root, id);
  const isDocument = (path: string) => Number(kinds.some((kind) => path === `${kind}.json`));
  for (const path of Object.keys(files).sort((a, b) => isDocument(a) - isDocument(b))) {
    const file = join(folder, ...path.split('/').map((part) => safeName(part)));
    mkdirSync(dirname(file), { recursive: true });
    putFile(file, files[path]!);
  }
}

/** Writes an answer into the folder of its run, whole or not at all; one that is there is left as it is. */
export function putRun(root: string, id: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  const folder = join(root, safeName(id));
  if (keptRun(root, id)) return;
  const beside = join(root, `.${id}.new`);
  rmSync(beside, { recursive: true, force: true });
  const paths = Object.keys(files);
  for (const path of paths) {
    const file = join(beside, ...path.split('/').map((part) => safeName(part)));
    mkdirSync(dirname(file), { recursive: true });
    putFile(file, files[path]!);
  }
  mkdirSync(folder, { recursive: true });
  // The document comes last: where it stands, the answer is whole.
  const isDocument = (path: string) => Number(kinds.some((kind) => path === `${kind}.json`));
  for (const path of paths.sort((a, b) => isDocument(a) - isDocument(b))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    renameSync(join(beside, path), join(folder, path));
  }
  rmSync(beside, { recursive: true, force: true });
}
