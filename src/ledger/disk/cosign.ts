import { join } from 'node:path';
import { decimal } from '../bytes.ts';
import { fault, reasonOf } from '../fault.ts';
import { consistencyProof } from '../merkle/prove.ts';
import { openCheckpoint } from '../note/checkpoint.ts';
import { parseVkey, type Signer, signatureType, type Verifier } from '../note/keys.ts';
import { claims, formatNote, holds, parseNote, parseSignature, type Signature, signNote } from '../note/note.ts';
import { formatRequest } from '../witness.ts';
import { readIfAny, writeWhole } from './files.ts';
import { type OpenOptions, openLedger } from './ledger.ts';
import type { Paths } from './paths.ts';
import { cosignedSizes } from './prove.ts';
import { splitHistory } from './recover.ts';
import { nodesOf, openView, readWitnesses, type View, type Witness, witnessHeader } from './view.ts';

/** The greatest size that a witness has cosigned, as far as the ledger has its cosignatures; 0 if none. */
function lastSize(view: View, witness: Verifier | undefined): number {
  const sizes = witness ? cosignedSizes(view.paths).reverse() : [];
  const signed = (size: number): boolean => {
    const { signatures } = parseNote(readIfAny(join(view.paths.cosigned, String(size)))!);
    return signatures.some((signature) => claims(signature, witness!));
  };
  return sizes.find(signed) ?? 0;
}

/**
 * A request (C2SP tlog-witness, add-checkpoint) to cosign the ledger's present checkpoint. It continues from `old`, the size that
 * the witness saw last, else from the greatest size that it cosigned for this ledger. Throws `old-ahead` if the ledger is smaller.
 */
export function requestCosignature(dir: string, witness?: Verifier, old?: number): string {
  const view = openView(dir);
  const { size, note } = view.head;
  const from = old ?? lastSize(view, witness);
  if (from > size) throw fault('old-ahead', { seen: from, size });
  const proof = from > 0 && from < size ? consistencyProof(from, size, nodesOf(view.paths.dir, size)) : [];
  const { text, signatures } = parseNote(Buffer.from(note));
  const own = signatures.filter((signature) => claims(signature, view.log)).map((signature) => signature.line);
  return formatRequest({ old: from, proof, checkpoint: formatNote(text, own) });
}

/**
 * Stores a witness's answer: a cosigned checkpoint, or cosignature lines alone, over the present or an earlier checkpoint.
 * `witnesses` are keys that the ledger accepts from now on, in addition to those it knows. Returns who cosigned which size. Throws
 * `no-cosignature` if no line is by a known witness, `note-signature` if one fails.
 */
export async function acceptCosignature(
  dir: string,
  answer: string,
  witnesses: { vkey: string; url?: string }[] = [],
  options: OpenOptions = {},
): Promise<{ size: number; names: string[] }> {
  const ledger = await openLedger(dir, options);
  try {
    const { paths, signer, head } = ledger;
    const verifiers = knowWitnesses(paths, signer, witnesses);
    const { text, signed, lines } = readAnswer(paths, answer, verifiers);
    const { size } = openCheckpoint(signed, signer.verifier);
    const path = join(paths.cosigned, String(size));
    const before = parseNote(readIfAny(path) ?? signed).signatures;
    const others = before.filter((old) => !lines.some((line) => line.name === old.name && line.id === old.id));
    const note = formatNote(
      text,
      [...others, ...lines].map((signature) => signature.line),
    );
    openCheckpoint(Buffer.from(note), signer.verifier, verifiers);
    writeWhole(path, note);
    if (size === head.size) writeWhole(paths.checkpoint, note);
    return { size, names: lines.map((line) => line.name) };
  } finally {
    ledger.close();
  }
}

