import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Paths of the files of a ledger. `dir` may be shown and copied to anyone. `secret`, the folder `DIR.private` beside it, may not: it
 * has the key, the salts and the lock.
 */
export type Paths = {
  dir: string;
  /** The log's verifier key, one line. */
  vkey: string;
  /** The latest checkpoint (C2SP tlog-checkpoint) with its cosignatures. */
  checkpoint: string;
  /** All checkpoints ever signed, one note after another. Appending a note here commits it. */
  history: string;
  /** Known witnesses: a note signed by the log. */
  witnesses: string;
  /** Checkpoints that witnesses cosigned, named by size. */
  cosigned: string;
  /** Time stamps over checkpoints, named by size. */
  stamps: string;
  secret: string;
  key: string;
  /** 64 bytes an entry: salt, SHA-256 of the file. */
  salts: string;
  /** A copy of the latest checkpoint, which shows if the ledger is replaced by an older state. */
  seen: string;
};

/** The paths of the ledger in `dir`. Links are followed, so that two names of a ledger share one lock. */
export function pathsOf(dir: string): Paths {
  const real = existsSync(dir) ? realpathSync(dir) : resolve(dir);
  const secret = `${real}.private`;
  const [open, closed] = [(name: string) => join(real, name), (name: string) => join(secret, name)];
  return {
    dir: real,
    vkey: open('log.vkey'),
    checkpoint: open('checkpoint'),
    history: open('history'),
    witnesses: open('witnesses'),
    cosigned: open('cosigned'),
    stamps: open('stamps'),
    secret,
    key: closed('key'),
    salts: closed('salts'),
    seen: closed('seen'),
  };
}
