import { existsSync } from 'node:fs';
import { finding } from '../../fault.ts';
import { type Checkpoint, openCheckpoint } from '../../note/checkpoint.ts';
import type { Verifier } from '../../note/keys.ts';
import { readIfAny } from '../files.ts';
import { isSealed, keyFileVkey, loadKey, openBits } from '../keyfile.ts';
import type { Paths } from '../paths.ts';
import type { Anchor } from './anchors.ts';
import { step } from './notes.ts';
import { damage, type Report } from './report.ts';

/** The anchor of the copy of the last checkpoint (`paths.seen`), which the tree must continue. */
export function seenAnchor(paths: Paths, log: Verifier, report: Report): Anchor[] {
  const seen = readIfAny(paths.seen);
  const opened = seen && step(report, paths.seen, () => openCheckpoint(seen, log));
  return opened ? [{ size: opened.size, root: opened.root, where: paths.seen }] : [];
}

/**
 * Checks the private folder, if it exists: the key is that of the log (`key-mismatch`), others cannot read the files (`key-mode`), and
 * the ledger is not older than the checkpoint signed last (`rolled-back`).
 */
export function verifyPrivate(paths: Paths, log: Verifier, head: Checkpoint, seen: Anchor[], report: Report): void {
  if (existsSync(paths.key)) {
    step(report, paths.key, () => {
      if (keyFileVkey(paths.key) !== log.vkey) damage(report, finding('key-mismatch', { path: paths.key }));
      else if (openBits(paths.key) !== 0) damage(report, finding('key-mode', { path: paths.key }));
      else if (!isSealed(paths.key)) loadKey(paths.key);
    });
  }
  for (const path of [paths.salts, paths.seen]) {
    if (existsSync(path) && openBits(path) !== 0) damage(report, finding('key-mode', { path }));
  }
  if (existsSync(paths.key) && head.size > 0 && !existsSync(paths.seen))
    report.warnings.push(finding('seen-missing', { path: paths.seen, size: head.size }));
  for (const { size } of seen)
    if (size > head.size) damage(report, finding('rolled-back', { size: head.size, seen: size }));
}
