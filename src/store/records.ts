import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Case, caseHash } from '../case/index.ts';
import { StoreError } from './fault.ts';
import { isReadOnly, listCases } from './identity.ts';
import { closureOf } from './included.ts';
import { isSafeName, safeName } from './name.ts';
import { packCase, unpackCase } from './snapshot.ts';
import { jsonAt, putFile, putJson } from './whole.ts';

/** Rows of one case that change figures of another case. Who may write such rows could measure the other's private figures. */
export interface Reach {
  /** The case that has the figures; null: any case of the question but `from`. */
  readonly of: string | null;
  /** The case that has the rows. */
  readonly from: string;
  readonly table: string;
  /** Empty: the whole table. */
  readonly column: string;
}

/** What a run is about, and who asked for it: written when it is asked, and never changed. */
export interface RunRecord {
  /** The case, by its opaque id; empty where nobody can tell. */
  readonly case: string;
  /** The name that the case had. */
  readonly name: string;
  /** The account that asked; null without accounts, and where it is not known. */
  readonly owner: string | null;
  readonly kind: 'plan' | 'reforms';
  readonly ask: object;
  /** The hash of the case as it was asked about; the case itself stands beside the record. */
  readonly hash: string | null;
  /** Every case whose rows the answer is made of, that of a plan whose builds are kept among them, by opaque ids. */
  readonly touched: readonly string[];
  /** Whether rows from outside the workspace are among them. */
  readonly elsewhere: boolean;
  readonly reaches: readonly Reach[];
  /** When it was asked, ms since 1970. */
  readonly asked: number;
}

/** Milliseconds by which the time of a file may be behind the clock. */
const CLOCK = 2000;

/** The file of a run's folder that says what it is about, and the one with the case. */
const RECORD = 'run.json';
const SNAPSHOT = 'case.json.gz';
/** The file in which a command lists what it wrote, and of which case. */
const LIST = 'chorsu.json';

/** Writes what is asked, with the case as it is, into the folder where the answer will stand. */
export async function putRecord(root: string, run: string, record: RunRecord, c: Case): Promise<void> {
  const bytes = await packCase(c);
  const folder = join(root, safeName(run));
  mkdirSync(folder, { recursive: true });
  putFile(join(folder, SNAPSHOT), bytes);
  putJson(join(folder, RECORD), record);
}

/** What a run is about; undefined where there is no such run. A run of an earlier version is told by its name. */
export function recordOf(root: string, run: string): RunRecord | undefined {
  const path = join(root, safeName(run), RECORD);
  const isThere = existsSync(path) && !isOutdated(root, run);
  const record = isThere ? (jsonAt(path) as unknown as RunRecord | undefined) : undefined;
  if (record) return record;
  const found = earlier(root, run);
  try {
    if (found && !isThere) putJson(path, found);
  } catch (error) {
    if (!isReadOnly(error)) throw error;
  }
  return found;
}

/** Whether a command has written another answer into a folder since its record was made. */
function isOutdated(root: string, run: string): boolean {
  const folder = join(root, safeName(run));
  const answer = answerIn(root, run);
  if (!answer || !existsSync(join(folder, LIST))) return false;
  return statSync(join(folder, `${answer}.json`)).mtimeMs > statSync(join(folder, RECORD)).mtimeMs;
}

const answerIn = (root: string, run: string) =>
  (['plan', 'reforms'] as const).find((one) => existsSync(join(root, run, `${one}.json`)));

/** The runs of the folder, those without an answer too. */
export const listRecorded = (root: string): { readonly run: string; readonly record: RunRecord }[] =>
  readdirSync(root, { withFileTypes: true }).flatMap(({ name }) => {
    if (!isSafeName(name)) return [];
    const record = recordOf(root, name);
    return record ? [{ run: name, record }] : [];
  });

/** The case that a run was asked about, as it then was. Throws `file-unknown` where it was not kept, or is not what was kept. */
export function snapshotOf(root: string, run: string): Case {
  const path = join(root, safeName(run), SNAPSHOT);
  const hash = recordOf(root, run)?.hash;
  if (!existsSync(path)) throw new StoreError('file-unknown', SNAPSHOT);
  const c = unpackCase(readFileSync(path));
  if (caseHash(c) !== hash) throw new StoreError('file-unknown', SNAPSHOT);
  return c;
}

/**
 * The record of a run that has none: of a command, which lists in `chorsu.json` what it wrote and of which case, or of an earlier version,
 * which named its folder after that of its case. What was planned before the case was made is of another that had the name; nobody can
 * tell whose it is, and only administrators see it.
 */
function earlier(root: string, run: string): RunRecord | undefined {
  const kind = answerIn(root, run);
  if (!kind) return undefined;
  const path = join(root, run, `${kind}.json`);
  const asked = statSync(path).mtimeMs;
  const document: { readonly case?: unknown; readonly caseHash?: unknown; readonly request?: Pinning } =
    jsonAt(path) ?? {};
  const name = String(document.case ?? '');
  const list: { readonly of?: unknown } = jsonAt(join(root, run, LIST)) ?? {};
  const prefix = /^(.+)-(?:plan|reforms)\.[^.]+(?:\.\d+)?$/.exec(run)?.[1];
  const cases = listCases(root).filter(({ made, folder, bundled }) => {
    if (made > asked + CLOCK) return false;
    if (typeof list.of === 'string')
      return bundled ? folder === list.of : join(resolve(root), folder) === resolve(root, run, list.of);
    return prefix === undefined ? !bundled && folder === name : folder.slice(0, 60) === prefix;
  });
  const found = cases.find(({ folder }) => folder === name) ?? cases[0];
  const { cases: touched, elsewhere } = found ? closureOf(root, found.folder) : { cases: [], elsewhere: [] };
  const ids = new Map(listCases(root).map((one) => [one.folder, one.id]));
  const ask: Pinning = jsonAt(join(root, run, 'ask.json')) ?? {};
  const isPinned = ask.pin !== undefined || document.request?.pin !== undefined;
  const pinned = typeof ask.pin === 'string' && isSafeName(ask.pin) ? recordOf(root, ask.pin) : undefined;
  // A plan whose builds are kept, and that is no run here, may be of any case.
  const isFromElsewhere = elsewhere.length > 0 || (isPinned && !pinned) || pinned?.elsewhere === true;
  return {
    case: found?.id ?? '',
    name: found?.name ?? name,
    owner: null,
    kind,
    ask,
    hash: typeof document.caseHash === 'string' ? document.caseHash : null,
    touched: [
      ...touched.flatMap((folder) => ids.get(folder) ?? []),
      ...(pinned ? [pinned.case, ...pinned.touched] : []),
    ],
    elsewhere: isFromElsewhere,
    reaches: [],
    asked,
  };
}

/** What was asked, as far as builds of another plan are kept: its run, or what a command calls it. */
interface Pinning {
  readonly pin?: unknown;
}
