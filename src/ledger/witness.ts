import { decimal, hashFromBase64 } from './bytes.ts';
import { type Fault, isFault } from './fault.ts';
import { verifyConsistency } from './merkle/verify.ts';
import { type Checkpoint, type Head, openCheckpoint, parseHead } from './note/checkpoint.ts';
import type { Signer, Verifier } from './note/keys.ts';
import { formatNote, parseNote, signatureLine } from './note/note.ts';

/** A request to cosign (C2SP tlog-witness, add-checkpoint): the size the log believes the witness last saw, the proof from there, the checkpoint. */
type CosignRequest = { old: number; proof: Buffer[]; checkpoint: string };

/** Body of an add-checkpoint request; the same bytes serve as a file for witnesses that are not on line. */
export function formatRequest(request: CosignRequest): string {
  return [`old ${request.old}`, ...request.proof.map((hash) => hash.toString('base64')), '', request.checkpoint].join(
    '\n',
  );
}

/** Reads an add-checkpoint request; undefined where it is none. */
export function parseRequest(text: string): CosignRequest | undefined {
  const split = text.indexOf('\n\n');
  const [first, ...rest] = text.slice(0, Math.max(split, 0)).split('\n');
  const old = decimal(/^old (.*)$/.exec(first ?? '')?.[1] ?? '');
  const proof = rest.map(hashFromBase64);
  if (split < 0 || old === undefined || proof.length > 63 || proof.some((hash) => !hash)) return undefined;
  return { old, proof: proof as Buffer[], checkpoint: text.slice(split + 2) };
}

/**
 * What a witness answers: an HTTP status, a body (cosignature lines when 200, the size it last saw when 409), why not
 * as a code of `words.ts`, and what it must have on disk before answering.
 */
export type WitnessAnswer = { status: number; body: string; type: string; code?: string; keep?: Checkpoint };

/** What a witness knows: its key, the logs it trusts by origin, the last checkpoint it cosigned of a log, the time in seconds. */
export type WitnessState = {
  signer: Signer;
  log: (origin: string) => Verifier | undefined;
  last: (origin: string) => Checkpoint | undefined;
  now: number;
};

const refuse = (status: number, code: string): WitnessAnswer => ({
  status,
  code,
  body: `${code}\n`,
  type: 'text/plain',
});

/** Answers an add-checkpoint request exactly as C2SP tlog-witness orders: 400, 403, 404, 409, 422 or a cosignature. */
export function answerRequest(text: string, state: WitnessState): WitnessAnswer {
  const request = parseRequest(text);
  if (!request) return refuse(400, 'witness-request');
  const opened = openRequested(request, state);
  if ('status' in opened) return opened;
  const last = state.last(opened.origin);
  const known = last?.size ?? 0;
  if (request.old > opened.size) return refuse(400, 'witness-old-size');
  if (request.old !== known)
    return { ...refuse(409, 'witness-conflict'), body: `${known}\n`, type: 'text/x.tlog.size' };
  const sound =
    known === 0
      ? request.proof.length === 0 && (opened.size > 0 || !last || last.root.equals(opened.root))
      : verifyConsistency(known, opened.size, request.proof, last!.root, opened.root);
  if (!sound) return refuse(422, 'witness-inconsistent');
  const line = signatureLine(opened.text, state.signer, state.now);
  const note = formatNote(opened.text, [opened.logLine, line]);
  const keep = { origin: opened.origin, size: opened.size, root: opened.root, note };
  return { status: 200, body: `${line}\n`, type: 'text/plain', keep };
}

type Opened = { origin: string; size: number; root: Buffer; text: string; logLine: string };

function openRequested(request: CosignRequest, state: WitnessState): Opened | WitnessAnswer {
  const bytes = Buffer.from(request.checkpoint);
  try {
    const origin = parseNote(bytes).text.split('\n')[0]!;
    const log = state.log(origin);
    if (!log) return refuse(404, 'witness-unknown-log');
    const { size, root, text, verified } = openCheckpoint(bytes, log);
    return { origin, size, root, text, logLine: verified[0]!.signature.line };
  } catch (error) {
    const code = isFault(error) ? (error as Fault).fault.code : 'note-malformed';
    const status = code.startsWith('checkpoint-empty')
      ? 422
      : code === 'note-signature' || code === 'note-unsigned'
        ? 403
        : 400;
    return refuse(status, code === 'note-signature' || code === 'note-unsigned' ? 'witness-signature' : code);
  }
}

/** The head a request or a bare checkpoint speaks of, unverified: for a message before any trust. */
export function requestedHead(text: string): Head | undefined {
  try {
    return parseHead(parseNote(Buffer.from(parseRequest(text)?.checkpoint ?? text)).text);
  } catch {
    return undefined;
  }
}
