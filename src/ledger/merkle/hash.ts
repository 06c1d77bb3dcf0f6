import { hash } from 'node:crypto';

/** SHA-256 of some bytes: 32 bytes. */
export function sha256(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}

/** Root of the empty tree: the hash of no bytes (RFC 6962, 2.1). */
export const emptyRoot: Buffer = sha256(Buffer.alloc(0));

/** Hash of a leaf: SHA-256(0x00 || data) (RFC 6962, 2.1). */
export function leafHash(data: Uint8Array): Buffer {
  const prefixed = Buffer.allocUnsafe(data.length + 1);
  prefixed[0] = 0;
  prefixed.set(data, 1);
  return sha256(prefixed);
}

const pair = Buffer.alloc(65, 1);

/** Hash of an inner node: SHA-256(0x01 || left || right) (RFC 6962, 2.1). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  pair.set(left, 1);
  pair.set(right, 33);
  return sha256(pair);
}

/** Hash of a perfect subtree from its 2^k leaf hashes, concatenated (32 bytes each). */
export function perfectRoot(hashes: Uint8Array): Buffer {
  let level = Buffer.from(hashes);
  while (level.length > 32) {
    const above = Buffer.allocUnsafe(level.length / 2);
    for (let at = 0; at < level.length; at += 64) {
      pair.set(level.subarray(at, at + 64), 1);
      above.set(sha256(pair), at / 2);
    }
    level = above;
  }
  return level;
}
