import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program } from '../../../test/support/needs.ts';
import { checkProof } from '../check.ts';
import { sha256 } from '../merkle/hash.ts';
import type { Verifier } from '../note/keys.ts';
import { simplePolicy } from '../policy.ts';
import { certificatesOf } from '../stamp.ts';
import { append, codeOf, digest, eachInScratch, fill, scratch } from '../testing/scratch.ts';
import { makeTsa, type Tsa } from '../testing/tsa.ts';
import { acceptCosignature, askWitness, requestCosignature } from './cosign.ts';
import { proveFile } from './prove.ts';
import { serveWitness } from './serve.ts';
import { keepStamp, requestStamp } from './stamps.ts';
import { verifyLedger } from './verify/index.ts';
import { openView } from './view.ts';
import { createWitness, openWitness, trustedLogs } from './witness.ts';

let room = '';
let dir = '';
eachInScratch(async (made) => {
  room = made;
  dir = join(made, 'ledger');
  await fill(dir, [3, 4]);
});

const able = program('openssl', 'apt-get install openssl');
/** Checks a proof of the file of that number; `least` of the named witnesses must have cosigned it. */
const check = async (text: string, number: number, witnesses: string[] = [], least = 0, roots?: Buffer[]) => {
  const { log, witnesses: all } = openView(dir);
  const trusted = all.map(({ verifier }) => verifier).filter(({ name }) => witnesses.includes(name));
  const policy = simplePolicy([log], trusted, least);
  const report = await checkProof(Buffer.from(text), { digest: digest(number), policy, ...(roots && { roots }) });
  return { ...report, codes: codesOf(report.findings), warned: codesOf(report.warnings) };
};
const codesOf = (list: readonly { readonly code: string }[]): string[] => list.map(({ code }) => code);

describe('proof', () => {
  it('holds for the file and the ledger it is of', async () => {
    const { text, index, size } = proveFile(dir, digest(5));
    expect([index, size]).toEqual([5, 7]);
    expect(await check(text, 5)).toMatchObject({
      ok: true,
      origin: 'log.example/test',
      index: 5,
      size: 7,
      findings: [],
      warnings: [],
    });
    expect((await check(text, 4)).codes).toEqual(['file-differs']);
  });

  it('is of the first sealing, or of the one asked for', async () => {
    await append(dir, [1], 5);
    expect(proveFile(dir, digest(5)).index).toBe(5);
    expect(proveFile(dir, digest(5), { index: 7 }).index).toBe(7);
    expect(proveFile(dir, digest(5), { size: 7 }).size).toBe(7);
    expect(await codeOf(() => proveFile(dir, digest(5), { index: 6 }))).toBe('other-entry');
    const salts = readFileSync(`${dir}.private/salts`);
    writeFileSync(`${dir}.private/salts`, Buffer.from(salts).fill(7, 64 * 5, 64 * 5 + 32));
    expect(await codeOf(() => proveFile(dir, digest(5)))).toBe('salt-changed');
    writeFileSync(`${dir}.private/salts`, salts);
    expect(await codeOf(() => proveFile(dir, sha256(Buffer.from('never'))))).toBe('not-sealed');
    expect(await codeOf(() => proveFile(dir, digest(5), { size: 5 }))).toBe('no-checkpoint');
  });

  it('falls with every changed byte, and says with what', async () => {
    const { text } = proveFile(dir, digest(5));
    const bytes = Buffer.from(text);
    const found = new Set<string>();
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      const report = await check(changed.toString(), 5);
      expect([at, report.ok]).toEqual([at, false]);
      for (const code of report.codes) found.add(code);
    }
    const expected = 'proof-malformed inclusion note-signature note-unsigned file-differs proof-extra'.split(' ');
    expect([...found]).toEqual(expect.arrayContaining(expected));
  });

  it('is not believed from an unknown log', async () => {
    const other = join(room, 'other');
    await fill(other, [1]);
    const { text } = proveFile(dir, digest(5));
    const found = async (...logs: Verifier[]) =>
      codesOf((await checkProof(Buffer.from(text), { digest: digest(5), policy: simplePolicy(logs, []) })).findings);
    expect(await found(openView(other).log)).toContain('note-unsigned');
    expect(await found()).toContain('proof-log');
  });
});

