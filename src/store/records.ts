import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Case, caseHash } from '../case/index.ts';
import { StoreError } from './fault.ts';
import { isReadOnly, listCases } from './identity.ts';
import { closureOf } from './included.ts';
import { isSafeName, safeName } from './name.ts';
import { answerOf } from './runs.ts';
import { packCase, unpackCase } from './snapshot.ts';
import { jsonAt, putFile, putJson } from './whole.ts';

/** Rows of one case that change figures of another case. Whoever may write such rows could infer private figures of the other case. */
export interface Reach {
  /** The case with the figures; null for any case of the question other than `from`. */
  readonly of: string | null;
  /** The case with the rows. */
  readonly from: string;
  readonly table: string;
  /** The column; empty for the whole table. */
  readonly column: string;
}

/** The record of a run: its question and its asker. It is written when the question is asked, and never changed. */
export interface RunRecord {
  /** The opaque id of the case; empty if it is unknown. */
  readonly case: string;
  /** The name of the case at that time. */
  readonly name: string;
  /** The account that asked; null without accounts, or if it is unknown. */
  readonly owner: string | null;
  readonly kind: 'plan' | 'reforms';
  readonly ask: object;
  /** The hash of the case at that time; a snapshot of the case is beside the record. */
  readonly hash: string | null;
  /** The opaque ids of all cases whose rows enter the answer, with that of a plan whose builds are kept. */
  readonly touched: readonly string[];
  /** Whether rows from outside the workspace are among them. */
  readonly elsewhere: boolean;
  readonly reaches: readonly Reach[];
  /** Time of the question, ms since 1970. */
  readonly asked: number;
}

/** How far the time of a file may lag behind the clock, ms. */
const CLOCK = 2000;

/** The files of a run with its record and with the snapshot of the case. */
const RECORD = 'run.json';
const SNAPSHOT = 'case.json.gz';
/** The file in which a command lists its case and the files that it wrote. */
const LIST = 'chorsu.json';

/** Writes the record and a snapshot of the case into the folder of the answer. */
export async function putRecord(root: string, run: string, record: RunRecord, c: Case): Promise<void> {
  const bytes = await packCase(c);
  const folder = join(root, safeName(run));
  mkdirSync(folder, { recursive: true });
  putFile(join(folder, SNAPSHOT), bytes);
  putJson(join(folder, RECORD), record);
}

/** The record of a run; undefined where there is no such run. That of a run that a command wrote is made when it is first read. */
export function recordOf(root: string, run: string): RunRecord | undefined {
  const path = join(root, safeName(run), RECORD);
  const isThere = existsSync(path) && !isOutdated(root, run);
  const record = isThere ? (jsonAt(path) as unknown as RunRecord | undefined) : undefined;
  if (record) return record;
  const runRecord = ofCommand(root, run);
  try {
    if (runRecord && !isThere) putJson(path, runRecord);
  } catch (error) {
    if (!isReadOnly(error)) throw error;
  }
  return runRecord;
}

/** Whether a command has written another answer into a folder since its record was made. */
function isOutdated(root: string, run: string): boolean {
  const folder = join(root, safeName(run));
  const answer = answerOf(root, run);
  if (!answer || !existsSync(join(folder, LIST))) return false;
  return answer.written > statSync(join(folder, RECORD)).mtimeMs;
}

/** All runs of the folder, with those without an answer. */
export const listRecorded = (root: string): { readonly run: string; readonly record: RunRecord }[] =>
  readdirSync(root, { withFileTypes: true }).flatMap(({ name }) => {
    if (!isSafeName(name)) return [];
    const record = recordOf(root, name);
    return record ? [{ run: name, record }] : [];
  });

/** The snapshot of the case of a run. Throws `file-unknown` where there is none, or where it does not match the record. */
export function snapshotOf(root: string, run: string): Case {
  const path = join(root, safeName(run), SNAPSHOT);
  const hash = recordOf(root, run)?.hash;
  if (!existsSync(path)) throw new StoreError('file-unknown', SNAPSHOT);
  const c = unpackCase(readFileSync(path));
  if (caseHash(c) !== hash) throw new StoreError('file-unknown', SNAPSHOT);
  return c;
}

/**
 * Makes the record of a run without one: a command lists its case in `chorsu.json`. The case is unknown, and only administrators see the
 * run, where there is no such list, or where the plan is older than the case: it then belongs to an earlier case of the folder.
 */
function ofCommand(root: string, run: string): RunRecord | undefined {
  const answer = answerOf(root, run);
  if (!answer) return undefined;
  const { kind, written: asked } = answer;
  const document: {
    readonly case?: unknown;
    readonly caseHash?: unknown;
    readonly request?: { readonly pin?: unknown };
  } = jsonAt(join(root, run, `${kind}.json`)) ?? {};
  const of = String(jsonAt(join(root, run, LIST))?.of ?? '');
  const all = listCases(root);
  const caseRef = all.find(
    ({ made, folder, bundled }) =>
      made <= asked + CLOCK && (bundled ? folder === of : join(resolve(root), folder) === resolve(root, run, of)),
  );
  const closure = caseRef && closureOf(root, caseRef.folder);
  return {
    case: caseRef?.id ?? '',
    name: caseRef?.name ?? String(document.case ?? ''),
    owner: null,
    kind,
    ask: {},
    hash: typeof document.caseHash === 'string' ? document.caseHash : null,
    touched: all.flatMap(({ folder, id }) => (closure?.cases.includes(folder) ? [id] : [])),
    // Where the plan keeps builds of another, that one may be of any case.
    elsewhere: (closure?.elsewhere.length ?? 0) > 0 || document.request?.pin !== undefined,
    reaches: [],
    asked,
  };
}
