import { expect, it } from 'vitest';
import { newest } from './point.ts';

it('gives the newest value once, waits for the next, and ends', async () => {
  const values = newest<number>();
  expect(values.take()).toBeUndefined();
  values.give(1);
  values.give(2);
  expect(values.take()).toBe(2);
  expect(values.take()).toBeUndefined();
  const next = values.next();
  values.give(3);
  expect(await next).toBe(3);
  values.give(4);
  values.end();
  expect(await values.next()).toBe(4);
  expect(await values.next()).toBeUndefined();
});
