import { fromBase64, fromUtf8 } from '../bytes.ts';
import { fault } from '../fault.ts';
import { verifyEd25519 } from './ed25519.ts';
import { type Signer, signatureType, type Verifier, validName } from './keys.ts';

/** A signature of a note: name and ID of the key, the bytes after the key ID, and its line without the newline. */
export type Signature = { name: string; id: string; bytes: Buffer; line: string };

/** A note whose signatures are not verified. The text ends in a newline. */
type Note = { text: string; signatures: Signature[] };

const mostSignatures = 256;

/** Reads a signature line (without its newline); undefined if it is malformed. */
export function parseSignature(line: string): Signature | undefined {
  const [dash, name, base64, ...more] = line.split(' ');
  const bytes = fromBase64(base64 ?? '');
  if (dash !== '—' || !name || !validName(name) || !bytes || bytes.length < 5 || more.length > 0) return undefined;
  return { name, id: bytes.toString('hex', 0, 4), bytes: bytes.subarray(4), line };
}

/** Reads a note (C2SP signed-note). Throws `note-malformed`. Use `openNote` to verify its signatures. */
export function parseNote(bytes: Uint8Array): Note {
  const whole = fromUtf8(bytes);
  const split = whole === undefined ? -1 : whole.lastIndexOf('\n\n');
  if (whole === undefined || split < 0 || !whole.endsWith('\n') || hasControls(whole)) throw fault('note-malformed');
  const lines = whole.slice(split + 2, -1).split('\n');
  const signatures = lines.map(parseSignature);
  if (lines.length > mostSignatures || signatures.some((signature) => !signature)) throw fault('note-malformed');
  return { text: whole.slice(0, split + 1), signatures: signatures as Signature[] };
}

function hasControls(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}

/** Whether a signature has the name and the ID of a key. */
export function claims(signature: Signature, verifier: Verifier): boolean {
  return signature.name === verifier.name && signature.id === verifier.id;
}

/** The message that a signature signs, and its 64 bytes, for the key that it claims; undefined if it is malformed. */
export function signedBytes(
  text: string,
  signature: Signature,
  verifier: Verifier,
): [message: Buffer, bytes: Buffer] | undefined {
  if (verifier.type === signatureType.ed25519) return [Buffer.from(text), signature.bytes];
  const time = cosignatureTime(signature);
  return time === undefined ? undefined : [cosignedMessage(text, time), signature.bytes.subarray(8)];
}

/** Time of a cosignature in seconds since 1970; undefined if it is not one (C2SP tlog-cosignature). */
export function cosignatureTime(signature: Signature): number | undefined {
  if (signature.bytes.length !== 72) return undefined;
  const time = signature.bytes.readBigUInt64BE(0);
  return time <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(time) : undefined;
}

/** Whether a signature of a note holds for the key that it claims. */
export function holds(text: string, signature: Signature, verifier: Verifier): boolean {
  const signed = signedBytes(text, signature, verifier);
  return signed !== undefined && verifyEd25519(verifier.key, ...signed);
}

/** A verified signature and its key. */
type Verified = { signature: Signature; verifier: Verifier };

/** A note with at least one verified signature. `unknown` are signatures of other keys. */
export type OpenNote = { text: string; verified: Verified[]; unknown: Signature[] };

/**
 * Reads a note and verifies it with trusted keys (C2SP signed-note). Signatures of other keys are not verified.
 * Throws `note-malformed`, `note-signature` (a signature of a trusted key fails) and `note-unsigned` (no trusted key signed).
 */
export function openNote(bytes: Uint8Array, verifiers: Verifier[]): OpenNote {
  const { text, signatures } = parseNote(bytes);
  const open: OpenNote = { text, verified: [], unknown: [] };
  for (const signature of signatures) {
    const verifier = verifiers.find((verifier) => claims(signature, verifier));
    if (!verifier) open.unknown.push(signature);
    else if (holds(text, signature, verifier)) open.verified.push({ signature, verifier });
    else throw fault('note-signature', { name: signature.name });
  }
  if (open.verified.length === 0)
    throw fault('note-unsigned', { names: verifiers.map((verifier) => verifier.name).join(', ') });
  return open;
}

/** The signature line (without newline) of `text` by a key. `time` is in seconds since 1970 and is used in cosignatures alone. */
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

/** The message of a time-stamped cosignature: a header, the time in seconds since 1970, and the text of the checkpoint (C2SP tlog-cosignature). */
function cosignedMessage(text: string, time: number): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
}
