import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Case } from '../../src/case/index.ts';

/** A published problem with its known answer. */
export interface Problem {
  /** Key of the problem: `npm run bench published NAME` runs it alone. */
  readonly name: string;
  /** The set that it belongs to, a heading of the page. */
  readonly set: string;
  /** The known answer, a cost, in the problem's own unit. */
  readonly known: number;
  /** Money of the case in one unit of the known answer. */
  readonly unit: number;
  /** Additional cost in the known answer, in its unit; 0 by default. */
  readonly constant?: number;
  /** The gap of both solvers, as a share of the cost. */
  readonly gap: number;
  /** Whether the case and the peer together take less than some three seconds. */
  readonly quick: boolean;
  /** The path of a data file below `published`; none if the problem is in this repository. */
  readonly file?: string;
  /** The problem as a case. */
  case(): Case;
  /** The problem as MPS, a minimisation, without what the format of a case brings with it. */
  compact(): string;
}

/** Where other people's data may lie: in this folder, which is not committed, or beside the clone. */
const folders = ['./data/', '../../../shared/reference/published/'];

/** The path of a data file, or undefined where it is not beside this clone. */
export function dataFile(file: string): string | undefined {
  const paths = folders.map((folder) => fileURLToPath(new URL(`${folder}${file}`, import.meta.url)));
  return paths.find((path) => existsSync(path));
}

/** Takes the numbers of a text one after the other; words in it are replaced first. */
export function numbersOf(text: string, words: Readonly<Record<string, number>> = {}): () => number {
  const parts = text.trim().split(/\s+/);
  let at = 0;
  return () => {
    const part = parts[at++];
    const value = part === undefined ? Number.NaN : (words[part] ?? Number(part));
    if (!Number.isFinite(value)) throw new RangeError(`number ${at} of the file is ${part ?? 'missing'}`);
    return value;
  };
}
