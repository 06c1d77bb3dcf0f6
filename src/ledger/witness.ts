import { decimal, hashFromBase64 } from './bytes.ts';
import { isFault } from './fault.ts';
import { verifyConsistency } from './merkle/verify.ts';
import { type Checkpoint, type Head, openCheckpoint, parseHead } from './note/checkpoint.ts';
import type { Signer, Verifier } from './note/keys.ts';
import { formatNote, parseNote, signatureLine } from './note/note.ts';

/** A request to cosign (C2SP tlog-witness, add-checkpoint): the size that the witness saw last, the consistency proof from there, the checkpoint. */
type CosignRequest = { old: number; proof: Buffer[]; checkpoint: string };

/** Body of an add-checkpoint request. A file with the same bytes serves witnesses that are not online. */
export function formatRequest(request: CosignRequest): string {
  return [`old ${request.old}`, ...request.proof.map((hash) => hash.toString('base64')), '', request.checkpoint].join(
    '\n',
  );
}

/** Reads an add-checkpoint request; undefined if it is malformed. */
export function parseRequest(text: string): CosignRequest | undefined {
  const split = text.indexOf('\n\n');
  const [first, ...rest] = text.slice(0, Math.max(split, 0)).split('\n');
  const old = decimal(/^old (.*)$/.exec(first ?? '')?.[1] ?? '');
  const proof = rest.map(hashFromBase64);
  if (split < 0 || old === undefined || proof.length > 63 || proof.some((hash) => !hash)) return undefined;
  return { old, proof: proof as Buffer[], checkpoint: text.slice(split + 2) };
}

/**
 * Answer of a witness: an HTTP status, a body (cosignature lines for 200, the size that it saw last for 409), the code of a refusal,
 * and `keep`, the checkpoint that it must write to disk before it answers.
 */
export type WitnessAnswer = { status: number; body: string; type: string; code?: string; keep?: Checkpoint };

/** State of a witness: its key, the trusted logs and the last cosigned checkpoints by origin, the present time in seconds since 1970. */
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

/** Answers an add-checkpoint request as C2SP tlog-witness prescribes: 400, 403, 404, 409, 422 or a cosignature. */
export function answerRequest(text: string, state: WitnessState): WitnessAnswer {
  const request = parseRequest(text);
  if (!request) return refuse(400, 'witness-request');
  const opened = openRequested(request, state);
  if ('status' in opened) return opened;
  const last = state.last(opened.origin);
  const size = last?.size ?? 0;
  if (request.old > opened.size) return refuse(400, 'witness-old-size');
  if (request.old !== size) return { ...refuse(409, 'witness-conflict'), body: `${size}\n`, type: 'text/x.tlog.size' };
  const sound =
    size === 0
      ? request.proof.length === 0 && (opened.size > 0 || !last || last.root.equals(opened.root))
      : verifyConsistency(size, opened.size, request.proof, last!.root, opened.root);
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
    const code = isFault(error) ? error.fault.code : 'note-malformed';
    if (code === 'note-signature' || code === 'note-unsigned') return refuse(403, 'witness-signature');
    return refuse(code === 'checkpoint-empty-root' ? 422 : 400, code);
  }
}

/** The head of a request or of a checkpoint, unverified; undefined if it is malformed. */
export function requestedHead(text: string): Head | undefined {
  try {
    return parseHead(parseNote(Buffer.from(parseRequest(text)?.checkpoint ?? text)).text);
  } catch {
    return undefined;
  }
}
