import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { program } from '../../test/support/needs.ts';
import { temporary } from '../../test/support/temporary.ts';
import { makeTsa, type Tsa } from '../ledger/testing/tsa.ts';
import { Failure } from './failure.ts';
import { ledgerCommand } from './ledger.ts';

const parent = temporary();
let folder = '';
const at = (name: string): string => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(parent, 'ledger-'));
  for (const name of ['a', 'b', 'c']) writeFileSync(at(name), `recipe ${name}`);
});
afterEach(() => {
  process.exitCode = 0;
});

/** A command that throws where it would end the process, all the way down. */
function overridden(command: Command): Command {
  for (const sub of command.commands) overridden(sub);
  return command.exitOverride().configureOutput({ writeErr: () => {} });
}

/** Runs `ledger …` with the ledger of the test's folder; gives what it wrote on stdout and its exit status. */
async function ledger(...args: string[]): Promise<{ out: string; exit: number; words: string }> {
  let out = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    out += String(chunk);
    return true;
  });
  process.exitCode = 0;
  try {
    await overridden(ledgerCommand()).parseAsync([...args, '--ledger', at('ledger'), '--quiet'], { from: 'user' });
    return { out, exit: Number(process.exitCode), words: '' };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { out, exit: error.exit, words: error.message };
  } finally {
    spy.mockRestore();
  }
}

