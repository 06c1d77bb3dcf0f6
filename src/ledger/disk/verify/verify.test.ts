import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatEntry } from '../../entry.ts';
import { formatBundle, parseBundle } from '../../merkle/bundle.ts';
import { leafHash } from '../../merkle/hash.ts';
import { append, digest, fill, scratch } from '../../testing/scratch.ts';
import { nodeCalls } from '../files.ts';
import { createKey, loadKey } from '../keyfile.ts';
import { openLedger } from '../ledger.ts';
import { type VerifyOptions, verifyLedger } from './index.ts';

const whole = scratch();
let room: ReturnType<typeof scratch>;
let dir = '';
const may = Date.UTC(2026, 4, 1);

beforeAll(async () => {
  let now = may;
  await fill(join(whole.dir, 'ledger'), [3, 600, 2, 2], { now: () => (now += 1000) });
});
afterAll(() => whole.drop());
beforeEach(() => {
  room = scratch();
  dir = join(room.dir, 'ledger');
  cpSync(whole.dir, room.dir, { recursive: true });
});
afterEach(() => room.drop());

const path = (name: string): string => join(dir, name);
const codes = async (options: VerifyOptions = {}): Promise<string[]> => {
  return [...new Set((await verifyLedger(dir, options)).findings.map((one) => one.code))].sort();
};
const entries = (name: string): Buffer[] => parseBundle(readFileSync(path(name)))!;
const put = (name: string, list: Buffer[]): void => writeFileSync(path(name), formatBundle(list));
const params = async (): Promise<unknown> =>
  (await verifyLedger(dir)).findings.map((one) => [one.code, one.params.index ?? one.params.entries]);

const flip = (name: string, at: number): void => {
  const bytes = readFileSync(name);
  bytes[at]! ^= 0x20;
  writeFileSync(name, bytes);
};

/** A copy of the ledger that goes on with another entry than the ledger itself. */
const forked = async (): Promise<string> => {
  const twin = join(room.dir, 'twin');
  cpSync(dir, twin, { recursive: true });
  cpSync(`${dir}.private`, `${twin}.private`, { recursive: true });
  await append(dir, [1], 607);
  await append(twin, [1], 9999);
  return twin;
};

