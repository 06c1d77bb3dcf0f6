import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { codeOf, digest, eachInScratch, fill } from '../testing/scratch.ts';
import { openLedger } from './ledger.ts';
import { takeLock } from './lock.ts';
import { verifyLedger } from './verify/index.ts';

let dir = '';
eachInScratch((made) => {
  dir = join(made, 'ledger');
});

describe('lock', () => {
  it('lets one writer in at a time', async () => {
    await fill(dir, [1]);
    const first = await openLedger(dir);
    expect(await codeOf(() => openLedger(dir, { wait: 0.1 }))).toBe('locked');
    const waiting = openLedger(dir, { wait: 10 });
    first.append([digest(1)]);
    first.close();
    const second = await waiting;
    expect(second.append([digest(2)])[0]!.index).toBe(2);
    second.close();
    expect((await verifyLedger(dir)).ok).toBe(true);
  });

  it('is free when its holder is gone: dead, of an earlier boot, or another process by the same number', async () => {
    await fill(dir, [1]);
    const secret = `${dir}.private`;
    const own = { host: (await import('node:os')).hostname(), boot: '', pid: process.pid, started: '' };
    const lock = takeLock(secret);
    const name = readdirSync(secret).find((one) => one.startsWith('lock.'))!;
    const mine = JSON.parse(readFileSync(join(secret, name), 'utf8'));
    expect(await codeOf(() => takeLock(secret))).toBe('locked');
    for (const change of [{ pid: 2 ** 22 + 1 }, { boot: 'earlier' }, { started: '1' }]) {
      const path = join(secret, readdirSync(secret).find((one) => one.startsWith('lock.'))!);
      writeFileSync(path, JSON.stringify({ ...own, ...mine, ...change }));
      const next = takeLock(secret);
      expect(next.unclean).toBe(true);
      next.release();
    }
    lock.release();
    expect(readdirSync(secret).filter((one) => one.startsWith('lock.'))).toHaveLength(2);
    expect(takeLock(secret).unclean).toBe(false);
  });

  it('is believed when held on another machine', async () => {
    await fill(dir, [1]);
    takeLock(`${dir}.private`);
    const path = join(`${dir}.private`, readdirSync(`${dir}.private`).find((one) => one.startsWith('lock.'))!);
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), host: 'elsewhere', boot: 'x' }));
    expect(await codeOf(() => openLedger(dir, { wait: 0 }))).toBe('locked');
  });
});