describe('witness', () => {
  const made = (name: string) => {
    const at = join(room, name);
    createWitness(at, `${name}.example`);
    const witness = openWitness(at);
    witness.trust(openView(dir).log.vkey);
    return { at, witness };
  };

  it('cosigns by file, and the proof says so', async () => {
    const { at, witness } = made('w1');
    expect(statSync(join(at, 'key')).mode & 0o777).toBe(0o600);
    expect(trustedLogs(at).map(({ name }) => name)).toEqual(['log.example/test']);
    const answer = witness.cosign(requestCosignature(dir, witness.verifier));
    expect(await codeOf(() => acceptCosignature(dir, answer.body))).toBe('no-cosignature');
    const accepted = await acceptCosignature(dir, answer.body, [{ vkey: witness.verifier.vkey }]);
    expect(accepted).toEqual({ size: 7, names: ['w1.example'] });
    await append(dir, [2], 7);
    const again = witness.cosign(requestCosignature(dir, witness.verifier));
    expect(again.status).toBe(200);
    await acceptCosignature(dir, again.keep!.note);
    // Known without an address: the one given later is kept, and stays where none is given.
    for (const url of ['https://w1.example', undefined])
      await acceptCosignature(dir, again.keep!.note, [{ vkey: witness.verifier.vkey, ...(url && { url }) }]);
    expect(openView(dir).witnesses.map(({ url }) => url)).toEqual(['https://w1.example']);
    expect(await verifyLedger(dir, { signatures: true })).toMatchObject({ ok: true, cosignatures: 2, warnings: [] });
    const { text, size } = proveFile(dir, digest(5));
    expect(size).toBe(7);
    expect(await check(text, 5, ['w1.example'], 1)).toMatchObject({ ok: true, cosigned: [{ name: 'w1.example' }] });
    expect((await check(text, 5, ['w1.example'], 2)).codes).toEqual(['quorum']);
    expect((await check(text, 5)).warned).toEqual(['cosignature-unknown']);
    witness.close();
  });

  it('keeps a cosignature that comes after the ledger has grown', async () => {
    const { witness } = made('w1');
    const answer = witness.cosign(requestCosignature(dir, witness.verifier));
    await append(dir, [2], 7);
    expect((await acceptCosignature(dir, answer.body, [{ vkey: witness.verifier.vkey }])).size).toBe(7);
    expect((await verifyLedger(dir)).ok).toBe(true);
    witness.close();
  });

  it('serves over HTTP, remembers, and sends conflicts on the right way', async () => {
    const { at, witness } = made('w1');
    const other = made('w2');
    const [one, two] = [await serveWitness(witness, 0, '127.0.0.1'), await serveWitness(other.witness, 0, '127.0.0.1')];
    expect((await askWitness(dir, one.url, witness.verifier)).size).toBe(7);
    expect((await askWitness(dir, `${two.url}/`, other.witness.verifier)).size).toBe(7);
    await append(dir, [300], 7);
    rmSync(join(dir, 'cosigned'), { recursive: true });
    expect((await askWitness(dir, one.url, witness.verifier)).size).toBe(307);
    const hash = sha256(Buffer.from('log.example/test')).toString('hex');
    const response = await fetch(`${one.url}/${hash}/checkpoint`);
    expect([response.status, (await response.text()).split('\n')[1]]).toEqual([200, '307']);
    const statuses = await Promise.all([
      fetch(`${one.url}/add-checkpoint`),
      fetch(`${one.url}/${'0'.repeat(64)}/checkpoint`),
      fetch(`${one.url}/add-checkpoint`, { method: 'POST', body: 'x'.repeat(300_000) }).catch(() => ({ status: 413 })),
      fetch(`${one.url}/add-checkpoint`, { method: 'POST', body: 'old 0\n\nnonsense' }),
      fetch(`${one.url}/add-checkpoint`, { method: 'POST', body: requestCosignature(dir, undefined, 3) }),
    ]);
    expect(statuses.map((answer) => answer.status)).toEqual([405, 404, 413, 400, 409]);
    await one.close();
    await two.close();
    expect(await codeOf(() => openWitness(at))).toBe('locked');
    witness.close();
    const reopened = openWitness(at);
    expect(reopened.cosign(requestCosignature(dir, undefined, 7)).status).toBe(409);
    reopened.close();
    expect((await verifyLedger(dir)).ok).toBe(true);
    expect(await codeOf(() => askWitness(dir, one.url, witness.verifier))).toBe('witness-http');
  });

  it('will not cosign another history, nor trust a second key for a log', async () => {
    const { witness } = made('w1');
    witness.cosign(requestCosignature(dir));
    const twin = join(room, 'twin');
    await fill(twin, [8]);
    expect(await codeOf(() => witness.trust(openView(twin).log.vkey))).toBe('log-known');
    expect(witness.cosign(requestCosignature(twin, undefined, 7)).status).toBe(403);
    witness.close();
  });
});

