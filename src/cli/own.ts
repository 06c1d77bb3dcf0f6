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
import { makeFolder, replaceFile, unwritten } from './folder.ts';

/** Names what a command wrote into a folder, so that nothing else there is ever replaced or removed. */
const manifestName = 'chorsu.json';

export type Content = string | Uint8Array;

/** A folder that a command may write into. */
export interface Own {
  readonly dir: string;
  /**
   * Writes the files of a question and takes away those that it wrote there before and has not now; gives their paths.
   * Throws a failure, before anything is written, where a file is not of this program.
   */
  write(question: string, files: Readonly<Record<string, Content>>): string[];
  /** Writes files that stand each for itself: none takes another's place. */
  each(files: Readonly<Record<string, Content>>): string[];
  /** Makes a folder in it that is of this program with all that will be in it; gives its path. */
  hold(name: string): string;
}

/** What a folder is claimed for, where it is not the answer to a question. */
export interface Claim {
  /** A case may be written there. */
  readonly asCase?: boolean;
  /** What the mend names. */
  readonly option?: string;
}

/**
 * Claims a folder for what is made of a case: it must be new, empty, or written before for the same case (its manifest says
 * so), and hold no case. `names` are the files and folders that will be written. Anything else is wrong use, and nothing
 * is touched.
 */
export function ownFolder(folder: string, source: string, names: readonly string[], claim: Claim = {}): Own {
  const say = words().folders;
  const mend = say.mend({ option: claim.option ?? '--out' });
  const dir = existsSync(folder) ? realpathSync(folder) : resolve(folder);
  const of = caseSeenFrom(source, dir);
  if (existsSync(dir) && !lstatSync(dir).isDirectory()) throw wrongUse(say.isFile({ folder }));
  const before = existsSync(dir) ? manifestOf(dir) : undefined;
  const listed = new Set(Object.values(before?.files ?? {}).flat());
  if (existsSync(dir)) {
    const there = readdirSync(dir);
    if (there.includes('datapackage.json') && !(claim.asCase && listed.has('datapackage.json')))
      throw wrongUse(sentences(say.holdsCase({ folder }), mend));
    if (!before && there.length > 0) throw wrongUse(sentences(say.holdsStrange({ folder, ...some(there) }), mend));
    if (before && before.of !== of) throw wrongUse(sentences(say.holdsOther({ folder, of: before.of }), mend));
  }
  const above = claim.asCase ? undefined : caseAbove(dirname(dir));
  if (above !== undefined) throw wrongUse(sentences(say.inCase({ folder, above }), mend));
  for (const name of names) mineOnly(dir, name, listed);
  mustBeWritable(dir);
  let manifest: Manifest = before ?? { chorsu: 1, of, files: {} };
  const note = (files: Manifest['files']) => {
    makeFolder(dir);
    manifest = { chorsu: 1, of, files };
    replaceFile(join(dir, manifestName), `${JSON.stringify(manifest, null, 1)}\n`);
  };
  const write = (question: string, files: Readonly<Record<string, Content>>) => {
    const fresh = Object.keys(files).sort();
    const known = new Set(Object.values(manifest.files).flat());
    for (const name of fresh) mineOnly(dir, name, known);
    const old = manifest.files[question] ?? [];
    // Listed before they are there: a run that is cut off leaves nothing that the next one takes for another's.
    note({ ...manifest.files, [question]: [...new Set([...old, ...fresh])].sort() });
    for (const name of fresh) {
      makeFolder(dirname(join(dir, name)));
      replaceFile(join(dir, name), files[name]!);
    }
    const kept = new Set([
      ...fresh,
      ...Object.entries(manifest.files).flatMap(([by, of]) => (by === question ? [] : of)),
    ]);
    for (const name of old) if (!kept.has(name)) remove(dir, name);
    note({ ...manifest.files, [question]: fresh });
    return fresh.map((name) => join(folder, name));
  };
  const hold = (name: string) => {
    note({ ...manifest.files, [name]: [`${name}/`] });
    makeFolder(join(dir, name));
    return join(dir, name);
  };
  const each = (files: Readonly<Record<string, Content>>) =>
    Object.entries(files).flatMap(([name, content]) => write(name, { [name]: content }));
  return { dir: folder, write, each, hold };
}

/** The folder of a case, if a folder or one above it is that. */
function caseAbove(folder: string): string | undefined {
  const descriptor = join(folder, 'datapackage.json');
  if (existsSync(descriptor) && readFileSync(descriptor, 'utf8').includes('"chorsu"')) return folder;
  return dirname(folder) === folder ? undefined : caseAbove(dirname(folder));
}

const some = (names: readonly string[]) => ({ files: names.slice(0, 3), more: Math.max(0, names.length - 3) });

/** Refuses a folder that is not writable, or cannot be made where it is named. */
function mustBeWritable(folder: string): void {
  const there = statSync(folder, { throwIfNoEntry: false });
  if (!there && dirname(folder) !== folder) {
    mustBeWritable(dirname(folder));
    return;
  }
  if (there && !there.isDirectory()) throw wrongUse(words().folders.isFile({ folder }));
  try {
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw unwritten(folder, error);
  }
}

/** Refuses a file that is there and not listed, a link, and a folder that holds such. */
function mineOnly(dir: string, name: string, listed: ReadonlySet<string>): void {
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
  readdirSync(join(dir, folder), { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? filesIn(dir, `${folder}/${one.name}`) : [`${folder}/${one.name}`],
  );

/** Takes a file away, and folders above it that are empty then. */
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

/** The manifest of a folder; none where it is no manifest, or names a place outside the folder. */
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

/** The case as a folder sees it: edited or not, moved together with the folder or not, it stays the same. */
function caseSeenFrom(source: string, dir: string): string {
  const found = locate(source);
  if (!found) return source;
  if (found.bundled) return found.name;
  const path = found.kind === 'folder' ? found.folder : found.path;
  return relative(dir, realpathSync(path)).replaceAll('\\', '/') || '.';
}

/**
 * Folder for what is made of a case: `--out`, or beside the case (for a bundled one in the current folder), named by the
 * case's folder or file, the question, and what sets it apart (`solar-plan.quick-border`).
 */
export function folderFor(
  source: string,
  question: string,
  out: string | undefined,
  apart: readonly string[] = [],
): string {
  if (out !== undefined) return resolve(out);
  const found = locate(source);
  const stem = found?.bundled ? found.name : basename(stemOf(source, found)).replace(/\.xls[xm]$/i, '');
  const name = [`${stem}-${question}`, ...(apart.length > 0 ? [fileWord(apart.join('.'))] : [])].join('.');
  return found && !found.bundled ? resolve(stemOf(source, found), '..', name) : resolve(name);
}

const stemOf = (source: string, found: ReturnType<typeof locate>): string =>
  found ? (found.kind === 'folder' ? found.folder : found.path) : resolve(source);
