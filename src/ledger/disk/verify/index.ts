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

/** What is read one after another in a check of a whole ledger. */
export type VerifyStage = 'tiles' | 'entries' | 'signatures';

/** What a check of a whole ledger is told besides the folder. */
export type VerifyOptions = {
  /** The key the ledger must be by, known from elsewhere; without it the ledger's own word is taken. */
  key?: Verifier;
  /** Also verifies the signature of each entry, on all processors. */
  signatures?: boolean;
  /** Checkpoints of this log that others kept: the ledger must continue them. */
  checkpoints?: { name: string; bytes: Buffer }[];
  /** Milliseconds since 1970 by the clock here. */
  now?: number;
  progress?: (stage: VerifyStage, done: number, of: number) => void;
};

/** What a check found. `ok` is true when there are no findings; warnings are no damage. */
export type VerifyReport = {
  ok: boolean;
  origin: string;
  size: number;
  root: string;
  checkpoints: number;
  cosignatures: number;
  stamps: number;
  /** Times on the first and last entry: the keeper's clock, stated, not attested. */
  first: string;
  last: string;
  /** The most entries that a cosignature or a time stamp kept here covers, and the earliest such time: of clocks that the ledger names. */
  proven: { size: number; time: string; by: string } | null;
  findings: Finding[];
  warnings: Finding[];
};

/**
 * Checks a whole ledger: every byte below its folder, and key, salts and memory beside it where they are there. Takes no
 * lock; what a running `add` has not committed is passed over. Throws `no-ledger`.
 */
export async function verifyLedger(dir: string, options: VerifyOptions = {}): Promise<VerifyReport> {
  const paths = pathsOf(dir);
  if (![paths.vkey, paths.checkpoint, paths.history].some((path) => existsSync(path)))
    throw fault('no-ledger', { dir: paths.dir });
  const report = newReport();
  const log = logKey(paths, options.key, report);
  if (!log) return close(report, undefined, { first: '', last: '' }, [0, 0, 0], []);
  const witnesses = (step(report, 'witnesses', () => readWitnesses(paths, log)) ?? []).map((one) => one.verifier);
  // Read before all else: it is written after what it remembers, which a running `add` may carry on meanwhile.
  const seen = seenAnchor(paths, log, report);
  const shown = readIfAny(paths.checkpoint);
  if (!shown) damage(report, finding('checkpoint-missing', { path: 'checkpoint' }));
  const current = shown && strictCheckpoint(shown, 'checkpoint', log, witnesses, report);
  const history = await verifyHistory(paths, log, newChecker(), report);
  const head = headOf(log, current?.head, history, report);
  const cosigned = verifyCosigned(paths, log, witnesses, report);
  const outside = (options.checkpoints ?? []).flatMap((one) => outsideAnchor(one, log, head, report));
  const stamps = await verifyStamps(paths, log, report);
  const all = [...history, ...(current?.anchors ?? []), ...cosigned.anchors, ...stamps, ...outside, ...seen];
  const anchors = sortAnchors(all, report).filter((one) => one.size <= head.size);
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

/** The head to check: the checkpoint's, or the history's last where a crash kept the checkpoint from following. */
function headOf(log: Verifier, shown: Checkpoint | undefined, history: Anchor[], report: Report): Checkpoint {
  const last = history.at(-1);
  const known = shown ?? (last && { origin: log.name, size: last.size, root: last.root, note: '' });
  if (!known) return { origin: log.name, size: 0, root: emptyRoot, note: '' };
  if (!last || !shown || last.size === shown.size) return known;
  if (last.size < shown.size) damage(report, finding('history-behind', { history: last.size, checkpoint: shown.size }));
  if (last.size < shown.size) return shown;
  report.warnings.push(finding('checkpoint-behind', { history: last.size, checkpoint: shown.size }));
  return { origin: log.name, size: last.size, root: last.root, note: '' };
}

function outsideAnchor(
  given: { name: string; bytes: Buffer },
  log: Verifier,
  head: Checkpoint,
  report: Report,
): Anchor[] {
  const opened = step(report, given.name, () => openCheckpoint(given.bytes, log));
  if (!opened) return [];
  if (opened.size > head.size) damage(report, finding('rolled-back', { size: head.size, seen: opened.size }));
  return [{ size: opened.size, root: opened.root, where: given.name }];
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
