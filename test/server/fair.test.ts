import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { limitsIn, usual } from '../../src/server/limits.ts';
import { overdue } from '../../src/server/overtime.ts';
import type { Ask } from './asking.ts';
import { json, type Many, many } from './many.ts';

interface Work {
  id: string;
  login: string;
  state: string;
  seconds: number;
}

let m: Many;
let [boss, ann, ben]: Ask[] = [];
beforeAll(async () => {
  m = await many(undefined, { limits: { ...usual, reader: { seconds: 600, open: 6 } } });
  [boss, ann, ben] = [await m.user('boss', undefined, true), await m.user('ann'), await m.user('ben')];
});
afterAll(() => m.close());

/** Plans of different gaps are different questions. */
const plan = (ask: Ask, gap: number, more = {}) =>
  ask('POST /plans', { case: 'first-steps', gap, explain: 'none', ...more });
const work = () => boss!.json<Work[]>('/jobs');
const statesOf = async (login: string) =>
  (await work()).filter((work) => work.login === login).map(({ state }) => state);

describe('an account that asks for all the work it can', () => {
  it('has one question worked on and a few that wait, of as many seconds as its role may', async () => {
    expect(await json(plan(ann!, 0.01, { seconds: 86_400 }))).toMatchObject({ code: 'seconds', detail: '600' });
    const answers = [];
    for (let n = 1; n <= 7; n++) answers.push((await plan(ann!, n / 1000, { seconds: 600 })).status);
    expect(answers).toEqual([202, 202, 202, 202, 202, 202, 429]);
    expect(await statesOf('ann')).toEqual(['running', 'queued', 'queued', 'queued', 'queued', 'queued']);
    // What somebody else asks begins at once, beside hers.
    expect((await plan(ben!, 0.02)).status).toBe(202);
    expect(await statesOf('ben')).toEqual(['running']);
  });

  it('loses a question that an administrator cancels, and all when it is closed', async () => {
    expect(await ann!.status('/jobs')).toBe(403);
    const [first] = (await work()).filter(({ login }) => login === 'ann');
    expect(first).toMatchObject({ state: 'running', seconds: 600 });
    expect(await boss!.status(`DELETE /jobs/${first!.id}`)).toBe(200);
    expect(await boss!.status(`DELETE /jobs/${first!.id}`)).toBe(409);
    expect((await work()).map(({ id }) => id)).not.toContain(first!.id);
    await expect.poll(() => statesOf('ann')).toEqual(['running', 'queued', 'queued', 'queued', 'queued']);
    const accounts = await boss!.json<{ id: string; login: string }[]>('/accounts');
    await boss!(`DELETE /accounts/${accounts.find(({ login }) => login === 'ann')!.id}`);
    expect((await work()).map(({ login }) => login)).toEqual(['ben']);
  });
});

describe('limits of work', () => {
  it('come from settings, whose faults are told', () => {
    expect(limitsIn('{"reader":{"seconds":60,"open":1}}')).toEqual({ ...usual, reader: { seconds: 60, open: 1 } });
    for (const wrong of ['{', '{"reder":{"seconds":60,"open":1}}', '{"reader":{"seconds":0,"open":1}}'])
      expect(() => limitsIn(wrong)).toThrow();
  });

  it('end a question that goes on: first with the best so far, then with nothing', () => {
    expect([590, 600, 660, 700, 1000].map((seconds) => overdue(600, seconds))).toEqual([
      undefined,
      undefined,
      undefined,
      'stop',
      'cancel',
    ]);
    expect(overdue(undefined, 1e9)).toBeUndefined();
  });
});