describe('verify names', () => {
  it('nothing in a sound ledger', async () => {
    const report = await verifyLedger(dir, { signatures: true });
    expect(report).toMatchObject({ ok: true, size: 607, checkpoints: 5, findings: [], warnings: [] });
    expect([report.first, report.last]).toEqual([
      new Date(may + 1000).toISOString(),
      new Date(may + 4000).toISOString(),
    ]);
  });

  it('a changed entry', async () => {
    flip(path('tile/entries/001'), 5000);
    expect(await params()).toEqual([
      ['entry-changed', 256 + Math.floor(5000 / (entries('tile/entries/000')[0]!.length + 2))],
    ]);
  });

  it('a dropped, an added and two exchanged entries', async () => {
    const list = entries('tile/entries/001');
    put('tile/entries/001', list.toSpliced(17, 1));
    expect(await params()).toEqual([['entry-dropped', 273]]);
    put('tile/entries/001', list.toSpliced(17, 0, list[3]!));
    expect(await params()).toEqual([['entry-added', 273]]);
    put('tile/entries/001', list.with(4, list[9]!).with(9, list[4]!));
    expect(await params()).toEqual([['entry-reordered', '260, 265']]);
  });

  it('the last entry dropped with its hash', async () => {
    const [bundle, tile] = ['tile/entries/002.p/95', 'tile/0/002.p/95'];
    put(bundle, entries(bundle).slice(0, -1));
    expect(await params()).toEqual([['entry-dropped', 606]]);
    writeFileSync(path(tile), readFileSync(path(tile)).subarray(0, -32));
    expect(await codes()).toEqual(['entry-dropped', 'root-mismatch', 'tile-changed']);
  });

  it('tiles on each level', async () => {
    for (const name of [
      'tile/0/000',
      'tile/0/002.p/95',
      'tile/1/000.p/2',
      'tile/0/002.p/91',
      'tile/entries/002.p/93',
    ]) {
      const bytes = readFileSync(path(name));
      flip(path(name), 40);
      const { findings } = await verifyLedger(dir);
      expect(findings).toEqual([{ code: 'tile-changed', params: { path: name } }]);
      writeFileSync(path(name), bytes);
    }
    rmSync(path('tile/0/000'));
    rmSync(path('tile/entries/001'));
    expect(await codes()).toEqual(['bundle-missing', 'tile-missing']);
  });

  it('an entry changed together with its hash', async () => {
    const list = entries('tile/entries/000');
    put('tile/entries/000', list.with(5, list[6]!));
    const tile = readFileSync(path('tile/0/000'));
    leafHash(list[6]!).copy(tile, 5 * 32);
    writeFileSync(path('tile/0/000'), tile);
    expect(await codes()).toEqual(['leaves-changed', 'tile-changed']);
  });

  it('an entry by another key, and a clock that went back', async () => {
    const other = createKey(join(room.dir, 'other'), 'log.example/test', 1, nodeCalls);
    const own = loadKey(`${dir}.private/key`);
    const forge = async (entry: Buffer): Promise<void> => {
      rmSync(dir, { recursive: true });
      rmSync(`${dir}.private/seen`);
      renameSync(`${dir}.private`, `${dir}.kept`);
      renameSync(`${dir}.kept`, `${dir}.private`);
      await forgeLedger(dir, own, [entry]);
    };
    const commitment = digest(7);
    await forge(formatEntry({ time: '2026-05-01T00:00:00.000Z', commitment }, other));
    expect(await codes()).toContain('entry-key');
    const signed = formatEntry({ time: '2026-05-01T00:00:00.000Z', commitment }, own).toString();
    const lied = Buffer.from(signed.replace('2026-05', '2025-05'));
    await forgeLedger(dir, own, [lied]);
    expect(await codes()).not.toContain('entry-signature');
    expect(await codes({ signatures: true })).toContain('entry-signature');
    const back = ['2026-05-02', '2026-05-01'].map((day) =>
      formatEntry({ time: `${day}T00:00:00.000Z`, commitment }, own),
    );
    await forgeLedger(dir, own, back);
    expect(await codes()).toContain('clock-back');
  });

  it('a forked tree, here or in the hands of another', async () => {
    const twin = await forked();
    const bytes = readFileSync(join(twin, 'checkpoint'));
    const { findings } = await verifyLedger(dir, { checkpoints: [{ name: 'theirs', bytes }] });
    expect(findings.map((one) => [one.code, one.params.size])).toContainEqual(['fork', 608]);
    expect(await codes()).toEqual([]);
    writeFileSync(path('history'), Buffer.concat([readFileSync(path('history')), bytes]));
    expect(await codes()).toEqual(['fork']);
  });

  it('a tree forked before what the keeper remembers, also where it has grown since', async () => {
    const twin = await forked();
    for (const entries of [0, 3]) {
      if (entries > 0) await append(twin, [entries], 10_000);
      rmSync(dir, { recursive: true });
      cpSync(twin, dir, { recursive: true });
      writeFileSync(`${dir}.private/salts`, readFileSync(`${twin}.private/salts`));
      expect(await codes()).toEqual(['fork']);
      await expect(openLedger(dir)).rejects.toThrow(/^fork/);
    }
  });

  it('a history that was emptied', async () => {
    writeFileSync(path('history'), '');
    expect(await codes()).toEqual(['history-missing']);
  });

  it('an older state than another has seen', async () => {
    const old = join(room.dir, 'old');
    cpSync(dir, old, { recursive: true });
    await append(dir, [1], 607);
    const bytes = readFileSync(path('checkpoint'));
    const report = await verifyLedger(old, { checkpoints: [{ name: 'theirs', bytes }] });
    expect(report.findings).toEqual([{ code: 'rolled-back', params: { size: 607, seen: 608 } }]);
    expect(
      (await verifyLedger(dir, { checkpoints: [{ name: 'kept', bytes: readFileSync(join(old, 'checkpoint')) }] })).ok,
    ).toBe(true);
  });

  it('a wrong key: pinned, exchanged in the folder, exchanged beside it', async () => {
    const other = createKey(join(room.dir, 'other'), 'log.example/test', 1, nodeCalls);
    expect(await codes({ key: other.verifier })).toContain('wrong-key');
    writeFileSync(path('log.vkey'), `${other.verifier.vkey}\n`);
    expect(await codes()).toContain('wrong-key');
    cpSync(join(whole.dir, 'ledger', 'log.vkey'), path('log.vkey'));
    cpSync(join(room.dir, 'other'), `${dir}.private/key`);
    expect(await codes()).toEqual(['key-mismatch']);
  });

  it('history out of order, cut, or gone', async () => {
    const lines = readFileSync(path('history'), 'utf8').split('\n');
    const note = (number: number): string => `${lines.slice(number * 5, number * 5 + 5).join('\n')}\n`;
    const write = (...numbers: number[]): void => writeFileSync(path('history'), numbers.map(note).join(''));
    write(0, 2, 1, 3, 4);
    expect(await codes()).toEqual(['history-order']);
    write(0, 1, 2, 3);
    expect(await codes()).toEqual(['history-behind']);
    rmSync(path('history'));
    expect(await codes()).toEqual(['history-missing']);
  });

  it('salts that no longer fit, and keys that others may read', async () => {
    flip(`${dir}.private/salts`, 64 * 300);
    expect(await params()).toEqual([['salt-changed', 300]]);
    cpSync(join(whole.dir, 'ledger.private'), `${dir}.private`, { recursive: true });
    const { chmodSync } = await import('node:fs');
    chmodSync(`${dir}.private/key`, 0o644);
    expect(await codes()).toEqual(['key-mode']);
    rmSync(`${dir}.private`, { recursive: true });
    const report = await verifyLedger(dir);
    expect([report.ok, report.warnings.map((one) => one.code)]).toEqual([true, ['no-salts']]);
  });

  it('an entry that claims a time still to come is a note: its clock or the one here is wrong', async () => {
    const last = Date.parse((await verifyLedger(dir)).last);
    const notes = async (now: number) => (await verifyLedger(dir, { now })).warnings.map((one) => one.code);
    expect([await notes(last - 299_000), await notes(last - 301_000)]).toEqual([[], ['clock-future']]);
  });

  it('what an interrupted add left is no damage, and the next add clears it', async () => {
    mkdirs('tile/entries/002.p/99', 'tile/0/003', 'tile/0/.new-004');
    writeFileSync(path('history'), Buffer.concat([readFileSync(path('history')), Buffer.from('log.example/test\n70')]));
    writeFileSync(path('notes.txt'), 'mine');
    const report = await verifyLedger(dir);
    expect(report.findings).toEqual([]);
    expect(report.warnings.map((one) => one.code).sort()).toEqual([
      'history-unfinished',
      'leftover',
      'leftover',
      'leftover',
      'stray',
    ]);
    const lock = readdirSync(`${dir}.private`).find((name) => name.startsWith('lock.'))!;
    const state = readFileSync(`${dir}.private/${lock}`, 'utf8');
    writeFileSync(`${dir}.private/${lock}`, state.replace('"free"', '"torn"'));
    await append(dir, [1], 607);
    expect((await verifyLedger(dir)).warnings.map((one) => one.code)).toEqual(['stray']);
  });

  it('any byte of the folder, whatever stands there', async () => {
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(path(name)).isFile(),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const [number, name] of files.entries()) {
      const bytes = readFileSync(path(name));
      for (const at of [0, bytes.length - 1, (number * 7919) % bytes.length, Math.floor(bytes.length / 2)]) {
        flip(path(name), at);
        const report = await verifyLedger(dir);
        expect([name, at, report.ok]).toEqual([name, at, false]);
        writeFileSync(path(name), bytes);
      }
    }
    expect(await codes()).toEqual([]);
  });
});

