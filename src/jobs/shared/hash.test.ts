import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from './hash.ts';

describe('the hash of data', () => {
  it('does not depend on the order of keys, on undefined values or on the computation of a number', () => {
    expect(hashOf({ a: 1, b: [2, { c: 3, d: undefined }] })).toBe(hashOf({ b: [2, { c: 3 }], a: 0.5 + 0.5 }));
  });

  it('distinguishes values that JSON does not', () => {
    const values = [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      -0,
      0,
      null,
      'NaN',
      new Set([1]),
      new Map([[1, 2]]),
      [1],
      {},
    ];
    expect(new Set(values.map((value) => hashOf([value]))).size).toBe(values.length);
  });

  it('is equal for a value and its copy', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => hashOf(value) === hashOf(structuredClone(value))));
  });
});
