import { sha256 } from './hash.ts';

/** An entry bundle (C2SP tlog-tiles): each entry after its length as a big-endian 16-bit number. */
export function formatBundle(entries: Uint8Array[]): Buffer {
  const parts: Uint8Array[] = [];
  for (const entry of entries) {
    const length = Buffer.allocUnsafe(2);
    length.writeUInt16BE(entry.length);
    parts.push(length, entry);
  }
  return Buffer.concat(parts);
}

/** The entries of a bundle as views of it, or undefined where the lengths do not add up. */
export function parseBundle(bundle: Buffer): Buffer[] | undefined {
  const entries: Buffer[] = [];
  let at = 0;
  while (at + 2 <= bundle.length) {
    const end = at + 2 + bundle.readUInt16BE(at);
    if (end > bundle.length) return undefined;
    entries.push(bundle.subarray(at + 2, end));
    at = end;
  }
  return at === bundle.length ? entries : undefined;
}

/**
 * Leaf hashes of all entries of a bundle, concatenated. Overwrites the second byte of each length with the leaf prefix
 * 0x00, which saves a copy of each entry: the bundle is no longer one afterwards.
 */
export function consumeLeafHashes(bundle: Buffer, entries: Buffer[]): Buffer {
  const hashes = Buffer.allocUnsafe(entries.length * 32);
  let at = 0;
  for (const [number, entry] of entries.entries()) {
    bundle[at + 1] = 0;
    hashes.set(sha256(bundle.subarray(at + 1, at + 2 + entry.length)), number * 32);
    at += 2 + entry.length;
  }
  return hashes;
}