function mkdirs(...names: string[]): void {
  for (const name of names) {
    expect(existsSync(path(name))).toBe(false);
    writeFileSync(path(name), 'rest');
  }
}

/** A ledger whose keeper signs a tree of entries no honest `add` makes. */
async function forgeLedger(at: string, own: ReturnType<typeof loadKey>, list: Buffer[]): Promise<void> {
  rmSync(at, { recursive: true, force: true });
  const { mkdirSync } = await import('node:fs');
  const { grow } = await import('../edge.ts');
  const { formatHead } = await import('../../note/checkpoint.ts');
  const { signNote } = await import('../../note/note.ts');
  const { rangeRoot } = await import('../../merkle/range.ts');
  const empty = { size: 0, range: [], tiles: [], bundle: Buffer.alloc(0), time: '' };
  const { edge, files } = grow(
    empty,
    list,
    list.map((entry) => leafHash(entry)),
    '',
  );
  for (const [name, bytes] of files) {
    mkdirSync(join(at, name, '..'), { recursive: true });
    writeFileSync(join(at, name), bytes);
  }
  const note = signNote(formatHead({ origin: own.verifier.name, size: edge.size, root: rangeRoot(edge.range) }), own);
  writeFileSync(join(at, 'log.vkey'), `${own.verifier.vkey}\n`);
  writeFileSync(join(at, 'checkpoint'), note);
  writeFileSync(join(at, 'history'), note);
}