describe('chorsu ledger', () => {
  it('seals files, a line each, and makes the ledger at the first', async () => {
    const { out, exit } = await ledger('add', at('a'), at('b'));
    expect(exit).toBe(0);
    expect(out.split('\n').map((line) => line.replace(/ \S{44} /, ' LEAF '))).toEqual([
      `0 LEAF ${at('a')}`,
      `1 LEAF ${at('b')}`,
      '',
    ]);
    const receipt = JSON.parse((await ledger('add', '--json', at('c'))).out);
    expect(Object.keys(receipt)).toEqual(['index', 'leaf']);
    expect([receipt.index, Buffer.from(receipt.leaf, 'base64').length]).toEqual([2, 32]);
    expect(statSync(at('ledger.private/key')).mode & 0o777).toBe(0o600);
    const { out: said, exit: held } = await ledger('verify');
    expect([said.trimEnd().includes('All holds: 3 entries'), held]).toEqual([true, 0]);
  });

  it('proves a file to one who has only the key', async () => {
    const { out: vkey } = await ledger('init', '--name', 'plant.example/know-how');
    expect(vkey).toMatch(/^plant\.example\/know-how\+[0-9a-f]{8}\+/);
    await ledger('add', at('a'), at('b'));
    await ledger('prove', at('b'), '--out', at('b.tlog-proof'));
    expect(readFileSync(at('b.tlog-proof'), 'utf8')).toMatch(/^c2sp\.org\/tlog-proof@v1\nextra \S+\nindex 1\n/);
    rmSync(at('ledger'), { recursive: true });
    const judge = (file: string, ...more: string[]) =>
      ledger('verify', at(file), '--proof', at('b.tlog-proof'), ...more);
    const good = await judge('b', '--key', vkey.trim());
    expect([good.exit, good.out]).toEqual([4, expect.stringContaining('sealed as entry 1 of 2')]);
    expect(good.out.split('\n')[0]).toContain('When the file existed is not proven');
    const other = await judge('a', '--key', vkey.trim(), '--json');
    expect([other.exit, JSON.parse(other.out).findings]).toEqual([
      1,
      [{ code: 'file-differs', params: {}, message: 'The file is not the one that was sealed.' }],
    ]);
    expect(await judge('b')).toMatchObject({ exit: 2, words: expect.stringContaining('There is no key to trust') });
    writeFileSync(at('policy'), `log ${vkey.trim()}\nquorum none\n`);
    expect((await judge('b', '--policy', at('policy'))).exit).toBe(4);
  });

  it('calls a clock set to 2019 and a name of somebody else stated, not proven', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2019-03-01T09:00:00Z') });
    const { out: vkey } = await ledger('init', '--name', 'other-company.example/know-how');
    await ledger('add', at('a'));
    vi.useRealTimers();
    await ledger('prove', at('a'), '--out', at('p'));
    const judged = await ledger('verify', at('a'), '--proof', at('p'), '--key', vkey.trim(), '--json');
    expect([judged.exit, JSON.parse(judged.out)]).toEqual([
      4,
      expect.objectContaining({
        ok: true,
        standing: 'stated',
        proven: null,
        stated: { time: '2019-03-01T09:00:00.000Z', name: 'other-company.example/know-how' },
        key: { id: expect.stringMatching(/^[0-9a-f]{8}$/), bound: 'unbound', by: [] },
      }),
    ]);
    const { out } = await ledger('verify', at('a'), '--proof', at('p'), '--key', vkey.trim());
    expect(out.indexOf('not proven')).toBeLessThan(out.indexOf('2019'));
    expect(out).toMatch(/Stated, not attested: .*2019.*Nothing binds this name to the key/);
    const whole = await ledger('verify');
    expect([whole.exit, whole.out]).toEqual([0, expect.stringMatching(/^No time is proven/)]);
  });

  it('seals a manifest beside a file, and prints a certificate of both in three languages', async () => {
    const said = ['--title', 'Recipe', '--author', 'Иванов', '--agreement', 'NDA 7', '--held-by', '王'];
    expect((await ledger('add', at('a'), at('b'), '--title', 'x')).words).toContain('A manifest is of one file');
    const { out: vkey } = await ledger('init', '--name', 'plant.example/know-how');
    expect((await ledger('add', at('a'), ...said)).out.trim().split('\n')).toHaveLength(2);
    expect((await ledger('add', at('a'), '--title', 'other')).words).toContain('says something else');
    const manifest = at('a.manifest.json');
    expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({ file: 'a', author: 'Иванов', held_by: '王' });
    await ledger('prove', at('a'), '--out', at('p'));
    await ledger('prove', manifest, '--out', at('m'));
    const proofs = ['--proof', at('p'), '--manifest', manifest, '--manifest-proof', at('m'), '--key', vkey.trim()];
    const made = await ledger('certificate', at('a'), ...proofs, '--out', at('page.html'));
    expect(made.exit).toBe(0);
    const page = readFileSync(at('page.html'), 'utf8');
    for (const words of ['Certificate of evidence', 'Свидетельство о доказательстве', '存证证明', 'Иванов', '王'])
      expect(page).toContain(words);
    expect(page).toContain('When the file existed is not proven');
    expect((await ledger('certificate', at('b'), ...proofs, '--out', at('none.html'))).exit).toBe(1);
    expect(readdirSync(folder)).not.toContain('none.html');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('NDA 7', 'NDA 8'));
    expect((await ledger('certificate', at('a'), ...proofs, '--out', at('none.html'))).exit).toBe(1);
  });

  it('names what does not hold, exit 1', async () => {
    await ledger('add', at('a'), at('b'), at('c'));
    const bundle = at('ledger/tile/entries/000.p/3');
    const bytes = readFileSync(bundle);
    bytes[60]! ^= 1;
    writeFileSync(bundle, bytes);
    expect(await ledger('verify')).toMatchObject({ exit: 1, out: 'Entry 0 was changed.\n' });
    const report = JSON.parse((await ledger('verify', '--json', '--signatures')).out);
    expect(report).toMatchObject({ ok: false, size: 3, findings: [{ code: 'entry-changed', params: { index: 0 } }] });
  });

  it('holds the ledger against a key and a checkpoint kept elsewhere', async () => {
    await ledger('add', at('a'));
    cpSync(at('ledger/checkpoint'), at('kept'));
    await ledger('add', at('b'));
    expect((await ledger('verify', '--checkpoint', at('kept'))).exit).toBe(0);
    const key = readFileSync(at('ledger/log.vkey'), 'utf8').trim();
    expect((await ledger('verify', '--key', key)).exit).toBe(0);
    const wrong = await ledger(
      'verify',
      '--key',
      'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
    );
    expect([wrong.exit, wrong.out]).toEqual([1, expect.stringContaining('The key is wrong')]);
  });

  it('says wrong use, exit 2', async () => {
    expect(await ledger('verify')).toMatchObject({ exit: 2, words: expect.stringContaining('There is no ledger') });
    expect((await ledger('add', at('none'))).exit).toBe(2);
    expect((await ledger('add', at('a'), folder)).words).toContain('is a folder');
    expect(readdirSync(folder)).not.toContain('ledger');
    await ledger('add', at('a'));
    expect((await ledger('init')).exit).toBe(2);
    expect((await ledger('verify', at('a'))).exit).toBe(2);
    expect((await ledger('verify', '--proof', at('a'))).exit).toBe(2);
    expect((await ledger('verify', '--key', 'nonsense')).exit).toBe(2);
    expect((await ledger('stamp')).exit).toBe(2);
    expect((await ledger('prove', at('b'))).exit).toBe(1);
    const wordsOf = async (...args: string[]) => (await ledger(...args)).words;
    expect(await wordsOf('prove', at('a'), '--out', at('none/p'))).toBe(
      `${at('none/p')} cannot be written (it does not exist, ENOENT).`,
    );
    expect(await wordsOf('witness', 'request', '--out', at('none/p'))).toContain('cannot be written');
    expect(await wordsOf('stamp', '--response', at('b'), '--ca', at('b'))).toContain(
      `${at('b')}: There is no certificate`,
    );
    expect(await wordsOf('verify', at('a'), '--proof', at('b'), '--quorum', '1')).toContain(
      '--quorum 1 asks for more than the known witnesses (0)',
    );
    expect(await wordsOf('verify', at('a'), '--proof', at('b'), '--policy', at('c'))).toContain(`${at('c')}: Line 1`);
    expect((await ledger('verify', at('a'), '--proof', at('b'))).out).toContain(`${at('b')}: This is not a proof`);
    expect(await wordsOf('witness', 'accept', at('b'))).toContain(`${at('b')}: This is not a signed note`);
    chmodSync(at('ledger.private/key'), 0o644);
    expect(await ledger('add', at('a'))).toMatchObject({ exit: 2, words: expect.stringContaining('mode to 600') });
    rmSync(at('ledger.private/key'));
    expect(await ledger('add', at('a'))).toMatchObject({ exit: 2, words: expect.stringContaining('Put your copy') });
    await expect(ledger('add', at('a'), '--wait', 'x')).rejects.toMatchObject({ code: 'commander.invalidArgument' });
  });

  it('opens a sealed key with the passphrase of a file', async () => {
    writeFileSync(at('pass'), 'сезам\n');
    writeFileSync(at('wrong'), 'sesame');
    await ledger('init', '--passphrase-file', at('pass'));
    writeFileSync(at('blank'), '\n');
    expect((await ledger('add', at('a'), '--passphrase-file', at('blank'))).words).toContain('is empty');
    expect((await ledger('add', at('a'))).words).toContain('is sealed');
    expect((await ledger('add', at('a'), '--passphrase-file', at('wrong'))).exit).toBe(2);
    expect((await ledger('add', at('a'), '--passphrase-file', at('pass'))).exit).toBe(0);
    vi.stubEnv('CHORSU_LEDGER_PASSPHRASE', 'сезам');
    expect((await ledger('add', at('a'))).exit).toBe(0);
    vi.unstubAllEnvs();
  });

  it('has a partner cosign by file', async () => {
    await ledger('add', at('a'), at('b'));
    const witness = (...args: string[]) => ledger('witness', ...args, '--dir', at('witness'));
    expect((await witness(at('a'))).exit).toBe(2);
    const { out: vkey } = await witness('init', '--name', 'partner.example/witness');
    await ledger('witness', 'request', '--out', at('request'));
    expect((await witness(at('request'))).words).toMatch(
      /request: This witness does not trust chorsu\/ledger-\w+\. Give the key/,
    );
    const log = readFileSync(at('ledger/log.vkey'), 'utf8').trim();
    const cosigned = await witness(at('request'), '--key', log, '--out', at('cosigned'));
    expect([cosigned.exit, cosigned.out]).toEqual([0, expect.stringContaining('at 2 entries')]);
    expect((await witness('trust')).out).toBe(`${log}\n`);
    expect((await ledger('witness', 'accept', at('cosigned'))).exit).toBe(1);
    expect((await ledger('witness', 'accept', at('cosigned'), '--key', vkey.trim())).out).toBe(
      'Cosigned at 2 entries by partner.example/witness.\n',
    );
    await ledger('add', at('c'));
    await ledger('prove', at('a'), '--out', at('proof'));
    const proof = await ledger('verify', at('a'), '--proof', at('proof'), '--quorum', '1');
    expect(proof.out).toMatch(/^The file existed no later than 20\S+ \(cosignature by partner\.example\/witness\)/);
    expect(proof.out).toContain('under this name bind the two: partner.example/witness');
    expect([proof.exit, proof.out]).toEqual([0, expect.stringContaining('Cosigned by partner.example/witness at 20')]);
    const asked = JSON.parse((await ledger('witness', 'request', '--out', at('request'), '--json')).out);
    expect(asked).toMatchObject({ size: 3, root: expect.stringMatching(/^\S{43}=$/) });
    expect((await ledger('verify', '--key', vkey.trim())).words).toContain('--key takes the key of a log');
    expect((await ledger('witness', 'ask', 'http://127.0.0.1:1', '--key', log)).words).toContain(
      'takes the key of a witness',
    );
    expect((await witness('sign', at('request'), '--json')).exit).toBe(0);
    expect((await witness('sign', at('request'))).words).toContain('--old 3');
    appendFileSync(at('ledger/witnesses'), 'x');
    expect((await ledger('verify')).exit).toBe(1);
  });
});

