import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLedger, openLedger } from '../../src/ledger/index.ts';
import { type Workspace, workspace } from './workspace.ts';

const digest = (text: string) => createHash('sha256').update(text).digest();

let w: Workspace;
let vkey = '';
beforeAll(async () => {
  w = await workspace();
});
afterAll(() => w.close());

const post = async (path: string, json?: object) => {
  const answer = await w.ask(`POST /ledger/${path}`, json);
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> & { proof: string } };
};

describe('the ledger over the API', () => {
  it('says where there is none, in the language asked for', async () => {
    const answer = await w.ask('/ledger?lang=ru');
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ code: 'no-ledger', title: expect.stringMatching(/[а-я]/) });
  });

  it('lists entries and verifies them', async () => {
    const dir = join(w.root, 'ledger');
    vkey = (await createLedger(dir, undefined, {})).vkey;
    const ledger = await openLedger(dir);
    ledger.append([digest('a'), digest('b')]);
    ledger.close();
    const read = await w.ask.json<{ size: number; entries: object[] }>('/ledger?first=1');
    expect(read).toMatchObject({ size: 2, vkey, first: 1, entries: [{ index: 1 }] });
    expect((await post('verify')).body).toMatchObject({ ok: true, size: 2, findings: [] });
  });

  it('proves a file by its SHA-256, and checks the proof for this file alone', async () => {
    const sha256 = digest('b').toString('hex');
    const { body } = await post('proofs', { sha256 });
    expect(body).toMatchObject({ index: 1, size: 2 });
    const { proof } = body;
    expect((await post('checks', { sha256, proof })).body).toMatchObject({ standing: 'stated', index: 1 });
    expect((await post('checks', { sha256, proof, key: vkey })).body).toMatchObject({ standing: 'stated' });
    const other = digest('a').toString('hex');
    expect((await post('checks', { sha256: other, proof })).body).toMatchObject({
      standing: 'refuted',
      findings: [expect.stringMatching(/\S/)],
    });
    expect((await post('proofs', { sha256: digest('c').toString('hex') })).status).toBe(422);
    expect((await post('checks', { sha256, proof, key: 'no key' })).status).toBe(422);
    expect((await post('proofs', { sha256: '../a' })).status).toBe(422);
  });

  it('names what does not hold', async () => {
    writeFileSync(join(w.root, 'ledger/checkpoint'), 'x');
    const { body } = await post('verify');
    expect(body.ok).toBe(false);
    expect((body.findings as string[]).length).toBeGreaterThan(0);
  });
});
