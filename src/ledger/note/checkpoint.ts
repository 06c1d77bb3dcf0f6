import { decimal, hashFromBase64 } from '../bytes.ts';
import { fault } from '../fault.ts';
import { emptyRoot } from '../merkle/hash.ts';
import type { Verifier } from './keys.ts';
import { type OpenNote, openNote } from './note.ts';

/** A tree head: which log, how many leaves, which root (C2SP tlog-checkpoint). */
export type Head = { origin: string; size: number; root: Buffer };

/** A head with the signed note that states it. */
export type Checkpoint = Head & { note: string };

/** Text of a checkpoint, without extension lines. */
export function formatHead(head: Head): string {
  return `${head.origin}\n${head.size}\n${head.root.toString('base64')}\n`;
}

/** Reads the text of a checkpoint and ignores extension lines. Throws `checkpoint-malformed`, `checkpoint-empty-root`. */
export function parseHead(text: string): Head {
  const [origin, count, base64, ...extensions] = text.split('\n');
  const size = decimal(count ?? '');
  const root = hashFromBase64(base64 ?? '');
  const last = extensions.pop();
  if (!origin || size === undefined || !root || last !== '' || extensions.includes(''))
    throw fault('checkpoint-malformed');
  if (size === 0 && !root.equals(emptyRoot)) throw fault('checkpoint-empty-root');
  return { origin, size, root };
}

/**
 * Reads and verifies a checkpoint with the log's key; cosignatures by `witnesses` are verified too. Throws what
 * `openNote` and `parseHead` throw, and `checkpoint-origin` if the name of the log's key is not the origin.
 */
export function openCheckpoint(bytes: Uint8Array, log: Verifier, witnesses: Verifier[] = []): Checkpoint & OpenNote {
  const opened = openNote(bytes, [log, ...witnesses]);
  if (!opened.verified.some((one) => one.verifier === log)) throw fault('note-unsigned', { names: log.name });
  const head = parseHead(opened.text);
  if (head.origin !== log.name) throw fault('checkpoint-origin', { origin: head.origin, name: log.name });
  return { ...head, ...opened, note: Buffer.from(bytes).toString() };
}
