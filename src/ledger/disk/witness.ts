import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fault } from '../fault.ts';
import { sha256 } from '../merkle/hash.ts';
import { type Checkpoint, openCheckpoint } from '../note/checkpoint.ts';
import { parseVkey, type Signer, signatureType, type Verifier } from '../note/keys.ts';
import { answerRequest, type WitnessAnswer } from '../witness.ts';
import { readIfAny, writeWhole } from './files.ts';
import { createKey, loadKey } from './keyfile.ts';
import { takeLock } from './lock.ts';

/** An open witness. Its folder is locked until `close`. */
export type Witness = {
  verifier: Verifier;
  /** Answers an add-checkpoint request. A cosigned checkpoint is on disk before it returns. */
  cosign: (request: string) => WitnessAnswer;
  /** Trusts a log from now on. Throws `log-known` if its origin has another key already, `key-malformed`. */
  trust: (vkey: string) => Verifier;
  /** The last cosigned checkpoint of a log, by the SHA-256 of its origin in hexadecimal. */
  checkpoint: (originHash: string) => string | undefined;
  close: () => void;
};

export type WitnessOptions = { passphrase?: string; now?: () => number };

const keyOf = (dir: string): string => join(resolve(dir), 'key');
const hashOf = (origin: string): string => sha256(Buffer.from(origin)).toString('hex');

/** Makes a witness: a folder with a key of its own (mode 600) and its verifier key in `vkey`. Throws `key-exists`. */
export function createWitness(dir: string, name: string, options: WitnessOptions = {}): Verifier {
  const { verifier } = createKey(keyOf(dir), name, signatureType.cosignature, options.passphrase);
  writeWhole(join(resolve(dir), 'vkey'), `${verifier.vkey}\n`);
  return verifier;
}

/** Opens a witness. Throws `no-witness`, `locked`, key faults. */
export function openWitness(dir: string, options: WitnessOptions = {}): Witness {
  if (!existsSync(keyOf(dir))) throw fault('no-witness', { dir });
  const signer = loadKey(keyOf(dir), options.passphrase);
  if (signer.verifier.type !== signatureType.cosignature) throw fault('key-type', { path: keyOf(dir) });
  const lock = takeLock(resolve(dir));
  const now = options.now ?? Date.now;
  return {
    verifier: signer.verifier,
    cosign: (request) => cosign(dir, request, signer, Math.floor(now() / 1000)),
    trust: (vkey) => trust(dir, vkey),
    checkpoint: (hash) =>
      /^[0-9a-f]{64}$/.test(hash) ? readIfAny(join(resolve(dir), hash, 'checkpoint'))?.toString() : undefined,
    close: () => lock.release(),
  };
}

function cosign(dir: string, request: string, signer: Signer, now: number): WitnessAnswer {
  const log = (origin: string): Verifier | undefined => {
    const bytes = readIfAny(join(resolve(dir), hashOf(origin), 'log.vkey'));
    return bytes && parseVkey(bytes.toString().trim());
  };
  const last = (origin: string): Checkpoint | undefined => {
    const bytes = readIfAny(join(resolve(dir), hashOf(origin), 'checkpoint'));
    if (!bytes) return undefined;
    const head = openCheckpoint(bytes, log(origin)!, [signer.verifier]);
    if (!head.verified.some((one) => one.verifier === signer.verifier)) throw fault('witness-memory', { origin });
    return head;
  };
  const answer = answerRequest(request, { signer, log, last, now });
  if (answer.keep) writeWhole(join(resolve(dir), hashOf(answer.keep.origin), 'checkpoint'), answer.keep.note);
  return answer;
}

function trust(dir: string, vkey: string): Verifier {
  const verifier = parseVkey(vkey);
  if (verifier.type !== signatureType.ed25519) throw fault('key-malformed', { key: vkey });
  const path = join(resolve(dir), hashOf(verifier.name), 'log.vkey');
  const stored = readIfAny(path)?.toString().trim();
  if (stored !== undefined && stored !== vkey) throw fault('log-known', { origin: verifier.name });
  if (stored === undefined) writeWhole(path, `${vkey}\n`);
  return verifier;
}

/** The logs that a witness trusts. */
export function trustedLogs(dir: string): Verifier[] {
  const names = existsSync(resolve(dir)) ? readdirSync(resolve(dir)) : [];
  const keys = names.flatMap(
    (name) =>
      readIfAny(join(resolve(dir), name, 'log.vkey'))
        ?.toString()
        .trim() ?? [],
  );
  return keys.map(parseVkey);
}
