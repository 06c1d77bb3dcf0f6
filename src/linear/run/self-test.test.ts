import { expect, it } from 'vitest';
import { selfTest, testProgrammes } from './self-test.ts';
import { open } from './session.ts';

it('a correct solver passes, and the test names the programme that a wrong solver fails', async () => {
  expect(await selfTest(open)).toBeUndefined();
  const wrong = await selfTest(async (p) => {
    const session = await open(p);
    return { ...session, mip: async (o) => ({ ...(await session.mip(o)), objective: 15 }) };
  });
  expect(wrong).toBe(testProgrammes[0]!.name);
});
