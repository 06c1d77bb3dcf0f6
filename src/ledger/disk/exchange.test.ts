import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { program } from '../../../test/support/needs.ts';
import { checkProof } from '../check.ts';
import { sha256 } from '../merkle/hash.ts';
import { simplePolicy } from '../policy.ts';
import { certificatesOf } from '../stamp.ts';
import { append, codeOf, digest, fill, scratch } from '../testing/scratch.ts';
import { makeTsa, type Tsa } from '../testing/tsa.ts';
import { acceptCosignature, askWitness, requestCosignature } from './cosign.ts';
import { proveFile } from './prove.ts';
import { serveWitness } from './serve.ts';
import { keepStamp, requestStamp } from './stamps.ts';
import { verifyLedger } from './verify/index.ts';
import { openView } from './view.ts';
import { createWitness, openWitness, trustedLogs } from './witness.ts';

let room: ReturnType<typeof scratch>;
let dir = '';
beforeEach(async () => {
  room = scratch();
  dir = join(room.dir, 'ledger');
  await fill(dir, [3, 4]);
});
afterEach(() => room.drop());

const able = program('openssl', 'apt-get install openssl');
const judge = (text: string, number: number, witnesses: string[] = [], least = 0, roots?: Buffer[]) => {
  const known = witnesses.map((name) => openView(dir).witnesses.find((one) => one.verifier.name === name)!.verifier);
  return checkProof(Buffer.from(text), {
    digest: digest(number),
    policy: simplePolicy([openView(dir).log], known, least),
    ...(roots && { roots }),
  });
};

describe('proof', () => {
  it('holds for the file and the ledger it is of', async () => {
    const { text, index, size } = proveFile(dir, digest(5));
    expect([index, size]).toEqual([5, 7]);
    expect(await judge(text, 5)).toMatchObject({
      ok: true,
      origin: 'log.example/test',
      index: 5,
      size: 7,
      findings: [],
      warnings: [],
    });
    expect((await judge(text, 4)).findings.map((one) => one.code)).toEqual(['file-differs']);
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
    const codes = new Set<string>();
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      const report = await judge(changed.toString('latin1') === text ? text : changed.toString(), 5);
      expect([at, report.ok]).toEqual([at, false]);
      for (const one of report.findings) codes.add(one.code);
    }
    for (const code of [
      'proof-malformed',
      'inclusion',
      'note-signature',
      'note-unsigned',
      'file-differs',
      'proof-extra',
    ]) {
      expect([...codes]).toContain(code);
    }
  });

  it('is not believed from an unknown log', async () => {
    const other = join(room.dir, 'other');
    await fill(other, [1]);
    const { text } = proveFile(dir, digest(5));
    const policy = simplePolicy([openView(other).log], []);
    const report = await checkProof(Buffer.from(text), { digest: digest(5), policy });
    expect(report.findings.map((one) => one.code)).toContain('note-unsigned');
    const nobody = await checkProof(Buffer.from(text), { digest: digest(5), policy: simplePolicy([], []) });
    expect(nobody.findings.map((one) => one.code)).toContain('proof-log');
  });
});

describe('witness', () => {
  const made = (name: string) => {
    const at = join(room.dir, name);
    createWitness(at, `${name}.example`);
    const witness = openWitness(at);
    witness.trust(openView(dir).log.vkey);
    return { at, witness };
  };

  it('cosigns by file, and the proof says so', async () => {
    const { at, witness } = made('w1');
    expect(statSync(join(at, 'key')).mode & 0o777).toBe(0o600);
    expect(trustedLogs(at).map((one) => one.name)).toEqual(['log.example/test']);
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
    const report = await judge(text, 5, ['w1.example'], 1);
    expect([report.ok, report.cosigned.map((one) => one.name)]).toEqual([true, ['w1.example']]);
    const strict = await judge(text, 5, ['w1.example'], 2);
    expect(strict.findings.map((one) => one.code)).toEqual(['quorum']);
    expect((await judge(text, 5)).warnings.map((one) => one.code)).toEqual(['cosignature-unknown']);
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
    const kept = await fetch(`${one.url}/${hash}/checkpoint`);
    expect([kept.status, (await kept.text()).split('\n')[1]]).toEqual([200, '307']);
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
    const twin = join(room.dir, 'twin');
    await fill(twin, [8]);
    expect(await codeOf(() => witness.trust(openView(twin).log.vkey))).toBe('log-known');
    expect(witness.cosign(requestCosignature(twin, undefined, 7)).status).toBe(403);
    witness.close();
  });
});

