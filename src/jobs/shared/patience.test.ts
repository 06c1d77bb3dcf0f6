import { describe, expect, it } from 'vitest';
import { patiently } from './patience.ts';

const fault = (code: string) => Object.assign(new Error(code), { code });
/** Fails so often with a code, then is done. */
const failing = (code: string, times: number) => {
  let count = 0;
  return async () => {
    if (count++ < times) throw fault(code);
    return count;
  };
};

describe('patience with the database', () => {
  it.each(['ECONNREFUSED', '57P01', '08006', '53100'])('waits where it says %s', async (code) => {
    expect(await patiently(failing(code, 2), { again: 0 })).toBe(3);
  });

  it('tells a fault that stays at once', async () => {
    await expect(patiently(failing('42P01', 1), { again: 0 })).rejects.toThrow('42P01');
  });

  it('ends after five minutes by a clock that nobody sets', async () => {
    let time = 0;
    const now = () => {
      time += 100_000;
      return time;
    };
    await expect(patiently(failing('53100', 9), { again: 0, now })).rejects.toThrow('53100');
    expect(time).toBe(500_000);
  });
});
