import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { reference } from '../../../test/support/needs.ts';
import { advantage, complexity, outlook, presenceOf } from './index.ts';
import { density } from './outlook.ts';

/** Answers of py-ecomplexity d22c0f7 for exports of 226 economies in 785 products (SITC 4), mean of 1998 to 2000. */
const file = reference('trade', 'pyecomplexity_full.csv.gz');

describe.skipIf(!file)('measures of 226 economies and 785 products', () => {
  const [head, ...lines] = file ? gunzipSync(readFileSync(file)).toString().trim().split('\n') : [''];
  const names = head!.trim().split(',');
  const rows = lines.map((line) => line.trim().split(','));
  const countries = [...new Set(rows.map((row) => row[0]!))];
  const products = [...new Set(rows.map((row) => row[1]!))];
  const row = new Map(countries.map((name, i) => [name, i]));
  const column = new Map(products.map((name, i) => [name, i]));
  const [C, P] = [countries.length, products.length];
  /** A column of the file as C x P. */
  const read = (name: string): Float64Array => {
    const at = names.indexOf(name);
    const out = new Float64Array(C * P);
    for (const one of rows) out[row.get(one[0]!)! * P + column.get(one[1]!)!] = Number(one[at]);
    return out;
  };
  const known = Object.fromEntries(['value', 'rca', 'eci', 'pci', 'density', 'coi'].map((x) => [x, read(x)]));
  const byCountry = (values: Float64Array) => Float64Array.from(countries, (_, c) => values[c * P]!);
  /** Largest difference of two arrays, relative above 1. */
  const apart = (a: ArrayLike<number>, b: ArrayLike<number>): number => {
    let worst = a.length === b.length ? 0 : Number.POSITIVE_INFINITY;
    for (let i = 0; i < a.length; i++) {
      const off = Math.abs(a[i]! - b[i]!) / Math.max(1, Math.abs(b[i]!));
      if (!(off <= worst)) worst = Number.isNaN(off) ? Number.POSITIVE_INFINITY : off;
    }
    return worst;
  };
  const rca = advantage(known.value!, C, P);
  const presence = presenceOf(rca, C, P);
  const both = complexity(presence);
  const ahead = outlook(presence, both);

  it('counts what the file counts', () => {
    expect([C, P, presence.products.length]).toEqual([226, 785, 31951]);
  });

  it('agrees on advantage, complexity, density and outlook within 1e-6', () => {
    expect(apart(rca, known.rca!)).toBeLessThan(1e-6);
    expect(apart(both.eci, byCountry(known.eci!))).toBeLessThan(1e-6);
    expect(apart(both.pci, known.pci!.subarray(0, P))).toBeLessThan(1e-6);
    expect(apart(density(presence), known.density!)).toBeLessThan(1e-6);
    expect(apart(ahead, byCountry(known.coi!))).toBeLessThan(1e-6);
  });
});
