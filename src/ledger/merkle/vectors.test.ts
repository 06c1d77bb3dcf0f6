import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reference } from '../../../test/support/needs.ts';
import { verifyConsistency, verifyInclusion, verifySubtreeConsistency, verifySubtreeInclusion } from './verify.ts';

// transparency-dev/merkle (Apache-2.0), testdata: 518 proofs, each with what a verifier must say.
const dir = reference('merkle', 'transparency-dev', 'testdata');

type Vector = {
  desc: string;
  wantErr: boolean;
  proof: string[] | null;
  leafIdx: number;
  treeSize: number;
  leafHash: string | null;
  root: string | null;
  start: number;
  end: number;
  size: number;
  size1: number;
  size2: number;
  root1: string | null;
  root2: string | null;
};

const bytes = (text: string | null): Buffer => Buffer.from(text ?? '', 'base64');

const checks: Record<string, [count: number, holds: (v: Vector, proof: Buffer[]) => boolean]> = {
  inclusion: [98, (v, proof) => verifyInclusion(v.leafIdx, v.treeSize, bytes(v.leafHash), proof, bytes(v.root))],
  consistency: [98, (v, proof) => verifyConsistency(v.size1, v.size2, proof, bytes(v.root1), bytes(v.root2))],
  subtreeinclusion: [
    204,
    (v, proof) => verifySubtreeInclusion(v.leafIdx, v.start, v.end, bytes(v.leafHash), proof, bytes(v.root)),
  ],
  subtreeconsistency: [
    118,
    (v, proof) => verifySubtreeConsistency(v.start, v.end, v.size, proof, bytes(v.root1), bytes(v.root2)),
  ],
};

describe.skipIf(!dir)('outside vectors', () => {
  for (const [kind, [count, holds]] of Object.entries(checks)) {
    it(`${kind}: all ${count} proofs pass or are refused as they say`, () => {
      const files = readdirSync(`${dir}/${kind}`, { recursive: true, encoding: 'utf8' }).filter((f) =>
        f.endsWith('.json'),
      );
      const wrong: string[] = [];
      for (const file of files) {
        const vector: Vector = JSON.parse(readFileSync(`${dir}/${kind}/${file}`, 'utf8'));
        if (holds(vector, (vector.proof ?? []).map(bytes)) === vector.wantErr) wrong.push(`${file}: ${vector.desc}`);
      }
      expect(wrong).toEqual([]);
      expect(files.length).toBe(count);
    });
  }
});
