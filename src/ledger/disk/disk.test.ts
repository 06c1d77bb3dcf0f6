import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { append, codeOf, digest, eachInScratch, fill, withFullDisk } from '../testing/scratch.ts';
import { createLedger, openLedger } from './ledger.ts';
import { verifyLedger } from './verify/index.ts';

let folder = '';
let dir = '';
eachInScratch((made) => {
  folder = made;
  dir = join(made, 'ledger');
});

describe('disk', () => {
  it('without the salts of what was sealed takes no more, and says where they are wanted', async () => {
    await fill(dir, [3]);
    const kept = readFileSync(`${dir}.private/salts`);
    writeFileSync(`${dir}.private/salts`, kept.subarray(0, 150));
    expect(await codeOf(() => openLedger(dir))).toBe('salts-short');
    rmSync(`${dir}.private/salts`);
    expect(await codeOf(() => openLedger(dir))).toBe('salts-short');
    writeFileSync(`${dir}.private/salts`, kept, { mode: 0o600 });
    (await openLedger(dir)).close();
  });

  it('refuses a path that is a file, or below which nothing can be made', async () => {
    writeFileSync(dir, 'mine');
    expect(await codeOf(() => createLedger(dir, 'log.example/test'))).toBe('not-folder');
    expect(await codeOf(() => createLedger(join(dir, 'below'), 'log.example/test'))).toBe('disk-error');
    expect(readdirSync(folder)).toEqual(['ledger']);
  });

  it.runIf(existsSync('/proc/self'))('comes to an end where folders cannot be made', async () => {
    expect(await codeOf(() => createLedger('/proc/chorsu-none/ledger', 'log.example/test'))).toBe('disk-error');
  });

  it.runIf(existsSync('/dev/full'))('says so when it is full', async () => {
    await createLedger(dir, 'log.example/test');
    symlinkSync('/dev/full', `${dir}.private/salts`);
    const ledger = await openLedger(dir);
    expect(await codeOf(() => ledger.append([digest(0)]))).toBe('disk-full');
    ledger.close();
  });

  it('full after any number of writes loses nothing acknowledged and heals when there is room', async () => {
    await fill(dir, [255]);
    let size = 255;
    for (let room = 0; room < 40; room += 1) {
      let left = room;
      let full = true;
      const code = await codeOf(() =>
        withFullDisk(
          () => full && left-- <= 0,
          async () => {
            const ledger = await openLedger(dir);
            try {
              ledger.append([digest(size), digest(size + 1)]);
              size += 2;
            } finally {
              full = false;
              ledger.close();
            }
          },
        ),
      );
      expect(['', 'disk-full', 'uncertain']).toContain(code);
      const report = await verifyLedger(dir, { signatures: true });
      expect([room, report.findings]).toEqual([room, []]);
      expect(report.size).toBeGreaterThanOrEqual(size);
      size = report.size;
    }
    await append(dir, [1], size);
    const report = await verifyLedger(dir, { signatures: true });
    expect([report.ok, report.warnings]).toEqual([true, []]);
  });

  it('full for a while does not spoil what the same writer seals afterwards', async () => {
    await fill(dir, [5]);
    let left = 0;
    const ledger = await openLedger(dir);
    for (const writes of [1, 2, 3]) {
      left = writes;
      const add = async () => ledger.append([1, 2, 3].map(digest));
      expect(await codeOf(() => withFullDisk(() => left-- <= 0, add))).toBe('disk-full');
    }
    for (const count of [1, 1, 2, 300]) ledger.append(Array.from({ length: count }, (_, at) => digest(at)));
    ledger.close();
    const report = await verifyLedger(dir, { signatures: true });
    expect([report.size, report.findings, report.warnings]).toEqual([309, [], []]);
  });
});
