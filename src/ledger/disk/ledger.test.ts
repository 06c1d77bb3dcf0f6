import {
  appendFileSync,
  existsSync,
  fsyncSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFault } from '../fault.ts';
import { inclusionProof } from '../merkle/prove.ts';
import { tilePath } from '../merkle/tiles.ts';
import { verifyInclusion } from '../merkle/verify.ts';
import { append, digest, fill, quick, scratch } from '../testing/scratch.ts';
import type { Calls } from './files.ts';
import { createLedger, openLedger } from './ledger.ts';
import { takeLock } from './lock.ts';
import { proveFile } from './prove.ts';
import { verifyLedger } from './verify/index.ts';
import { nodesOf, openView } from './view.ts';

let room: ReturnType<typeof scratch>;
let dir = '';
beforeEach(() => {
  room = scratch();
  dir = join(room.dir, 'ledger');
});
afterEach(() => room.drop());

const codeOf = async (run: () => unknown): Promise<string> => {
  try {
    await run();
    return '';
  } catch (error) {
    return isFault(error) ? error.fault.code : String(error);
  }
};

describe('ledger', () => {
  it('gives each entry a place, a leaf and a time, and proves it', async () => {
    await createLedger(dir, 'log.example/test');
    const ledger = await openLedger(dir, { now: () => Date.UTC(2026, 4, 1) });
    const receipts = [3, 1, 300].flatMap((count) =>
      ledger.append(Array.from({ length: count }, (_, at) => digest(at))),
    );
    expect(receipts.map((one) => one.index)).toEqual(Array.from({ length: 304 }, (_, at) => at));
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
    const tiles = [
      'tile/0/000',
      'tile/0/002',
      'tile/entries/001',
      'tile/1/000.p/3',
      tilePath({ level: 0, number: 3 }, 54),
    ];
    expect(tiles.map((path) => existsSync(join(dir, path)))).toEqual([true, true, true, true, true]);
    expect(existsSync(join(dir, 'tile/0/000.p'))).toBe(false);
    expect(openView(dir).head.size).toBe(822);
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
    expect(await codeOf(() => openLedger(join(room.dir, 'none')))).toBe('no-ledger');
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
    expect((await verifyLedger(dir)).warnings.map((one) => one.code)).toEqual(['seen-missing']);
    const ledger = await openLedger(dir);
    expect(ledger.notes.map((one) => one.code)).toEqual(['seen-missing']);
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
    expect((await verifyLedger(dir)).findings.map((one) => one.code)).toEqual(['rolled-back']);
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
    const report = await verifyLedger(dir);
    expect([report.size, report.findings, report.warnings.map((one) => one.code)]).toEqual([
      7,
      [],
      ['checkpoint-behind'],
    ]);
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
    const calls: Calls = { write: writeSync, fsync: fsyncSync, rename: renameSync };
    const held = takeLock(secret, calls);
    const name = readdirSync(secret).find((one) => one.startsWith('lock.'))!;
    const mine = JSON.parse(readFileSync(join(secret, name), 'utf8'));
    expect(await codeOf(() => takeLock(secret, calls))).toBe('locked');
    for (const change of [{ pid: 2 ** 22 + 1 }, { boot: 'earlier' }, { started: '1' }]) {
      const path = join(secret, readdirSync(secret).find((one) => one.startsWith('lock.'))!);
      writeFileSync(path, JSON.stringify({ ...own, ...mine, ...change }));
      const next = takeLock(secret, calls);
      expect(next.unclean).toBe(true);
      next.release();
    }
    held.release();
    expect(readdirSync(secret).filter((one) => one.startsWith('lock.'))).toHaveLength(2);
    expect(takeLock(secret, calls).unclean).toBe(false);
  });

  it('is believed when held on another machine', async () => {
    await fill(dir, [1]);
    const calls: Calls = { write: writeSync, fsync: fsyncSync, rename: renameSync };
    takeLock(`${dir}.private`, calls);
    const path = join(`${dir}.private`, readdirSync(`${dir}.private`).find((one) => one.startsWith('lock.'))!);
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), host: 'elsewhere', boot: 'x' }));
    expect(await codeOf(() => openLedger(dir, { wait: 0 }))).toBe('locked');
  });
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
    expect(readdirSync(room.dir)).toEqual(['ledger']);
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
      const write = ((...args: Parameters<typeof writeSync>) => {
        if (full && left-- <= 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
        return writeSync(...args);
      }) as typeof writeSync;
      const calls: Calls = { ...quick, write };
      const code = await codeOf(async () => {
        const ledger = await openLedger(dir, { calls });
        try {
          ledger.append([digest(size), digest(size + 1)]);
          size += 2;
        } finally {
          full = false;
          ledger.close();
        }
      });
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
    let left = Number.POSITIVE_INFINITY;
    const write = ((...args: Parameters<typeof writeSync>) => {
      if (left-- <= 0) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
      return writeSync(...args);
    }) as typeof writeSync;
    const ledger = await openLedger(dir, { calls: { ...quick, write } });
    for (const writes of [1, 2, 3]) {
      left = writes;
      expect(await codeOf(() => ledger.append([1, 2, 3].map(digest)))).toBe('disk-full');
      left = Number.POSITIVE_INFINITY;
    }
    for (const count of [1, 1, 2, 300]) ledger.append(Array.from({ length: count }, (_, at) => digest(at)));
    ledger.close();
    const report = await verifyLedger(dir, { signatures: true });
    expect([report.size, report.findings, report.warnings]).toEqual([309, [], []]);
  });
});
