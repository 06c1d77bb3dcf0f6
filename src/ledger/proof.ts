import { decimal, fromBase64, fromUtf8, hashFromBase64 } from './bytes.ts';
import { fault } from './fault.ts';

/** An offline proof (C2SP tlog-proof): the index of an entry, its audit path, and the checkpoint as a note. */
export type TlogProof = { extra?: Buffer; index: number; path: Buffer[]; checkpoint: string };

const header = 'c2sp.org/tlog-proof@v1';

/** Text of a `.tlog-proof` file. */
export function formatTlogProof(proof: TlogProof): string {
  const extra = proof.extra ? [`extra ${proof.extra.toString('base64')}`] : [];
  const path = proof.path.map((hash) => hash.toString('base64'));
  return [header, ...extra, `index ${proof.index}`, ...path, '', proof.checkpoint].join('\n');
}

/** Reads a `.tlog-proof` file. Nothing in it is verified. Throws `proof-malformed`. */
export function parseTlogProof(bytes: Uint8Array): TlogProof {
  const text = fromUtf8(bytes) ?? '';
  const split = text.indexOf('\n\n');
  const lines = text.slice(0, Math.max(split, 0)).split('\n');
  if (split < 0 || lines.shift() !== header) throw fault('proof-malformed');
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()!.slice(6)) : null;
  const index = decimal(/^index (.*)$/.exec(lines.shift() ?? '')?.[1] ?? '');
  const path = lines.map(hashFromBase64);
  if (extra === undefined || index === undefined || path.length > 63 || path.some((one) => !one))
    throw fault('proof-malformed');
  return { ...(extra && { extra }), index, path: path as Buffer[], checkpoint: text.slice(split + 2) };
}

/**
 * Contents of the `extra` line of this ledger's proofs: the entry (the bytes of the leaf), its salt, time-stamp tokens (DER) over the
 * text of the checkpoint, and lists of revoked certificates. Each is verified: the entry by the tree, the salt by the entry, tokens
 * and lists by their signatures.
 */
export type Extra = { entry: Buffer; salt: Buffer; stamps: Buffer[]; lists?: Buffer[] };

/** Bytes of the `extra` line: JSON with base 64. */
export function formatExtra(extra: Extra): Buffer {
  const text = (bytes: Buffer): string => bytes.toString('base64');
  return Buffer.from(
    JSON.stringify({
      entry: text(extra.entry),
      salt: text(extra.salt),
      stamps: extra.stamps.map(text),
      ...(extra.lists?.length && { lists: extra.lists.map(text) }),
    }),
  );
}

/** Reads the `extra` line. Throws `proof-extra` if it is not of this form. */
export function parseExtra(bytes: Uint8Array | undefined): Extra {
  try {
    const raw: unknown = JSON.parse(fromUtf8(bytes ?? Buffer.alloc(0)) ?? '');
    const field = (name: string): unknown => (raw as Record<string, unknown>)[name];
    const read = (value: unknown): Buffer => {
      const decoded = typeof value === 'string' ? fromBase64(value) : undefined;
      if (!decoded) throw fault('proof-extra');
      return decoded;
    };
    const stamps = field('stamps');
    const lists = field('lists');
    const extra = {
      entry: read(field('entry')),
      salt: read(field('salt')),
      stamps: Array.isArray(stamps) ? stamps.map(read) : [],
      ...(Array.isArray(lists) && { lists: lists.map(read) }),
    };
    if (extra.salt.length !== 32 || !formatExtra(extra).equals(bytes ?? Buffer.alloc(0))) throw fault('proof-extra');
    return extra;
  } catch {
    throw fault('proof-extra');
  }
}
