import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunEntry } from '../../web/api.ts';
import { type Ask, ended } from './asking.ts';
import { type Many, many } from './many.ts';
import { shorten } from './workspace.ts';

let server: Many;
let ann: Ask;
let ben: Ask;
beforeAll(async () => {
  server = await many();
  ann = await server.user('ann');
  ben = await server.user('ben');
  await ann('POST /cases', { id: 'lesson', from: 'first-steps' });
  shorten(join(server.root, 'lesson'));
  await ann('PUT /cases/lesson/members/ben', { role: 'reader' });
}, 120_000);
afterAll(() => server.close());

const tried = { explain: 'none', seconds: 30, gap: 0.02, reforms: ['quick-border'], trial: 'newest' };
const plan = (who: Ask, more: object = {}) => who.json<RunEntry>('POST /plans', { case: 'lesson', ...tried, ...more });

it('two who try the same have a run each: neither waits for what the other is told, nor ends or keeps it', async () => {
  const [ofAnn, ofBen] = [await plan(ann), await plan(ben)];
  expect(ofAnn.run).not.toBe(ofBen.run);
  // A newer question of one ends the older one of that person alone.
  const newer = await plan(ann, { gap: 0.03 });
  expect(await ended(ben, ofBen.run)).toMatchObject({ state: 'done', trial: true });
  expect(await ann.status(`DELETE /runs/${newer.run}`)).toBe(200);
  expect(await ben.status(`PUT /runs/${ofBen.run}/scenario`, { name: 'Of Ben' })).toBe(200);
  expect(await ann.json('/runs')).toMatchObject([{ run: ofBen.run, name: 'Of Ben' }]);
}, 120_000);

it('finds a plan that all see, and the own one that was kept', async () => {
  const shared = await plan(ann, { trial: undefined, reforms: [] });
  await ended(ann, shared.run);
  expect(await plan(ben, { reforms: [] })).toMatchObject({ run: shared.run, state: 'done' });
  const [kept] = (await ben.json<RunEntry[]>('/runs')).filter(({ name }) => name === 'Of Ben');
  expect(await plan(ben, { trial: undefined })).toMatchObject({ run: kept!.run, state: 'done' });
}, 120_000);
