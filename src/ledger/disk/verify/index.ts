import { existsSync } from 'node:fs';
import { type Finding, fault, finding } from '../../fault.ts';
import { emptyRoot } from '../../merkle/hash.ts';
import { type Checkpoint, openCheckpoint } from '../../note/checkpoint.ts';
import type { Verifier } from '../../note/keys.ts';
import { clockTolerance } from '../../time.ts';
import { readIfAny } from '../files.ts';
import { type Paths, pathsOf } from '../paths.ts';
import { verifyStamps } from '../stamps.ts';
import { readLog, readWitnesses } from '../view.ts';
import { type Anchor, sortAnchors } from './anchors.ts';
import { newChecker } from './checker.ts';
import { verifyFiles } from './files.ts';
import { verifyLeaves } from './leaves.ts';
import { step, strictCheckpoint, verifyCosigned, verifyHistory } from './notes.ts';
import { seenAnchor, verifyPrivate } from './private.ts';
import { closeReport, damage, newReport, type Report } from './report.ts';
import { verifyUpper } from './upper.ts';

/** Stages of a check of a whole ledger, for progress. */
export type VerifyStage = 'tiles' | 'entries' | 'signatures';

export type VerifyOptions = {
  /** The key of the ledger, known from elsewhere; by default the key that the ledger itself names. */
  key?: Verifier;
  /** Also verifies the signature of each entry, on all processors. */
  signatures?: boolean;
  /** Checkpoints of this log that others have; the ledger must continue them. */
  checkpoints?: { name: string; bytes: Buffer }[];
  /** Present time, milliseconds since 1970. */
  now?: number;
  progress?: (stage: VerifyStage, done: number, of: number) => void;
};

/** Result of a check. `ok` is true if there are no findings; warnings are not damage. */
export type VerifyReport = {
  ok: boolean;
  origin: string;
  size: number;
  root: string;
  checkpoints: number;
  cosignatures: number;
  stamps: number;
  /** Times of the first and last entry by the keeper's clock, which nobody attests. */
  first: string;
  last: string;
  /** The greatest size that a stored cosignature or time stamp proves, and the earliest time for it. */
  proven: { size: number; time: string; by: string } | null;
  findings: Finding[];
  warnings: Finding[];
};

/**
 * Checks a whole ledger: every byte of its folder and, if they exist, the key, the salts and the copy of the last checkpoint beside
 * it. Takes no lock and ignores what a running `add` has not committed. Throws `no-ledger`.
 */
export async function verifyLedger(dir: string, options: VerifyOptions = {}): Promise<VerifyReport> {
  const paths = pathsOf(dir);
  if (![paths.vkey, paths.checkpoint, paths.history].some((path) => existsSync(path)))
    throw fault('no-ledger', { dir: paths.dir });
  const report = newReport();
  const log = logKey(paths, options.key, report);
  if (!log) return close(report, undefined, { first: '', last: '' }, [0, 0, 0], []);
  const witnesses = (step(report, 'witnesses', () => readWitnesses(paths, log)) ?? []).map(
    (witness) => witness.verifier,
  );
  // Read first: a running `add` writes it after the ledger, so that the ledger read later can only be newer.
  const seen = seenAnchor(paths, log, report);
  const shown = readIfAny(paths.checkpoint);
  if (!shown) damage(report, finding('checkpoint-missing', { path: 'checkpoint' }));
  const current = shown && strictCheckpoint(shown, 'checkpoint', log, witnesses, report);
  const history = await verifyHistory(paths, log, newChecker(), report);
  const head = headOf(log, current?.head, history, report);
  const cosigned = verifyCosigned(paths, log, witnesses, report);
  const outside = (options.checkpoints ?? []).flatMap((checkpoint) => outsideAnchor(checkpoint, log, head, report));
  const stamps = await verifyStamps(paths, log, report);
  const all = [...history, ...(current?.anchors ?? []), ...cosigned.anchors, ...stamps, ...outside, ...seen];
  const anchors = sortAnchors(all, report).filter((sortAnchor) => sortAnchor.size <= head.size);
  options.progress?.('tiles', 0, head.size);
  const trusted = verifyUpper(paths.dir, head, report);
  const times = await verifyLeaves({
    paths,
    log,
    size: head.size,
    trusted,
    anchors: report.counts.has('root-mismatch') ? [] : anchors,
    report,
    ...(options.signatures && { checker: newChecker() }),
    progress: (done) => options.progress?.(options.signatures ? 'signatures' : 'entries', done, head.size),
  });
  const now = options.now ?? Date.now();
  if (times.last !== '' && Date.parse(times.last) > now + clockTolerance * 1000)
    report.warnings.push(finding('clock-future', { time: times.last, now: new Date(now).toISOString() }));
  verifyFiles(paths, head.size, trusted, report);
  verifyPrivate(paths, log, head, seen, report);
  return close(report, head, times, [history.length, cosigned.count, stamps.length], anchors);
}

function logKey(paths: Paths, pinned: Verifier | undefined, report: Report): Verifier | undefined {
  const own = step(report, 'log.vkey', () => readLog(paths));
  if (own && pinned && own.vkey !== pinned.vkey)
    damage(report, finding('wrong-key', { where: 'log.vkey', name: own.name }));
  return pinned ?? own;
}

/** The head to check: that of the checkpoint, or the last of the history if a crash prevented the newer checkpoint. */
function headOf(log: Verifier, shown: Checkpoint | undefined, history: Anchor[], report: Report): Checkpoint {
  const last = history.at(-1);
  const checkpoint = shown ?? (last && { origin: log.name, size: last.size, root: last.root, note: '' });
  if (!checkpoint) return { origin: log.name, size: 0, root: emptyRoot, note: '' };
  if (!last || !shown || last.size === shown.size) return checkpoint;
  if (last.size < shown.size) damage(report, finding('history-behind', { history: last.size, checkpoint: shown.size }));
  if (last.size < shown.size) return shown;
  report.warnings.push(finding('checkpoint-behind', { history: last.size, checkpoint: shown.size }));
  return { origin: log.name, size: last.size, root: last.root, note: '' };
}

function outsideAnchor(
  outside: { name: string; bytes: Buffer },
  log: Verifier,
  head: Checkpoint,
  report: Report,
): Anchor[] {
  const opened = step(report, outside.name, () => openCheckpoint(outside.bytes, log));
  if (!opened) return [];
  if (opened.size > head.size) damage(report, finding('rolled-back', { size: head.size, seen: opened.size }));
  return [{ size: opened.size, root: opened.root, where: outside.name }];
}

function close(
  report: Report,
  head: Checkpoint | undefined,
  times: { first: string; last: string },
  [checkpoints, cosignatures, stamps]: [number, number, number],
  anchors: readonly Anchor[],
): VerifyReport {
  closeReport(report);
  const { findings, warnings } = report;
  const about = { origin: head?.origin ?? '', size: head?.size ?? 0, root: head?.root.toString('base64') ?? '' };
  const proven = provenBy(anchors);
  return {
    ok: findings.length === 0,
    ...about,
    checkpoints,
    cosignatures,
    stamps,
    ...times,
    proven,
    findings,
    warnings,
  };
}

function provenBy(anchors: readonly Anchor[]): VerifyReport['proven'] {
  const timed = anchors.flatMap(({ size, at, where }) => (at === undefined || size === 0 ? [] : [{ size, at, where }]));
  const [best] = timed.sort((a, b) => b.size - a.size || a.at - b.at);
  return best ? { size: best.size, time: new Date(best.at * 1000).toISOString(), by: best.where } : null;
}
