import { createPublicKey, type KeyObject, verify } from 'node:crypto';

const spki = Buffer.from('302a300506032b6570032100', 'hex');

// Encodings of the eight points of low order (C2SP CCTV, ed25519/README.md), without the sign bit. A key or an R among them
// verifies for more than one message, so that the signature is no evidence.
const lowOrder = new Set([
  `${'00'.repeat(32)}`,
  `01${'00'.repeat(31)}`,
  `ec${'ff'.repeat(30)}7f`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
]);

/** Whether 32 bytes are a canonical encoding (y < 2^255 - 19, RFC 8032, 5.1.3) of a point that is not of low order. */
function sound(point: Uint8Array): boolean {
  const y = Buffer.from(point);
  y[31]! &= 0x7f;
  const overflow = y[31] === 0x7f && y[0]! >= 0xed && y.subarray(1, 31).every((byte) => byte === 0xff);
  return !overflow && !lowOrder.has(y.toString('hex'));
}

/** The key object of a 32-byte Ed25519 public key (RFC 8032), or undefined if the key is malformed, not canonical or of low order. */
export function ed25519Key(bytes: Uint8Array): KeyObject | undefined {
  if (bytes.length !== 32 || !sound(bytes)) return undefined;
  try {
    return createPublicKey({ key: Buffer.concat([spki, bytes]), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}

/** The 32 bytes of an Ed25519 public key. */
export function rawPublicKey(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'spki' }).subarray(-32);
}

/** Whether a signature can hold at all: it has 64 bytes, and its R is canonical and not of low order. */
export function plausibleSignature(signature: Uint8Array): boolean {
  return signature.length === 64 && sound(signature.subarray(0, 32));
}

/**
 * Whether an Ed25519 signature holds. As strict as `verify_strict` of ed25519-dalek: cofactorless, canonical encodings only, no points
 * of low order, so that a signature is of one message and one key.
 */
export function verifyEd25519(key: KeyObject, message: Uint8Array, signature: Uint8Array): boolean {
  return plausibleSignature(signature) && verify(null, message, key, signature);
}