const able = program('openssl', 'apt-get install openssl');

describe.skipIf(!able)('chorsu ledger stamp', () => {
  let tsa: Tsa;
  const room = temporary();
  beforeAll(() => {
    tsa = makeTsa(room);
  });

  it('keeps a time stamp that was fetched by file, and proves with it', async () => {
    await ledger('add', at('a'));
    await ledger('stamp', '--request', at('q.tsq'));
    writeFileSync(at('r.tsr'), tsa.answer(readFileSync(at('q.tsq'))));
    expect((await ledger('stamp', '--response', at('r.tsr'))).exit).toBe(2);
    expect((await ledger('stamp', '--response', at('r.tsr'), '--ca', at('a'))).exit).toBe(2);
    const with_ = ['--crl', at('b'), '--policy', at('c')];
    const kept = await ledger('stamp', '--response', at('r.tsr'), '--query', at('q.tsq'), '--ca', tsa.roots, ...with_);
    expect([kept.exit, kept.out]).toEqual([0, expect.stringContaining('tsa saw the first 1 entry at 20')]);
    await ledger('prove', at('a'), '--out', at('proof'));
    const key = readFileSync(at('ledger/log.vkey'), 'utf8').trim();
    const proof = await ledger('verify', at('a'), '--proof', at('proof'), '--key', key, '--ca', tsa.roots);
    expect([proof.exit, proof.out]).toEqual([0, expect.stringContaining('Time stamped by tsa at 20')]);
    expect(proof.out).toMatch(/^The file existed no later than 20\S+ \(time stamp by tsa\)/);
    expect((await ledger('verify')).out).toMatch(/^The first 1 of 1 entry existed no later than 20/);
    expect(readFileSync(at('ledger/stamps/1-1.crl'), 'utf8')).toBe('recipe b');
    appendFileSync(at('ledger/stamps/1-1.crl'), 'x');
    expect(await ledger('verify')).toMatchObject({ exit: 1, out: expect.stringContaining('1-1.crl') });
    writeFileSync(at('ledger/stamps/1-1.crl'), 'recipe b');
    writeFileSync(at('ledger/stamps/1-1.tsl'), 'slipped in');
    expect(await ledger('verify')).toMatchObject({ exit: 1, out: expect.stringContaining('1-1.tsl') });
    rmSync(at('ledger/stamps/1-1.tsl'));
    expect((await ledger('stamp', '--tsa', 'http://127.0.0.1:1/', '--ca', tsa.roots)).exit).toBe(3);
  });
});
