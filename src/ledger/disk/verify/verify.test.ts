import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatEntry } from '../../entry.ts';
import { formatBundle, parseBundle } from '../../merkle/bundle.ts';
import { leafHash } from '../../merkle/hash.ts';
import { rangeRoot } from '../../merkle/range.ts';
import { formatHead } from '../../note/checkpoint.ts';
import type { Signer } from '../../note/keys.ts';
import { signNote } from '../../note/note.ts';
import { append, digest, eachInScratch, fill, scratch } from '../../testing/scratch.ts';
import { grow } from '../edge.ts';
import { createKey, loadKey } from '../keyfile.ts';
import { openLedger } from '../ledger.ts';
import { type VerifyOptions, verifyLedger } from './index.ts';

const whole = scratch();
let room = '';
let dir = '';
const may = Date.UTC(2026, 4, 1);

beforeAll(async () => {
  let now = may;
  await fill(join(whole.dir, 'ledger'), [3, 600, 2, 2], { now: () => (now += 1000) });
});
afterAll(() => whole.drop());
eachInScratch((made) => {
  room = made;
  dir = join(made, 'ledger');
  cpSync(whole.dir, made, { recursive: true });
});

const path = (name: string): string => join(dir, name);
const entries = (name: string): Buffer[] => parseBundle(readFileSync(path(name)))!;
const put = (name: string, list: Buffer[]): void => writeFileSync(path(name), formatBundle(list));
const flip = (name: string, at: number): void => {
  const bytes = readFileSync(name);
  bytes[at]! ^= 0x20;
  writeFileSync(name, bytes);
};
const codesOf = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);
const codes = async (options: VerifyOptions = {}): Promise<string[]> =>
  [...new Set(codesOf((await verifyLedger(dir, options)).findings))].sort();
const warnings = async (options: VerifyOptions = {}): Promise<string[]> =>
  codesOf((await verifyLedger(dir, options)).warnings).sort();

/** Writes the history with only these of its notes, in this order. */
const history = (...numbers: number[]): void => {
  const lines = readFileSync(path('history'), 'utf8').split('\n');
  const note = (number: number): string => `${lines.slice(number * 5, number * 5 + 5).join('\n')}\n`;
  writeFileSync(path('history'), numbers.map(note).join(''));
};

/** A copy of the ledger that goes on with another entry than the ledger itself. */
const forked = async (): Promise<string> => {
  const twin = join(room, 'twin');
  cpSync(dir, twin, { recursive: true });
  cpSync(`${dir}.private`, `${twin}.private`, { recursive: true });
  await append(dir, [1], 607);
  await append(twin, [1], 9999);
  return twin;
};

const [first, second] = ['tile/entries/000', 'tile/entries/001'];

