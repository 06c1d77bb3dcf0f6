import { describe, expect, it } from 'vitest';
import { patiently } from './patience.ts';

const fault = (code: string) => Object.assign(new Error(code), { code });
/** Work that fails `times` times with a code, and then succeeds. */
const failing = (code: string, times: number) => {
  let count = 0;
  return async () => {
    if (count++ < times) throw fault(code);
    return count;
  };
};

describe('patience with the database', () => {
  it.each(['ECONNREFUSED', '57P01', '08006', '53100'])('retries after %s', async (code) => {
    expect(await patiently(failing(code, 2), { delay: 0 })).toBe(3);
  });

  it('throws a permanent error at once', async () => {
    await expect(patiently(failing('42P01', 1), { delay: 0 })).rejects.toThrow('42P01');
  });

  it('ends after five minutes', async () => {
    let time = 0;
    const now = () => {
      time += 100_000;
      return time;
    };
    await expect(patiently(failing('53100', 9), { delay: 0, now })).rejects.toThrow('53100');
    expect(time).toBe(500_000);
  });
});
