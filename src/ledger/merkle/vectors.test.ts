import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reference } from '../../../test/support/needs.ts';
import { verifyConsistency, verifyInclusion } from './verify.ts';

// transparency-dev/merkle (Apache-2.0), testdata: 196 proofs, each with what a verifier must say.
const dir = reference('merkle', 'transparency-dev', 'testdata');

type Vector = {
  desc: string;
  wantErr: boolean;
  proof: string[] | null;
  leafIdx: number;
  treeSize: number;
  leafHash: string | null;
  root: string | null;
  size1: number;
  size2: number;
  root1: string | null;
  root2: string | null;
};

const bytes = (text: string | null): Buffer => Buffer.from(text ?? '', 'base64');

const checks = {
  inclusion: (v: Vector, proof: Buffer[]) =>
    verifyInclusion(v.leafIdx, v.treeSize, bytes(v.leafHash), proof, bytes(v.root)),
  consistency: (v: Vector, proof: Buffer[]) =>
    verifyConsistency(v.size1, v.size2, proof, bytes(v.root1), bytes(v.root2)),
};

describe.skipIf(!dir)('outside vectors', () => {
  it.each(Object.entries(checks))('of %s: all 98 proofs pass or are refused as they say', (kind, holds) => {
    const files = readdirSync(`${dir}/${kind}`, { recursive: true, encoding: 'utf8' }).filter((f) =>
      f.endsWith('.json'),
    );
    const wrong = files.filter((file) => {
      const vector: Vector = JSON.parse(readFileSync(`${dir}/${kind}/${file}`, 'utf8'));
      return holds(vector, (vector.proof ?? []).map(bytes)) === vector.wantErr;
    });
    expect(wrong).toEqual([]);
    expect(files).toHaveLength(98);
  });
});