describe.skipIf(!able)('time stamp', () => {
  const office = scratch();
  let tsa: Tsa;
  let pem = '';
  beforeAll(() => {
    tsa = makeTsa(office.dir);
    pem = readFileSync(tsa.roots, 'utf8');
  });
  afterAll(() => office.drop());
  const stamp = (of: string, by = tsa) =>
    keepStamp(of, { response: by.answer(requestStamp(of).request), pem: readFileSync(by.roots, 'utf8') });

  it('is kept, proved, and every byte of it verified', async () => {
    const { request } = requestStamp(dir);
    await append(dir, [2], 7);
    expect(await keepStamp(dir, { response: tsa.answer(request), pem, query: request })).toMatchObject({
      size: 7,
      authority: 'tsa',
    });
    const other = requestStamp(dir).request;
    expect(await codeOf(() => keepStamp(dir, { response: tsa.answer(request), pem, query: other }))).toBe(
      'stamp-nonce',
    );
    expect(tsa.verify(join(dir, 'stamps/7-1.txt'), join(dir, 'stamps/7-1.tsr'))).toBe(true);
    expect(await verifyLedger(dir)).toMatchObject({ ok: true, stamps: 1, warnings: [] });
    const { text, size, stamps } = proveFile(dir, digest(5));
    expect([size, stamps]).toEqual([7, 1]);
    const roots = certificatesOf(pem);
    expect((await check(text, 5, [], 0, roots)).stamps).toHaveLength(1);
    expect((await check(text, 5)).warned).toEqual(['stamps-unchecked']);
    expect((await check(text, 5, [], 0, [])).codes).toEqual(['stamp-chain']);
    for (const end of ['tsr', 'txt', 'pem', 'note']) {
      const path = join(dir, `stamps/7-1.${end}`);
      const bytes = readFileSync(path);
      for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
        const changed = Buffer.from(bytes);
        changed[at]! ^= 4;
        writeFileSync(path, changed);
        expect([end, at, (await verifyLedger(dir)).ok]).toEqual([end, at, false]);
      }
      writeFileSync(path, bytes);
    }
  });

  it('of an authority that the reader does not know is passed over where another holds', async () => {
    const elsewhere = join(room, 'elsewhere');
    mkdirSync(elsewhere);
    const other = makeTsa(elsewhere);
    await stamp(dir);
    await stamp(dir, other);
    const { text } = proveFile(dir, digest(5));
    const report = await check(text, 5, [], 0, certificatesOf(pem));
    expect([report.ok, report.stamps.length, report.warned]).toEqual([true, 1, ['stamp-chain']]);
    expect((await check(text, 5, [], 0, [])).codes).toEqual(['stamp-chain', 'stamp-chain']);
  });

  it('proves nothing once the list of revoked certificates lies in the folder, or came with the proof', async () => {
    await stamp(dir);
    const roots = certificatesOf(pem);
    expect((await check(proveFile(dir, digest(5)).text, 5, [], 0, roots)).standing).toBe('proven');
    writeFileSync(join(dir, 'authority.crl'), tsa.revoke('tsa', 'keyCompromise'));
    // A file of the ledger, not a stray one; the stamp counts no more, and nothing is damaged.
    expect(await verifyLedger(dir)).toMatchObject({ ok: true, proven: null, warnings: [{ code: 'stamp-revoked' }] });
    const report = await check(proveFile(dir, digest(5)).text, 5, [], 0, roots);
    expect([report.ok, report.standing, report.warned]).toEqual([true, 'stated', ['stamp-revoked']]);
  });

  it('shows an entry that claims a later or an earlier time than clocks of others allow', async () => {
    const [ahead, behind] = [join(room, 'ahead'), join(room, 'behind')];
    await fill(ahead, [1], { now: () => Date.now() + 3_600_000 });
    await stamp(ahead);
    expect(codesOf((await verifyLedger(ahead)).findings)).toEqual(['clock-ahead']);
    await fill(behind, [1], { now: () => Date.now() - 7_200_000 });
    await stamp(behind);
    await append(behind, [1], 1, { now: () => Date.now() - 3_600_000 });
    expect(codesOf((await verifyLedger(behind)).findings)).toEqual(['clock-back-anchor']);
  });

  it('is refused when it is not over a checkpoint of the ledger', async () => {
    const twin = join(room, 'twin');
    await fill(twin, [1]);
    const keep = (response: Buffer) => codeOf(() => keepStamp(dir, { response, pem }));
    expect(await keep(tsa.answer(requestStamp(twin).request))).toBe('stamp-imprint');
    expect(await keep(randomBytes(99))).toBe('stamp-response');
  });
});
