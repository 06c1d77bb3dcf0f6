import { fromBase64, hashFromBase64 } from './bytes.ts';
import { fault } from './fault.ts';
import { sha256 } from './merkle/hash.ts';
import type { Signer, Verifier } from './note/keys.ts';
import { openNote, parseNote, signNote } from './note/note.ts';
import { utcTime } from './time.ts';

/** First line of every entry, so that the signature of an entry is never that of a checkpoint. */
const entryHeader = 'chorsu.ledger/entry@v1';

/**
 * The statement of an entry: a commitment to a file (never the file, its name or its hash), and the time at which it was sealed, UTC
 * to the millisecond.
 */
export type Statement = { time: string; commitment: Buffer };

/**
 * Commitment to a file: SHA-256(salt || SHA-256(file)), with 32 random bytes of salt for each entry, so that nobody can find the
 * content of a file by guessing.
 */
export function commit(salt: Uint8Array, digest: Uint8Array): Buffer {
  const joined = Buffer.allocUnsafe(64);
  joined.set(salt, 0);
  joined.set(digest, 32);
  return sha256(joined);
}

/** An entry: a signed note of three lines (header, time, commitment). Its bytes are the leaf. */
export function formatEntry(statement: Statement, signer: Signer): Buffer {
  const text = `${entryHeader}\n${statement.time}\n${statement.commitment.toString('base64')}\n`;
  return Buffer.from(signNote(text, signer));
}

function parseStatement(text: string): Statement {
  const [header, time, base64, end, ...more] = text.split('\n');
  const commitment = hashFromBase64(base64 ?? '');
  if (header !== entryHeader || !commitment || end !== '' || more.length > 0) throw fault('entry-malformed');
  if (utcTime(time ?? '') === undefined) throw fault('entry-malformed');
  return { time: time!, commitment };
}

/** Reads an entry and verifies its signature. Throws what `openNote` throws, and `entry-malformed`. */
export function openEntry(bytes: Uint8Array, log: Verifier): Statement {
  return parseStatement(openNote(bytes, [log]).text);
}

/** Fixed parts of the entries of one key. All entries of a ledger have the same length. */
export type EntryShape = { log: Verifier; head: Buffer; signature: Buffer; length: number };

/** The shape of entries that a key signs. */
export function entryShape(log: Verifier): EntryShape {
  const signature = Buffer.from(`\n\n— ${log.name} `);
  return {
    log,
    head: Buffer.from(`${entryHeader}\n`),
    signature,
    length: entryHeader.length + 70 + signature.length + 93,
  };
}

/**
 * Reads an entry of a known key without verifying its signature, in some 1 µs instead of 70. Returns a code if it cannot:
 * `entry-malformed`, or `entry-key` if another key signed it.
 */
export function peekEntry(bytes: Buffer, shape: EntryShape): Statement | 'entry-malformed' | 'entry-key' {
  const at = shape.head.length;
  const tail = at + 69;
  const end = tail + shape.signature.length;
  const usual =
    bytes.length === shape.length &&
    bytes.compare(shape.head, 0, at, 0, at) === 0 &&
    bytes.compare(shape.signature, 0, shape.signature.length, tail, end) === 0;
  if (!usual) return foreign(bytes);
  const id = Buffer.from(bytes.toString('latin1', end, end + 8), 'base64').toString('hex', 0, 4);
  if (id !== shape.log.id) return foreign(bytes);
  const time = bytes.toString('latin1', at, at + 24);
  const commitment = hashFromBase64(bytes.toString('latin1', at + 25, tail));
  const clean = bytes[at + 24] === 0x0a && bytes[bytes.length - 1] === 0x0a && utcTime(time) !== undefined;
  return commitment && clean ? { time, commitment } : 'entry-malformed';
}

/** Code of an entry without the shape of the key: well-formed but by another key, or malformed. */
function foreign(bytes: Buffer): 'entry-malformed' | 'entry-key' {
  try {
    parseStatement(parseNote(bytes).text);
    return 'entry-key';
  } catch {
    return 'entry-malformed';
  }
}

/** Message and signature of an entry that `peekEntry` has read. */
export function entrySignature(bytes: Buffer, shape: EntryShape): [message: Buffer, signature: Buffer] | undefined {
  const base64 = fromBase64(bytes.toString('latin1', bytes.length - 93, bytes.length - 1));
  return base64?.length === 68 ? [bytes.subarray(0, shape.head.length + 70), base64.subarray(4)] : undefined;
}
