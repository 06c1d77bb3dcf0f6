import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { sentences, words } from '../i18n/index.ts';
import { fileWord, locate, type chorsu as Manifest } from '../questions/index.ts';
import { wrongUse } from './failure.ts';
import { makeFolder, replaceFile, writeFailure } from './write-file.ts';

/** Lists the files that commands wrote into a folder. Only these are ever replaced or removed. */
const manifestName = 'chorsu.json';

export type Content = string | Uint8Array;

/** An output folder that a command has claimed. */
export interface OutputFolder {
  /** As the user wrote it, or made from the name of the case. */
  readonly path: string;
  /**
   * Writes the files of a question and removes those that an earlier answer to it wrote; returns their paths. Throws, before anything is
   * written, where a file would replace one that is not listed in the manifest.
   */
  write(question: string, files: Readonly<Record<string, Content>>): string[];
  /** Writes files that replace only earlier files of the same name; returns their paths. */
  writeEach(files: Readonly<Record<string, Content>>): string[];
  /** Makes a folder in it and lists it with everything in it; returns its path. Throws where that is not listed yet but exists. */
  subfolder(name: string): string;
}

interface ClaimOptions {
  /** A case is written: the folder may hold an earlier one, and lie inside a case. */
  readonly asCase?: boolean;
  /** The option that messages tell the user to change; `--out` by default. */
  readonly option?: string;
}

/**
 * Claims a folder for files that are made from a case. The folder must be new, empty, or have a manifest that names the same case, and it
 * must not be a case itself. `names` are the files and folders that will be written. Nothing is changed yet.
 *
 * @throws {Failure} wrong use, for any other folder
 */
