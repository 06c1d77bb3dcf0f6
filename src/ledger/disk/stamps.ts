import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { decimal } from '../bytes.ts';
import { fault, finding, isFault, reasonOf } from '../fault.ts';
import { sha256 } from '../merkle/hash.ts';
import { formatHead, type Head, parseHead } from '../note/checkpoint.ts';
import type { Verifier } from '../note/keys.ts';
import { openNote, parseNote, signNote } from '../note/note.ts';
import { certificatesOf, readStampRequest, type Stamp, stampRequest, tokenOf, verifyStamp } from '../stamp.ts';
import { readIfAny, writeWhole } from './files.ts';
import { type OpenOptions, openLedger } from './ledger.ts';
import type { Paths } from './paths.ts';
import { splitHistory } from './recover.ts';
import type { Anchor } from './verify/anchors.ts';
import { step } from './verify/notes.ts';
import type { Report } from './verify/report.ts';
import { openView } from './view.ts';

const header = 'chorsu.ledger/stamp@v1';

/** Documents stored with a stamp for later checks: lists of revoked certificates, trust list, policy of the authority. */
const ATTACHED = ['crl', 'tsl', 'policy'] as const;
export type KeptWith = { readonly [K in (typeof ATTACHED)[number]]?: Buffer };

/** A request for a time stamp over the ledger's present checkpoint, DER; a `.tsq` file has the same bytes. */
export function requestStamp(dir: string): { request: Buffer; size: number } {
  const { head } = openView(dir);
  return { request: stampRequest(Buffer.from(formatHead(head)), randomBytes(8)), size: head.size };
}

/** Sends a request to a time-stamping authority over HTTP (RFC 3161, 3.4). Throws `stamp-http`. */
export async function sendStampRequest(url: string, request: Buffer): Promise<Buffer> {
  const headers = { 'content-type': 'application/timestamp-query' };
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body: new Uint8Array(request),
      signal: AbortSignal.timeout(60_000),
    });
    if (!answer.ok) throw fault('stamp-http', { url, status: answer.status });
    return Buffer.from(await answer.arrayBuffer());
  } catch (error) {
    if (isFault(error)) throw error;
    throw fault('stamp-http', { url, status: reasonOf(error) });
  }
}

/**
 * Verifies an authority's response over one of the ledger's checkpoints and stores it: `stamps/SIZE-N` with `.tsr` (the response),
 * `.txt` (what was stamped, for other programs), `.pem` (the roots), attached documents, and `.note`, a signed note that covers
 * them. The response must answer `query`, if there is one. Throws what `verifyStamp` throws, `stamp-nonce`, `stamp-imprint`.
 */
export async function keepStamp(
  dir: string,
  stamped: { response: Buffer; pem: string; query?: Buffer; with?: KeptWith },
  options: OpenOptions = {},
): Promise<Stamp & { size: number }> {
  const ledger = await openLedger(dir, options);
  try {
    const { paths, signer } = ledger;
    const token = tokenOf(stamped.response);
    const [head, stamp] = await stampedHead(paths, token, certificatesOf(stamped.pem), signer.verifier);
    if (stamped.query && readStampRequest(stamped.query).nonce !== stamp.nonce) throw fault('stamp-nonce');
    const names = existsSync(paths.stamps) ? readdirSync(paths.stamps) : [];
    let number = 1;
    while (names.some((name) => name.startsWith(`${head.size}-${number}.`))) number += 1;
    const write = (end: string, bytes: Uint8Array | string): void =>
      writeWhole(join(paths.stamps, `${head.size}-${number}.${end}`), bytes);
    write('tsr', stamped.response);
    write('pem', stamped.pem);
    write('txt', formatHead(head));
    const hashes = [stamped.response, Buffer.from(stamped.pem)].map((bytes) => sha256(bytes).toString('base64'));
    for (const kind of ATTACHED) {
      const bytes = stamped.with?.[kind];
      if (!bytes) continue;
      write(kind, bytes);
      hashes.push(`${kind} ${sha256(bytes).toString('base64')}`);
    }
    write('note', signNote(`${header}\n${head.size}\n${hashes.join('\n')}\n`, signer));
    return { ...stamp, size: head.size };
  } finally {
    ledger.close();
  }
}