/** All known witnesses. Those that are added, and new addresses of known ones, are stored with the ledger. */
function knowWitnesses(paths: Paths, signer: Signer, added: { vkey: string; url?: string }[]): Verifier[] {
  const witnesses = readWitnesses(paths, signer.verifier);
  const additions = added.map(({ vkey, url }) => ({ verifier: parseVkey(vkey), ...(url && { url }) }));
  for (const { verifier } of additions)
    if (verifier.type !== signatureType.cosignature) throw fault('key-malformed', { key: verifier.vkey });
  const same = (a: Witness, b: Witness): boolean => a.verifier.vkey === b.verifier.vkey;
  const fresh = additions.filter((addition) => !witnesses.some((old) => same(old, addition)));
  const all = [
    ...witnesses.map((old) => additions.find((addition) => same(old, addition) && addition.url) ?? old),
    ...fresh,
  ];
  if (fresh.length > 0 || all.some((witness, at) => witness.url !== witnesses[at]?.url)) {
    const lines = all.map((witness) =>
      witness.url ? `${witness.verifier.vkey} ${witness.url}` : witness.verifier.vkey,
    );
    writeWhole(paths.witnesses, signNote(`${[witnessHeader, ...lines].join('\n')}\n`, signer));
  }
  return all.map((witness) => witness.verifier);
}

type Answer = { text: string; signed: Buffer; lines: Signature[] };

/** The checkpoint that an answer cosigns, and its signatures by known witnesses. */
function readAnswer(paths: Paths, answer: string, verifiers: Verifier[]): Answer {
  const bare = answer.startsWith('— ');
  const signatures = bare
    ? answer.trimEnd().split('\n').map(parseSignature)
    : parseNote(Buffer.from(answer)).signatures;
  const lines = signatures.filter(
    (signature): signature is Signature => signature !== undefined && verifiers.some((key) => claims(signature, key)),
  );
  if (lines.length === 0)
    throw fault('no-cosignature', { known: verifiers.map((verifier) => verifier.name).join(', ') || '-' });
  const { notes } = splitHistory(readIfAny(paths.history) ?? Buffer.alloc(0));
  const good = (text: string): boolean =>
    lines.every((line) => holds(text, line, verifiers.find((key) => claims(line, key))!));
  const own = bare ? undefined : parseNote(Buffer.from(answer)).text;
  for (const bytes of notes.reverse()) {
    const { text } = parseNote(bytes);
    if ((own === undefined || own === text) && good(text)) return { text, signed: bytes, lines };
  }
  throw fault('note-signature', { name: lines.map((line) => line.name).join(', ') });
}

/** Asks a witness over HTTP to cosign the present checkpoint, and stores its answer. Throws `witness-http`. */
export async function askWitness(
  dir: string,
  url: string,
  witness: Verifier,
  options: OpenOptions = {},
): Promise<{ size: number; names: string[] }> {
  let answer = await post(url, requestCosignature(dir, witness));
  const size = answer.status === 409 ? decimal(answer.body.trim()) : undefined;
  if (size !== undefined) answer = await post(url, requestCosignature(dir, witness, size));
  if (answer.status !== 200) {
    const words = refusals[answer.status] ?? answer.body.trim();
    throw fault('witness-http', { url, status: `status ${answer.status}`, words });
  }
  return acceptCosignature(dir, answer.body, [{ vkey: witness.vkey, url }], options);
}

/** Meaning of the statuses with which a witness refuses (C2SP tlog-witness, add-checkpoint). */
const refusals: Readonly<Record<number, string>> = {
  403: 'the signature of the log is not by the key that it trusts',
  404: 'it does not trust this log yet; its keeper runs `ledger witness trust` with your log.vkey',
  422: 'the checkpoint does not continue the one that it cosigned last',
};

async function post(url: string, body: string): Promise<{ status: number; body: string }> {
  try {
    const target = `${url.replace(/\/+$/, '')}/add-checkpoint`;
    const answer = await fetch(target, { method: 'POST', body, signal: AbortSignal.timeout(30_000) });
    return { status: answer.status, body: await answer.text() };
  } catch (error) {
    throw fault('witness-http', { url, status: 'no answer', words: reasonOf(error) });
  }
}