export function claimFolder(
  path: string,
  source: string,
  names: readonly string[],
  { asCase = false, option = '--out' }: ClaimOptions = {},
): OutputFolder {
  const say = words().folders;
  const hint = say.mend({ option });
  const dir = existsSync(path) ? realpathSync(path) : resolve(path);
  const of = pathFrom(dir, source);
  if (existsSync(dir) && !lstatSync(dir).isDirectory()) throw wrongUse(say.isFile({ folder: path }));
  const before = existsSync(dir) ? manifestOf(dir) : undefined;
  const listed = new Set(Object.values(before?.files ?? {}).flat());
  if (existsSync(dir)) {
    const present = readdirSync(dir);
    if (present.includes('datapackage.json') && !(asCase && listed.has('datapackage.json')))
      throw wrongUse(sentences(say.holdsCase({ folder: path }), hint));
    if (!before && present.length > 0)
      throw wrongUse(sentences(say.holdsStrange({ folder: path, ...firstNames(present) }), hint));
    if (before && before.of !== of) throw wrongUse(sentences(say.holdsOther({ folder: path, of: before.of }), hint));
  }
  const above = asCase ? undefined : caseAbove(dirname(dir));
  if (above !== undefined) throw wrongUse(sentences(say.inCase({ folder: path, above }), hint));
  for (const name of names) mustBeListed(dir, name, listed);
  mustBeWritable(dir);
  let manifest: Manifest = before ?? { chorsu: 1, of, files: {} };
  const writeManifest = (files: Manifest['files']) => {
    makeFolder(dir);
    manifest = { chorsu: 1, of, files };
    replaceFile(join(dir, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
  };
  const write = (question: string, files: Readonly<Record<string, Content>>) => {
    const fresh = Object.keys(files).sort();
    const allListed = new Set(Object.values(manifest.files).flat());
    for (const name of fresh) mustBeListed(dir, name, allListed);
    const old = manifest.files[question] ?? [];
    // Files are listed before they are written: after a crash the next run still knows them as its own.
    writeManifest({ ...manifest.files, [question]: [...new Set([...old, ...fresh])].sort() });
    for (const name of fresh) {
      makeFolder(dirname(join(dir, name)));
      replaceFile(join(dir, name), files[name]!);
    }
    const now = { ...manifest.files, [question]: fresh };
    const current = new Set(Object.values(now).flat());
    for (const name of old) if (!current.has(name)) remove(dir, name);
    writeManifest(now);
    return fresh.map((name) => join(path, name));
  };
  return {
    path,
    write,
    writeEach: (files) => Object.entries(files).flatMap(([name, content]) => write(name, { [name]: content })),
    subfolder(name) {
      mustBeListed(dir, name, new Set(Object.values(manifest.files).flat()));
      writeManifest({ ...manifest.files, [name]: [`${name}/`] });
      makeFolder(join(dir, name));
      return join(dir, name);
    },
  };
}

/** The folder itself, or the nearest one above it, that is a case. */
function caseAbove(folder: string): string | undefined {
  const descriptor = join(folder, 'datapackage.json');
  if (existsSync(descriptor) && readFileSync(descriptor, 'utf8').includes('"chorsu"')) return folder;
  return dirname(folder) === folder ? undefined : caseAbove(dirname(folder));
}

const firstNames = (names: readonly string[]) => ({ files: names.slice(0, 3), more: Math.max(0, names.length - 3) });

/** Throws where the folder is not writable, or cannot be made. */
function mustBeWritable(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (!found && dirname(folder) !== folder) {
    mustBeWritable(dirname(folder));
    return;
  }
  if (found && !found.isDirectory()) throw wrongUse(words().folders.isFile({ folder }));
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw writeFailure(folder, error);
  }
}

/** Throws where a file exists that the manifest does not list, or a link, also inside a folder of that name. */
function mustBeListed(dir: string, name: string, listed: ReadonlySet<string>): void {
  const parts = name.split('/');
  for (let i = 1; i <= parts.length; i++) {
    const part = parts.slice(0, i).join('/');
    const path = join(dir, part);
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (!found || (found.isDirectory() && listed.has(`${part}/`))) return;
    if (found.isDirectory() && i < parts.length) continue;
    const strange = found.isDirectory() ? filesIn(dir, part).find((file) => !listed.has(file)) : part;
    if (strange !== undefined && !listed.has(strange))
      throw wrongUse(words().folders.strange({ file: join(dir, strange) }));
  }
}

const filesIn = (dir: string, folder: string): string[] =>
  readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((dirent) =>
    dirent.isDirectory() ? filesIn(dir, `${folder}/${dirent.name}`) : [`${folder}/${dirent.name}`],
  );

/** Removes a file, and the folders above it that are then empty. */
function remove(dir: string, name: string): void {
  rmSync(join(dir, name), { force: true });
  for (let above = dirname(name); above !== '.'; above = dirname(above)) {
    try {
      rmdirSync(join(dir, above));
    } catch {
      return;
    }
  }
}

/** The manifest of a folder; undefined where the file is not a manifest, or lists a path outside the folder. */
function manifestOf(dir: string): Manifest | undefined {
  try {
    const found = JSON.parse(readFileSync(join(dir, manifestName), 'utf8')) as Partial<Manifest> | null;
    if (found?.chorsu !== 1 || typeof found.of !== 'string' || typeof found.files !== 'object' || found.files === null)
      return undefined;
    const lists = Object.values(found.files);
    const inside = (name: unknown) =>
      typeof name === 'string' &&
      name
        .replace(/\/$/, '')
        .split('/')
        .every((part) => !['', '.', '..', manifestName].includes(part) && !/[\\\0]/.test(part));
    return lists.every((list) => Array.isArray(list) && list.every(inside)) ? (found as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

/** The path of a case relative to a folder, or the name of a bundled case: it stays the same when both are moved together. */
function pathFrom(dir: string, source: string): string {
  const found = locate(source);
  if (!found) return source;
  if (found.bundled) return found.name;
  const path = found.kind === 'folder' ? found.folder : found.path;
  return relative(dir, realpathSync(path)).replaceAll('\\', '/') || '.';
}

/**
 * The output folder of a question: `--out`, or a folder beside the case (in the current folder, if the case is bundled) whose name has that of
 * the case, the question, and `parts` that distinguish this answer from others: `solar-plan.quick-border`.
 */
export function outputPath(
  source: string,
  question: string,
  out: string | undefined,
  parts: readonly string[] = [],
): string {
  if (out !== undefined) return resolve(out);
  const found = locate(source);
  const stem = found?.bundled ? found.name : basename(stemOf(source, found)).replace(/\.xls[xm]$/i, '');
  const name = [`${stem}-${question}`, ...(parts.length > 0 ? [fileWord(parts.join('.'))] : [])].join('.');
  return found && !found.bundled ? resolve(stemOf(source, found), '..', name) : resolve(name);
}

const stemOf = (source: string, found: ReturnType<typeof locate>): string =>
  found ? (found.kind === 'folder' ? found.folder : found.path) : resolve(source);
