import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inclusionProof } from '../merkle/prove.ts';
import { verifyInclusion } from '../merkle/verify.ts';
import { append, codeOf, digest, eachInScratch, fill } from '../testing/scratch.ts';
import { listEntries } from './entries.ts';
import { createLedger, openLedger } from './ledger.ts';
import { proveFile } from './prove.ts';
import { verifyLedger } from './verify/index.ts';
import { nodesOf, openView } from './view.ts';

let folder = '';
let dir = '';
eachInScratch((made) => {
  folder = made;
  dir = join(made, 'ledger');
});

describe('ledger', () => {
  it('gives each entry a place, a leaf and a time, and proves it', async () => {
    await createLedger(dir, 'log.example/test');
    const ledger = await openLedger(dir, { now: () => Date.UTC(2026, 4, 1) });
    const receipts = [3, 1, 300].flatMap((count) =>
      ledger.append(Array.from({ length: count }, (_, at) => digest(at))),
    );
    expect(receipts.map((receipt) => receipt.index)).toEqual(Array.from({ length: 304 }, (_, at) => at));
    expect(receipts[7]!.time).toBe('2026-05-01T00:00:00.000Z');
    const { head } = ledger;
    ledger.close();
    const node = nodesOf(dir, 304);
    for (const { index, leaf } of receipts) {
      expect(verifyInclusion(index, 304, leaf, inclusionProof(index, 304, node), head.root)).toBe(true);
    }
    expect((await verifyLedger(dir, { signatures: true })).findings).toEqual([]);
  });

  it('is the same tree however the batches fall, over many openings', async () => {
    await fill(dir, [1, 254, 1, 1, 255, 300]);
    await append(dir, [10], 812);
    const report = await verifyLedger(dir, { signatures: true });
    expect([report.ok, report.size, report.checkpoints, report.warnings]).toEqual([true, 822, 8, []]);
    for (const path of ['0/000', '0/002', 'entries/001', '1/000.p/3', '0/003.p/54'])
      expect(existsSync(join(dir, 'tile', path)), path).toBe(true);
    expect(existsSync(join(dir, 'tile/0/000.p'))).toBe(false);
    expect(openView(dir).head.size).toBe(822);
  });

  it('lists entries over the edge of a tile, in order, none beyond the last', async () => {
    await fill(dir, [300]);
    const list = (first: number) => listEntries(openView(dir), first, 10);
    expect(list(250).map((entry) => entry.index)).toEqual(Array.from({ length: 10 }, (_, at) => 250 + at));
    expect(list(298).map((entry) => [entry.index, entry.commitment.length])).toEqual([
      [298, 32],
      [299, 32],
    ]);
    expect(list(298)[0]!.time).toMatch(/^20\d\d-.*Z$/);
    expect(list(300)).toEqual([]);
  });

  it('keeps secrets to the owner, outside the folder that may be shown', async () => {
    await fill(dir, [2]);
    for (const name of ['key', 'salts', 'seen']) expect(statSync(`${dir}.private/${name}`).mode & 0o777).toBe(0o600);
    const salts = readFileSync(`${dir}.private/salts`);
    expect(salts.subarray(32, 64).equals(digest(0))).toBe(true);
    const shown = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((path) =>
      statSync(join(dir, path)).isFile(),
    );
    for (const path of shown) {
      const bytes = readFileSync(join(dir, path));
      expect(bytes.includes(digest(0)) || bytes.includes(digest(0).toString('base64'))).toBe(false);
      expect(bytes.includes(salts.subarray(0, 32))).toBe(false);
    }
  });

  it('opens a sealed key with its passphrase only', async () => {
    await createLedger(dir, 'log.example/test', { passphrase: 'сезам' });
    expect(await codeOf(() => openLedger(dir))).toBe('passphrase-needed');
    expect(await codeOf(() => openLedger(dir, { passphrase: 'sesame' }))).toBe('passphrase-wrong');
    await append(dir, [1], 0, { passphrase: 'сезам' });
    expect((await verifyLedger(dir)).size).toBe(1);
  });

  it('is not made twice, and not opened where there is none', async () => {
    await fill(dir, [1]);
    expect(await codeOf(() => createLedger(dir, 'log.example/other'))).toBe('ledger-exists');
    expect(await codeOf(() => openLedger(join(folder, 'none')))).toBe('no-ledger');
  });

  it('refuses a clock set back, but for a small correction', async () => {
    const noon = Date.UTC(2026, 4, 1, 12);
    await fill(dir, [1], { now: () => noon });
    const last = await openLedger(dir, { now: () => noon - 3000 });
    expect(last.append([digest(1)])[0]!.time).toBe(new Date(noon).toISOString());
    last.close();
    const back = await openLedger(dir, { now: () => noon - 3_600_000 });
    expect(await codeOf(() => back.append([digest(2)]))).toBe('clock-behind');
    back.close();
    expect((await verifyLedger(dir)).size).toBe(2);
  });

  it('asks about a clock more than a day ahead, and takes it where it is said to be right', async () => {
    const noon = Date.UTC(2026, 4, 1, 12);
    const day = 86_400_000;
    await fill(dir, [1], { now: () => noon });
    await append(dir, [1], 1, { now: () => noon + day - 1 });
    const month = { now: () => noon + 30 * day };
    const ahead = await openLedger(dir, month);
    expect(await codeOf(() => ahead.append([digest(2)]))).toBe('clock-jump');
    ahead.close();
    expect((await verifyLedger(dir)).size).toBe(2);
    await append(dir, [1, 1], 2, { ...month, clockIsRight: true });
    expect((await verifyLedger(dir)).size).toBe(4);
  });

  it('asks about the clock before the first entry too, from the time the ledger was made', async () => {
    await createLedger(dir, 'log.example/test');
    const ahead = await openLedger(dir, { now: () => Date.now() + 30 * 86_400_000 });
    expect(await codeOf(() => ahead.append([digest(0)]))).toBe('clock-jump');
    ahead.close();
  });

  it('notes a deleted memory of what was signed last, and writes it anew', async () => {
    await fill(dir, [1]);
    rmSync(`${dir}.private/seen`);
    expect((await verifyLedger(dir)).warnings.map(({ code }) => code)).toEqual(['seen-missing']);
    const ledger = await openLedger(dir);
    expect(ledger.notes.map(({ code }) => code)).toEqual(['seen-missing']);
    ledger.append([digest(1)]);
    ledger.close();
    expect(await verifyLedger(dir)).toMatchObject({ ok: true, size: 2, warnings: [] });
  });

  it('refuses to go on from an older state than it signed last', async () => {
    await fill(dir, [1]);
    const old = ['checkpoint', 'history'].map((name) => [name, readFileSync(join(dir, name))] as const);
    await append(dir, [1], 1);
    for (const [name, bytes] of old) writeFileSync(join(dir, name), bytes);
    expect(await codeOf(() => openLedger(dir))).toBe('rolled-back');
    expect((await verifyLedger(dir)).findings.map(({ code }) => code)).toEqual(['rolled-back']);
  });
});

describe('after a power cut', () => {
  it('an older checkpoint is no loss: proofs, verify and the next writer go by the history', async () => {
    await fill(dir, [3]);
    const old = readFileSync(join(dir, 'checkpoint'));
    await append(dir, [4], 3);
    writeFileSync(join(dir, 'checkpoint'), old);
    expect(openView(dir).head.size).toBe(7);
    expect(proveFile(dir, digest(6)).size).toBe(7);
    expect(await verifyLedger(dir)).toMatchObject({ size: 7, findings: [], warnings: [{ code: 'checkpoint-behind' }] });
    await append(dir, [1], 7);
    expect(await verifyLedger(dir)).toMatchObject({ ok: true, size: 8, warnings: [] });
  });

  it('an unfinished note at the end of the history is cut off', async () => {
    await fill(dir, [3, 4]);
    appendFileSync(join(dir, 'history'), 'log.example/test\n99\n');
    expect(openView(dir).head.size).toBe(7);
    await append(dir, [1], 7);
    expect(await verifyLedger(dir)).toMatchObject({ ok: true, size: 8, warnings: [] });
  });
});
