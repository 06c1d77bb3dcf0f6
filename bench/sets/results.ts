import { readFileSync, writeFileSync } from 'node:fs';
import type { Asked, Brought } from './one.ts';
import type { Peer } from './peers.ts';

/** What a run of ours brought. */
export interface Run {
  readonly asked: Asked;
  readonly brought: Brought;
  readonly day: string;
  /** How the search differed then from what it is now. */
  readonly remark?: string;
}

/** What the peer brought on the full programme of a case, whose file has this hash: it need not run again until it changes. */
export interface PeerRun {
  readonly set: string;
  readonly seed: number;
  readonly seconds: number;
  readonly hash: string;
  readonly highs: Peer;
}

export interface Kept<T> {
  all(): T[];
  /** Keeps a result in the place of an earlier one of the same name. */
  keep(one: T): void;
}

/** Results in a file, beside this one unless it is an address, one a line. It is read anew each time, so that several benches may run at once. */
export function kept<T>(file: string, nameOf: (one: T) => string): Kept<T> {
  const path = new URL(file, import.meta.url);
  const all = (): T[] => {
    try {
      return JSON.parse(readFileSync(path, 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  };
  return {
    all,
    keep(one) {
      const others = all().filter((other) => nameOf(other) !== nameOf(one));
      const sorted = [...others, one].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
      writeFileSync(path, `[\n${sorted.map((result) => JSON.stringify(result)).join(',\n')}\n]\n`);
    },
  };
}

export const runs = kept<Run>('runs.json', ({ asked: { set, seed, seconds, gap, without } }) =>
  JSON.stringify([set, seed, seconds, gap, without]),
);
export const peerRuns = kept<PeerRun>('peers.json', ({ set, seed, seconds }) => JSON.stringify([set, seed, seconds]));

/** How a search ended: its gap, and seconds to its first plan and to its end. */
export interface Ended {
  readonly gap: number | null;
  readonly first: number | null;
  readonly seconds: number;
}

/** How a run ended; a plan that the second opinion refutes is none. */
export const endedOf = ({ brought: { gap, first, seconds, npv, ok } }: Run): Ended => ({
  gap: npv === null || !ok ? null : gap,
  first,
  seconds,
});

/** What a case came to with the whole search, and with one part left out. */
export interface Ablation {
  readonly case: string;
  readonly part: string;
  readonly whole: Ended;
  readonly left: Ended;
  readonly day: string;
}

export const ablations = kept<Ablation>('ablation.json', (ablation) => JSON.stringify([ablation.case, ablation.part]));