describe('verify names', () => {
  it('nothing in a sound ledger', async () => {
    const [begin, end] = [may + 1000, may + 4000].map((time) => new Date(time).toISOString());
    expect(await verifyLedger(dir, { signatures: true })).toMatchObject({
      ok: true,
      size: 607,
      checkpoints: 5,
      first: begin,
      last: end,
      findings: [],
      warnings: [],
    });
  });

  it.each<[string, () => void, [code: string, index: number | string]]>([
    ['a dropped entry', () => put(second, entries(second).toSpliced(17, 1)), ['entry-dropped', 273]],
    ['an added entry', () => put(second, entries(second).toSpliced(17, 0, entries(second)[3]!)), ['entry-added', 273]],
    [
      'two exchanged entries',
      () => {
        const list = entries(second);
        put(second, list.with(4, list[9]!).with(9, list[4]!));
      },
      ['entry-reordered', '260, 265'],
    ],
    [
      'the last entry dropped',
      () => put('tile/entries/002.p/95', entries('tile/entries/002.p/95').slice(0, -1)),
      ['entry-dropped', 606],
    ],
    ['a salt that no longer fits', () => flip(`${dir}.private/salts`, 64 * 300), ['salt-changed', 300]],
  ])('%s', async (_, damage, [code, index]) => {
    damage();
    const { findings } = await verifyLedger(dir);
    expect(findings.map((finding) => [finding.code, finding.params.index ?? finding.params.entries])).toEqual([
      [code, index],
    ]);
  });

  it('a changed entry', async () => {
    flip(path(second), 5000);
    const index = 256 + Math.floor(5000 / (entries(first)[0]!.length + 2));
    expect((await verifyLedger(dir)).findings).toMatchObject([{ code: 'entry-changed', params: { index } }]);
  });

  it.each<[string, () => void, string[]]>([
    [
      'the last entry dropped with its hash',
      () => {
        put('tile/entries/002.p/95', entries('tile/entries/002.p/95').slice(0, -1));
        const tile = path('tile/0/002.p/95');
        writeFileSync(tile, readFileSync(tile).subarray(0, -32));
      },
      ['entry-dropped', 'root-mismatch', 'tile-changed'],
    ],
    [
      'an entry changed together with its hash',
      () => {
        const list = entries(first);
        put(first, list.with(5, list[6]!));
        const tile = readFileSync(path('tile/0/000'));
        leafHash(list[6]!).copy(tile, 5 * 32);
        writeFileSync(path('tile/0/000'), tile);
      },
      ['leaves-changed', 'tile-changed'],
    ],
    [
      'a tile and a bundle removed',
      () => {
        rmSync(path('tile/0/000'));
        rmSync(path(second));
      },
      ['bundle-missing', 'tile-missing'],
    ],
    ['an empty history', () => history(), ['history-missing']],
    ['no history', () => rmSync(path('history')), ['history-missing']],
    ['a history out of order', () => history(0, 2, 1, 3, 4), ['history-order']],
    ['a history that was cut', () => history(0, 1, 2, 3), ['history-behind']],
    ['a key that others may read', () => chmodSync(`${dir}.private/key`, 0o644), ['key-mode']],
  ])('%s', async (_, damage, expected) => {
    damage();
    expect(await codes()).toEqual(expected);
  });

  it.each(['tile/0/000', 'tile/0/002.p/95', 'tile/1/000.p/2', 'tile/0/002.p/91', 'tile/entries/002.p/93'])(
    'a changed tile: %s',
    async (name) => {
      flip(path(name), 40);
      expect((await verifyLedger(dir)).findings).toEqual([{ code: 'tile-changed', params: { path: name } }]);
    },
  );

  it('an entry by another key, one whose signature fails, and a clock that went back', async () => {
    const other = createKey(join(room, 'other'), 'log.example/test', 1);
    const own = loadKey(`${dir}.private/key`);
    rmSync(`${dir}.private/seen`);
    const entry = (day: string, signer = own) =>
      formatEntry({ time: `${day}T00:00:00.000Z`, commitment: digest(7) }, signer);
    forge(dir, own, [entry('2026-05-01', other)]);
    expect(await codes()).toContain('entry-key');
    forge(dir, own, [Buffer.from(entry('2026-05-01').toString().replace('2026-05', '2025-05'))]);
    expect(await codes()).not.toContain('entry-signature');
    expect(await codes({ signatures: true })).toContain('entry-signature');
    forge(dir, own, [entry('2026-05-02'), entry('2026-05-01')]);
    expect(await codes()).toContain('clock-back');
  });

  it('a forked tree, here or in the hands of another', async () => {
    const twin = await forked();
    const bytes = readFileSync(join(twin, 'checkpoint'));
    const { findings } = await verifyLedger(dir, { checkpoints: [{ name: 'theirs', bytes }] });
    expect(findings.map((finding) => [finding.code, finding.params.size])).toContainEqual(['fork', 608]);
    expect(await codes()).toEqual([]);
    writeFileSync(path('history'), Buffer.concat([readFileSync(path('history')), bytes]));
    expect(await codes()).toEqual(['fork']);
  });

  it('a tree forked before what the keeper remembers, also where it has grown since', async () => {
    const twin = await forked();
    for (const count of [0, 3]) {
      if (count > 0) await append(twin, [count], 10_000);
      rmSync(dir, { recursive: true });
      cpSync(twin, dir, { recursive: true });
      writeFileSync(`${dir}.private/salts`, readFileSync(`${twin}.private/salts`));
      expect(await codes()).toEqual(['fork']);
      await expect(openLedger(dir)).rejects.toThrow(/^fork/);
    }
  });

  it('an older state than another has seen', async () => {
    const old = join(room, 'old');
    cpSync(dir, old, { recursive: true });
    await append(dir, [1], 607);
    const against = (folder: string, of: string) =>
      verifyLedger(folder, { checkpoints: [{ name: 'theirs', bytes: readFileSync(join(of, 'checkpoint')) }] });
    expect((await against(old, dir)).findings).toEqual([{ code: 'rolled-back', params: { size: 607, seen: 608 } }]);
    expect((await against(dir, old)).ok).toBe(true);
  });

  it('a wrong key: pinned, exchanged in the folder, exchanged beside it', async () => {
    const other = createKey(join(room, 'other'), 'log.example/test', 1);
    expect(await codes({ key: other.verifier })).toContain('wrong-key');
    writeFileSync(path('log.vkey'), `${other.verifier.vkey}\n`);
    expect(await codes()).toContain('wrong-key');
    cpSync(join(whole.dir, 'ledger', 'log.vkey'), path('log.vkey'));
    cpSync(join(room, 'other'), `${dir}.private/key`);
    expect(await codes()).toEqual(['key-mismatch']);
  });

  it('salts that are not there as a note', async () => {
    rmSync(`${dir}.private`, { recursive: true });
    expect([await codes(), await warnings()]).toEqual([[], ['no-salts']]);
  });

  it('an entry that claims a time still to come as a note: its clock or the one here is wrong', async () => {
    expect(await warnings({ now: may + 4000 - 299_000 })).toEqual([]);
    expect(await warnings({ now: may + 4000 - 301_000 })).toEqual(['clock-future']);
  });

  it('what an interrupted add left as no damage, and the next add clears it', async () => {
    for (const name of ['tile/entries/002.p/99', 'tile/0/003', 'tile/0/.new-004', 'notes.txt'])
      writeFileSync(path(name), 'rest', { flag: 'wx' });
    writeFileSync(path('history'), 'log.example/test\n70', { flag: 'a' });
    expect(await codes()).toEqual([]);
    expect(await warnings()).toEqual(['history-unfinished', 'leftover', 'leftover', 'leftover', 'stray']);
    const lock = readdirSync(`${dir}.private`).find((name) => name.startsWith('lock.'))!;
    const state = readFileSync(`${dir}.private/${lock}`, 'utf8');
    writeFileSync(`${dir}.private/${lock}`, state.replace('"free"', '"torn"'));
    await append(dir, [1], 607);
    expect(await warnings()).toEqual(['stray']);
  });

  // bytes.slow.test.ts changes every byte of a smaller ledger.
  it('a changed byte of each file of the folder', async () => {
    const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      statSync(path(name)).isFile(),
    );
    expect(files.length).toBeGreaterThan(10);
    for (const [number, name] of files.entries()) {
      const bytes = readFileSync(path(name));
      for (const at of [bytes.length - 1, (number * 7919) % bytes.length]) {
        flip(path(name), at);
        const report = await verifyLedger(dir);
        expect([name, at, report.ok]).toEqual([name, at, false]);
        writeFileSync(path(name), bytes);
      }
    }
    expect(await codes()).toEqual([]);
  });
});

/** A ledger whose keeper signs a tree of entries that no honest `add` makes. */
function forge(at: string, own: Signer, list: Buffer[]): void {
  rmSync(at, { recursive: true, force: true });
  const empty = { size: 0, range: [], tiles: [], bundle: Buffer.alloc(0), time: '' };
  const { edge, files } = grow(empty, list, list.map(leafHash), '');
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(at, name)), { recursive: true });
    writeFileSync(join(at, name), bytes);
  }
  const note = signNote(formatHead({ origin: own.verifier.name, size: edge.size, root: rangeRoot(edge.range) }), own);
  writeFileSync(join(at, 'log.vkey'), `${own.verifier.vkey}\n`);
  writeFileSync(join(at, 'checkpoint'), note);
  writeFileSync(join(at, 'history'), note);
}
