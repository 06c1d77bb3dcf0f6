import { fromBase64, fromUtf8 } from '../bytes.ts';
import { fault } from '../fault.ts';
import { verifyEd25519 } from './ed25519.ts';
import { type Signer, signatureType, type Verifier, validName } from './keys.ts';

/** A signature of a note: who says so (name and key ID), the bytes after the key ID, and its line without the newline. */
export type Signature = { name: string; id: string; bytes: Buffer; line: string };

/** A note as read, nothing verified yet. The text ends in a newline. */
type Note = { text: string; signatures: Signature[] };

const mostSignatures = 256;

/** Reads one signature line (without its newline), or undefined where it is none. */
export function parseSignature(line: string): Signature | undefined {
  const [dash, name, base64, ...more] = line.split(' ');
  const bytes = fromBase64(base64 ?? '');
  if (dash !== '—' || !name || !validName(name) || !bytes || bytes.length < 5 || more.length > 0) return undefined;
  return { name, id: bytes.toString('hex', 0, 4), bytes: bytes.subarray(4), line };
}

/** Reads a note (C2SP signed-note). Throws `note-malformed`. The text must not be believed before `openNote`. */
export function parseNote(bytes: Uint8Array): Note {
  const whole = fromUtf8(bytes);
  const split = whole === undefined ? -1 : whole.lastIndexOf('\n\n');
  if (whole === undefined || split < 0 || !whole.endsWith('\n') || hasControls(whole)) throw fault('note-malformed');
  const lines = whole.slice(split + 2, -1).split('\n');
  const signatures = lines.map(parseSignature);
  if (lines.length > mostSignatures || signatures.some((one) => !one)) throw fault('note-malformed');
  return { text: whole.slice(0, split + 1), signatures: signatures as Signature[] };
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}

/** Whether a signature is by this key as far as name and key ID say. */
export function claims(signature: Signature, verifier: Verifier): boolean {
  return signature.name === verifier.name && signature.id === verifier.id;
}

/** What exactly a signature signs and its 64 bytes, for a verifier it claims; undefined where its shape is wrong. */
export function signedBytes(
  text: string,
  signature: Signature,
  verifier: Verifier,
): [message: Buffer, bytes: Buffer] | undefined {
  if (verifier.type === signatureType.ed25519) return [Buffer.from(text), signature.bytes];
  const time = cosignatureTime(signature);
  return time === undefined ? undefined : [cosignedMessage(text, time), signature.bytes.subarray(8)];
}

/** Seconds since 1970 that a cosignature states, or undefined where it is none (C2SP tlog-cosignature). */
export function cosignatureTime(signature: Signature): number | undefined {
  if (signature.bytes.length !== 72) return undefined;
  const time = signature.bytes.readBigUInt64BE(0);
  return time <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(time) : undefined;
}

/** Whether one signature of a note holds for a verifier it claims. */
export function holds(text: string, signature: Signature, verifier: Verifier): boolean {
  const signed = signedBytes(text, signature, verifier);
  return signed !== undefined && verifyEd25519(verifier.key, ...signed);
}

/** A signature that was verified, and the key it is by. */
type Verified = { signature: Signature; verifier: Verifier };

/** A note whose text may be believed: signed by at least one of the keys asked for. */
export type OpenNote = { text: string; verified: Verified[]; unknown: Signature[] };

/**
 * Reads a note and verifies it with the keys one trusts (C2SP signed-note): signatures of other keys are passed over.
 * Throws `note-malformed`, `note-signature` (one by a known key fails) and `note-unsigned` (none by a known key).
 */
export function openNote(bytes: Uint8Array, verifiers: Verifier[]): OpenNote {
  const { text, signatures } = parseNote(bytes);
  const open: OpenNote = { text, verified: [], unknown: [] };
  for (const signature of signatures) {
    const verifier = verifiers.find((one) => claims(signature, one));
    if (!verifier) open.unknown.push(signature);
    else if (holds(text, signature, verifier)) open.verified.push({ signature, verifier });
    else throw fault('note-signature', { name: signature.name });
  }
  if (open.verified.length === 0) throw fault('note-unsigned', { names: verifiers.map((one) => one.name).join(', ') });
  return open;
}

/** The line (without newline) by which a key signs or cosigns `text`; `time` in seconds since 1970 for cosignatures. */
export function signatureLine(text: string, signer: Signer, time: number): string {
  const { name, id, type } = signer.verifier;
  const stamp = Buffer.alloc(8);
  stamp.writeBigUInt64BE(BigInt(time));
  const parts =
    type === signatureType.ed25519
      ? [signer.sign(Buffer.from(text))]
      : [stamp, signer.sign(cosignedMessage(text, time))];
  return `— ${name} ${Buffer.concat([Buffer.from(id, 'hex'), ...parts]).toString('base64')}`;
}

/** A whole note: text, blank line, signature lines. */
export function formatNote(text: string, lines: string[]): string {
  return `${text}\n${lines.join('\n')}\n`;
}

/** Signs a text that ends in a newline. */
export function signNote(text: string, signer: Signer): string {
  return formatNote(text, [signatureLine(text, signer, 0)]);
}

/** What a time-stamped cosignature signs: a header, the time in seconds since 1970, and the checkpoint's text (C2SP tlog-cosignature). */
function cosignedMessage(text: string, time: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
}
