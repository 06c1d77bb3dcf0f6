import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentInfo, SignedData } from 'pkijs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { program } from '../../test/support/needs.ts';
import { sha256 } from './merkle/hash.ts';
import { certificatesOf, readStampRequest, stampRequest, tokenOf, verifyStamp } from './stamp.ts';
import { resign } from './testing/forge.ts';
import { codeOf, scratch } from './testing/scratch.ts';
import { makeTsa, type Tsa } from './testing/tsa.ts';

const able = program('openssl', 'apt-get install openssl');
const data = Buffer.from('log.example\n7\nroot\n');
const room = scratch();
let tsa: Tsa;
let roots: Buffer[] = [];

beforeAll(() => {
  if (!able) return;
  tsa = makeTsa(room.dir);
  roots = certificatesOf(readFileSync(tsa.roots, 'utf8'));
});
afterAll(() => room.drop());

const codeWith = (token: Uint8Array, about = data, trusted = roots, lists: Buffer[] = []): Promise<string> =>
  codeOf(() => verifyStamp(token, about, trusted, lists));
const ask = (signer?: string): Buffer => tokenOf(tsa.answer(stampRequest(data, randomBytes(8)), signer));

describe.skipIf(!able)('time stamps (against openssl ts)', () => {
  it('requests what openssl reads, and verifies what it answers', async () => {
    const request = stampRequest(data, Buffer.from('00ff01', 'hex'));
    expect(readStampRequest(request)).toEqual({ imprint: sha256(data), nonce: 'ff01' });
    const token = tokenOf(tsa.answer(request));
    const stamp = await verifyStamp(token, data, roots);
    expect(stamp).toMatchObject({ authority: 'tsa', policy: '1.2.3.4.1', nonce: 'ff01' });
    expect(Math.abs(Date.parse(stamp.time) - Date.now())).toBeLessThan(60_000);
  });

  it('names signer and root by fingerprints, which nobody can take', async () => {
    const { signer, root, authority } = await verifyStamp(ask(), data, roots);
    expect([signer.fingerprint, root.fingerprint]).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      sha256(roots[0]!).toString('hex'),
    ]);
    expect([authority, signer.issuer, root.name]).toEqual(['tsa', 'Throw-away root', 'Throw-away root']);
  });

  it('do not count once the authority is revoked: at any time without a reason or for a key that leaked', async () => {
    const token = ask();
    const revoked = (list: Buffer) => codeWith(token, data, roots, [list]);
    const counted = async (list: Buffer) => (await verifyStamp(token, data, roots, [list])).lists;
    expect(await revoked(tsa.revoke('tsa'))).toBe('stamp-revoked');
    expect(await revoked(tsa.revoke('tsa', 'keyCompromise'))).toBe('stamp-revoked');
    // Revoked later, for a reason that leaves its earlier work good (RFC 3161, 4.1).
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await counted(tsa.revoke('tsa', 'superseded'))).toBe(1);
    // Somebody else is revoked; a list that cannot be read says nothing.
    expect(await counted(tsa.revoke('loose'))).toBe(1);
    expect(await counted(Buffer.from('no list'))).toBe(0);
  });

  it('reads openssl with a nonce of any sign', () => {
    for (const nonce of ['80', '7f', '00', '0001', 'ffffffffffffffff']) {
      const { nonce: read } = readStampRequest(stampRequest(data, Buffer.from(nonce, 'hex')));
      expect(read).toBe(nonce.replace(/^(00)+/, ''));
      tsa.answer(stampRequest(data, Buffer.from(nonce, 'hex')));
    }
  });

  it('of GOST or SM2 are said not to be supported, instead of not to hold', async () => {
    const foreign = (algorithm: string): Buffer => {
      const content = ContentInfo.fromBER(new Uint8Array(ask()).buffer);
      const signed = new SignedData({ schema: content.content });
      signed.signerInfos[0]!.signatureAlgorithm.algorithmId = algorithm;
      content.content = signed.toSchema(true);
      return Buffer.from(content.toSchema().toBER());
    };
    expect(await codeWith(foreign('1.2.643.7.1.1.3.2'))).toBe('stamp-algorithm');
    expect(await codeWith(foreign('1.2.156.10197.1.501'))).toBe('stamp-algorithm');
    expect(await codeWith(foreign('1.2.840.10045.4.3.3'))).toBe('stamp-signature');
  });

  it('is refused over other data, under another root, or changed', async () => {
    const token = ask();
    expect(await codeWith(token)).toBe('');
    expect(await codeWith(token, Buffer.from('other'))).toBe('stamp-imprint');
    const elsewhere = join(room.dir, 'elsewhere');
    mkdirSync(elsewhere);
    const other = certificatesOf(readFileSync(makeTsa(elsewhere).roots, 'utf8'));
    expect(await codeWith(token, data, other)).toBe('stamp-chain');
    expect(await codeWith(token, data, [])).toBe('stamp-chain');
    const changed = Buffer.from(token);
    changed[changed.length - 3]! ^= 1;
    expect(await codeWith(changed)).toBe('stamp-signature');
    expect(await codeWith(Buffer.from('no token'))).toBe('stamp-malformed');
  });

  it('is refused from a signer whose usage is not critical, or not time stamping alone (RFC 3161, 2.3)', async () => {
    const token = ask();
    for (const name of ['loose', 'broad']) {
      expect(() => ask(name)).toThrow('openssl ts');
      expect(await codeWith(await resign(room.dir, token, name))).toBe('stamp-usage');
    }
    // A sound signer, but the signature does not say by which certificate.
    expect(await codeWith(await resign(room.dir, token, 'tsa'))).toBe('stamp-certificate');
  });

  it('gives the refusal of an authority in its words', () => {
    const request = stampRequest(data, randomBytes(8));
    const hash = Buffer.from('0609608648016503040201', 'hex');
    const odd = Buffer.from(request);
    odd[odd.indexOf(hash) + hash.length - 1] = 2;
    expect(() => tokenOf(tsa.answer(odd))).toThrow('stamp-refused');
    expect(() => tokenOf(Buffer.from('x'))).toThrow('stamp-response');
    expect(() => readStampRequest(Buffer.from('x'))).toThrow('stamp-request');
    expect(() => certificatesOf('nothing')).toThrow('certificate-malformed');
  });
});
