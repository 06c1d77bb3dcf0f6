import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, finding, isFault } from '../../fault.ts';
import { type Checkpoint, openCheckpoint, parseHead } from '../../note/checkpoint.ts';
import { signatureType, type Verifier } from '../../note/keys.ts';
import { claims, cosignatureTime, parseNote, signedBytes } from '../../note/note.ts';
import { readIfAny } from '../files.ts';
import type { Paths } from '../paths.ts';
import { splitHistory } from '../recover.ts';
import type { Anchor } from './anchors.ts';
import type { Checker } from './checker.ts';
import { damage, type Report } from './report.ts';

/** Runs a step of a check. A fault becomes damage with the path of the file. */
export function step<T>(report: Report, path: string, run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (!isFault(error)) throw error;
    damage(report, named(error.fault, path));
    return undefined;
  }
}

const named = (finding: Finding, path: string): Finding => ({
  code: finding.code,
  params: { path, ...finding.params },
});

/** Checks the signatures of all checkpoints of the history, and that their sizes grow. Returns anchors, oldest first. */
export async function verifyHistory(paths: Paths, log: Verifier, checker: Checker, report: Report): Promise<Anchor[]> {
  const bytes = readIfAny(paths.history) ?? Buffer.alloc(0);
  const { notes, length } = splitHistory(bytes);
  if (notes.length === 0 && existsSync(paths.checkpoint)) {
    damage(report, finding('history-missing', { path: paths.history }));
    return [];
  }
  const anchors: Anchor[] = [];
  for (const [at, bytes] of notes.entries()) {
    const number = at + 1;
    const note = step(report, `history ${number}`, () => parseNote(bytes));
    const head = note && step(report, `history ${number}`, () => parseHead(note.text));
    const signature = note?.signatures[0];
    if (!note || !head || !signature) continue;
    if (note.signatures.length !== 1 || !claims(signature, log) || head.origin !== log.name) {
      damage(report, finding('wrong-key', { where: `history ${number}`, name: signature.name }));
      continue;
    }
    const [message, own] = signedBytes(note.text, signature, log)!;
    const bad = (): void =>
      damage(report, finding('checkpoint-signature', { where: `history ${number}`, size: head.size }));
    await checker.add(log.key, message, own, bad);
    const before = anchors.at(-1);
    if (before && head.size < before.size)
      damage(report, finding('history-order', { size: head.size, before: before.size, number }));
    anchors.push({ size: head.size, root: head.root, where: `history ${number}` });
  }
  if (length < bytes.length) report.warnings.push(finding('history-unfinished', { bytes: bytes.length - length }));
  await checker.done();
  return anchors;
}

/** Checks a checkpoint file of the ledger: every signature must be by a known key and hold. Returns the head and the times of cosignatures. */
export function strictCheckpoint(
  bytes: Buffer,
  path: string,
  log: Verifier,
  witnesses: Verifier[],
  report: Report,
): { head: Checkpoint; anchors: Anchor[] } | undefined {
  return step(report, path, () => {
    const opened = openCheckpoint(bytes, log, witnesses);
    const { size, root, verified, unknown } = opened;
    for (const signature of unknown) damage(report, finding('signature-unknown', { path, name: signature.name }));
    const cosigned = verified.filter((one) => one.verifier.type === signatureType.cosignature);
    const anchors = cosigned.map(({ signature, verifier }): Anchor => {
      return { size, root, where: `${path}, ${verifier.name}`, at: cosignatureTime(signature)! };
    });
    return { head: opened, anchors: [{ size, root, where: path }, ...anchors] };
  });
}

/** Checks all stored cosigned checkpoints. */
export function verifyCosigned(
  paths: Paths,
  log: Verifier,
  witnesses: Verifier[],
  report: Report,
): { anchors: Anchor[]; count: number } {
  const anchors: Anchor[] = [];
  const names = existsSync(paths.cosigned) ? readdirSync(paths.cosigned).filter((name) => /^[0-9]+$/.test(name)) : [];
  for (const name of names) {
    const path = `cosigned/${name}`;
    const opened = strictCheckpoint(readIfAny(join(paths.cosigned, name))!, path, log, witnesses, report);
    if (!opened) continue;
    if (String(opened.head.size) !== name) damage(report, finding('file-name', { path, size: opened.head.size }));
    anchors.push(...opened.anchors);
  }
  return { anchors, count: anchors.filter((anchor) => anchor.at !== undefined).length };
}
