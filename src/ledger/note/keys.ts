import { createPublicKey, type KeyObject, sign } from 'node:crypto';
import { fromBase64 } from '../bytes.ts';
import { fault } from '../fault.ts';
import { sha256 } from '../merkle/hash.ts';
import { ed25519Key, rawPublicKey } from './ed25519.ts';

/** Signature types of C2SP signed-note that are read here: plain Ed25519 and time-stamped cosignatures. */
export const signatureType = { ed25519: 1, cosignature: 4 } as const;
export type SignatureType = (typeof signatureType)[keyof typeof signatureType];

/** A public key that verifies notes. `id` is the key ID in hexadecimal, `vkey` the verifier key as one line of text. */
export type Verifier = { name: string; id: string; type: SignatureType; key: KeyObject; vkey: string };

/** A private key that signs notes. */
export type Signer = { verifier: Verifier; sign: (message: Uint8Array) => Buffer };

/** Whether a text can be the name of a key: not empty, no spaces of any kind, no plus, no control characters (C2SP signed-note). */
export function validName(name: string): boolean {
  return name.length > 0 && !/[\s+\p{Z}\p{Cc}\p{Cs}]/u.test(name);
}

/** Key ID: the first four bytes of SHA-256(name || 0x0A || type || public key), in hexadecimal (C2SP signed-note). */
function keyId(name: string, type: SignatureType, raw: Uint8Array): string {
  return sha256(Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([type]), raw])).toString('hex', 0, 4);
}

/** The verifier of a public key under a name. Throws `key-name` and `key-malformed`. */
function verifierOf(name: string, type: SignatureType, raw: Uint8Array): Verifier {
  if (!validName(name)) throw fault('key-name', { name });
  const key = ed25519Key(raw);
  if (!key) throw fault('key-malformed', { key: name });
  const id = keyId(name, type, raw);
  return { name, id, type, key, vkey: `${name}+${id}+${Buffer.from([type, ...raw]).toString('base64')}` };
}

/** Reads a verifier key `name+id+base64(type || key)`. Throws `key-malformed`, also for an unknown type. */
export function parseVkey(vkey: string): Verifier {
  const bad = fault('key-malformed', { key: vkey });
  const [, name, material] = /^([^+]+)\+[0-9a-f]{8}\+(.+)$/.exec(vkey) ?? [];
  const bytes = fromBase64(material ?? '');
  const type = bytes?.[0];
  if (!name || !bytes || bytes.length !== 33 || (type !== 1 && type !== 4) || !validName(name)) throw bad;
  const verifier = verifierOf(name, type, bytes.subarray(1));
  if (verifier.vkey !== vkey) throw bad;
  return verifier;
}

/** A signer of a private Ed25519 key. */
export function signerOf(name: string, type: SignatureType, key: KeyObject): Signer {
  const verifier = verifierOf(name, type, rawPublicKey(createPublicKey(key)));
  return { verifier, sign: (message) => sign(null, message, key) };
}