/** The latest of the ledger's checkpoints that a token stamps. */
async function stampedHead(paths: Paths, token: Buffer, roots: Buffer[], log: Verifier): Promise<[Head, Stamp]> {
  const { notes } = splitHistory(readIfAny(paths.history) ?? Buffer.alloc(0));
  for (const bytes of notes.reverse()) {
    const { text } = parseNote(bytes);
    try {
      const stamp = await verifyStamp(token, Buffer.from(text), roots);
      openNote(bytes, [log]);
      return [parseHead(text), stamp];
    } catch (error) {
      if (!(error instanceof Error) || error.message !== 'stamp-imprint') throw error;
    }
  }
  throw fault('stamp-imprint');
}

/** Names (`SIZE-N`) of the time stamps of a ledger, by size. */
export function stampNames(paths: Paths): { name: string; size: number }[] {
  const names = existsSync(paths.stamps) ? readdirSync(paths.stamps) : [];
  return names
    .filter((name) => /^[0-9]+-[0-9]+\.note$/.test(name))
    .map((name) => ({ name: name.slice(0, -5), size: Number(name.split('-')[0]) }))
    .sort((a, b) => a.size - b.size || a.name.localeCompare(b.name));
}

/** Token (DER) of a stored time stamp. */
export function keptToken(paths: Paths, name: string): Buffer {
  return tokenOf(readIfAny(join(paths.stamps, `${name}.tsr`)) ?? Buffer.alloc(0));
}

/** Checks all time stamps and every byte of their files. Returns an anchor for each that holds. */
export async function verifyStamps(paths: Paths, log: Verifier, report: Report): Promise<Anchor[]> {
  const anchors: Anchor[] = [];
  for (const { name, size } of stampNames(paths)) {
    const read = (end: string): Buffer => readIfAny(join(paths.stamps, `${name}.${end}`)) ?? Buffer.alloc(0);
    const path = `stamps/${name}`;
    const head = step(report, `${path}.note`, () => {
      const [first, count, tsr, pem, ...more] = openNote(read('note'), [log]).text.split('\n');
      if (first !== header || decimal(count ?? '') !== size || more.pop() !== '') throw fault('stamp-changed');
      const further = more.map((line): [string, string] => {
        const [kind = '', hash = ''] = line.split(' ');
        if (!ATTACHED.some((one) => one === kind)) throw fault('stamp-changed');
        return [kind, hash];
      });
      for (const kind of ATTACHED) {
        const named = further.some(([one]) => one === kind);
        if (!named && existsSync(join(paths.stamps, `${name}.${kind}`)))
          throw fault('stamp-changed', { path: `${path}.${kind}` });
      }
      for (const [kind, hash] of [['tsr', tsr], ['pem', pem], ...further] as [string, string][]) {
        if (sha256(read(kind)).toString('base64') !== hash) throw fault('stamp-changed', { path: `${path}.${kind}` });
      }
      const stampedHead = parseHead(read('txt').toString());
      if (stampedHead.size !== size || !read('txt').equals(Buffer.from(formatHead(stampedHead))))
        throw fault('stamp-changed', { path: `${path}.txt` });
      return stampedHead;
    });
    if (!head) continue;
    try {
      const roots = certificatesOf(read('pem').toString());
      const stamp = await verifyStamp(keptToken(paths, name), read('txt'), roots, keptLists(paths));
      anchors.push({ size, root: head.root, where: path, at: Math.floor(Date.parse(stamp.time) / 1000) });
    } catch (error) {
      if (!isFault(error)) throw error;
      // The stamp of a revoked authority proves nothing, but the ledger is not damaged.
      if (error.fault.code === 'stamp-revoked') {
        report.warnings.push(finding('stamp-revoked', { ...error.fault.params, path }));
        continue;
      }
      step(report, path, () => {
        throw error;
      });
    }
  }
  const names = new Set(stampNames(paths).map(({ name }) => name));
  for (const file of existsSync(paths.stamps) ? readdirSync(paths.stamps) : []) {
    if (!names.has(file.replace(/\.[a-z]+$/, '')))
      report.warnings.push(finding('leftover', { path: `stamps/${file}` }));
  }
  return anchors;
}

/** Lists of revoked certificates in the ledger's folder: attached to a stamp, or put there later as `NAME.crl`. */
export function keptLists(paths: Paths): Buffer[] {
  return [paths.dir, paths.stamps].flatMap((folder) =>
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((name) => name.endsWith('.crl'))
      .sort()
      .flatMap((name) => readIfAny(join(folder, name)) ?? []),
  );
}

/** Roots (DER) with which the ledger's time stamps were verified. */
export function keptRoots(paths: Paths): Buffer[] {
  return stampNames(paths).flatMap(({ name }) =>
    certificatesOf((readIfAny(join(paths.stamps, `${name}.pem`)) ?? '').toString()),
  );
}