describe.skipIf(!able)('time stamp', () => {
  const office = scratch();
  let tsa: Tsa;
  beforeAll(() => {
    tsa = makeTsa(office.dir);
  });
  afterAll(() => office.drop());

  it('is kept, proved, and every byte of it verified', async () => {
    const pem = readFileSync(tsa.roots, 'utf8');
    const { request } = requestStamp(dir);
    await append(dir, [2], 7);
    const stamp = await keepStamp(dir, { response: tsa.answer(request), pem, query: request });
    expect(stamp).toMatchObject({ size: 7, authority: 'tsa' });
    const other = requestStamp(dir).request;
    expect(await codeOf(() => keepStamp(dir, { response: tsa.answer(request), pem, query: other }))).toBe(
      'stamp-nonce',
    );
    expect(tsa.verify(join(dir, 'stamps/7-1.txt'), join(dir, 'stamps/7-1.tsr'))).toBe(true);
    expect(await verifyLedger(dir)).toMatchObject({ ok: true, stamps: 1, warnings: [] });
    const { text, size, stamps } = proveFile(dir, digest(5));
    expect([size, stamps]).toEqual([7, 1]);
    const roots = certificatesOf(pem);
    expect((await judge(text, 5, [], 0, roots)).stamps).toHaveLength(1);
    expect((await judge(text, 5)).warnings.map((one) => one.code)).toEqual(['stamps-unchecked']);
    expect((await judge(text, 5, [], 0, [])).findings.map((one) => one.code)).toEqual(['stamp-chain']);
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
    const elsewhere = join(room.dir, 'elsewhere');
    mkdirSync(elsewhere);
    const other = makeTsa(elsewhere);
    for (const one of [tsa, other]) {
      const response = one.answer(requestStamp(dir).request);
      await keepStamp(dir, { response, pem: readFileSync(one.roots, 'utf8') });
    }
    const { text } = proveFile(dir, digest(5));
    const known = await judge(text, 5, [], 0, certificatesOf(readFileSync(tsa.roots, 'utf8')));
    expect([known.ok, known.stamps.length, known.warnings.map((one) => one.code)]).toEqual([true, 1, ['stamp-chain']]);
    expect((await judge(text, 5, [], 0, [])).findings.map((one) => one.code)).toEqual(['stamp-chain', 'stamp-chain']);
  });

  it('proves nothing once the list of revoked certificates lies in the folder, or came with the proof', async () => {
    const tsa = makeTsa(room.dir);
    const pem = readFileSync(tsa.roots, 'utf8');
    await keepStamp(dir, { response: tsa.answer(requestStamp(dir).request), pem });
    const roots = certificatesOf(pem);
    const before = proveFile(dir, digest(5)).text;
    expect((await judge(before, 5, [], 0, roots)).standing).toBe('proven');
    writeFileSync(join(dir, 'authority.crl'), tsa.revoke('tsa', 'keyCompromise'));
    // A file of the ledger, not a stray one; the stamp counts no more, and nothing is damaged.
    const whole = await verifyLedger(dir);
    expect([whole.ok, whole.proven, whole.warnings.map((one) => one.code)]).toEqual([true, null, ['stamp-revoked']]);
    const { text } = proveFile(dir, digest(5));
    const judged = await judge(text, 5, [], 0, roots);
    expect([judged.ok, judged.standing, judged.warnings.map((one) => one.code)]).toEqual([
      true,
      'stated',
      ['stamp-revoked'],
    ]);
  });

  it('shows an entry that claims a later or an earlier time than clocks of others allow', async () => {
    const pem = readFileSync(tsa.roots, 'utf8');
    const [ahead, behind] = [join(room.dir, 'ahead'), join(room.dir, 'behind')];
    await fill(ahead, [1], { now: () => Date.now() + 3_600_000 });
    await keepStamp(ahead, { response: tsa.answer(requestStamp(ahead).request), pem });
    expect((await verifyLedger(ahead)).findings.map((one) => one.code)).toEqual(['clock-ahead']);
    await fill(behind, [1], { now: () => Date.now() - 7_200_000 });
    await keepStamp(behind, { response: tsa.answer(requestStamp(behind).request), pem });
    await append(behind, [1], 1, { now: () => Date.now() - 3_600_000 });
    expect((await verifyLedger(behind)).findings.map((one) => one.code)).toEqual(['clock-back-anchor']);
  });

  it('is refused when it is not over a checkpoint of the ledger', async () => {
    const twin = join(room.dir, 'twin');
    await fill(twin, [1]);
    const response = tsa.answer(requestStamp(twin).request);
    expect(await codeOf(() => keepStamp(dir, { response, pem: readFileSync(tsa.roots, 'utf8') }))).toBe(
      'stamp-imprint',
    );
    expect(
      await codeOf(() => keepStamp(dir, { response: randomBytes(99), pem: readFileSync(tsa.roots, 'utf8') })),
    ).toBe('stamp-response');
  });
});
