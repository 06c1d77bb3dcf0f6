import { spawnSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { program } from '../../test/support/needs.ts';
import { isFault } from './fault.ts';
import { holderOf } from './identity.ts';
import { certificatesOf } from './stamp.ts';
import { scratch } from './testing/scratch.ts';

const able = program('openssl', 'apt-get install openssl');
const room = scratch();
afterAll(() => room.drop());
const at = (name: string): string => join(room.dir, name);
const openssl = (...args: string[]): void => {
  const run = spawnSync('openssl', args, { cwd: room.dir, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
};
const der = (name: string): Buffer => certificatesOf(readFileSync(at(name), 'utf8'))[0]!;
const codeOf = (run: () => unknown): string => {
  try {
    run();
    return '';
  } catch (error) {
    return isFault(error) ? error.fault.code : String(error);
  }
};

describe.skipIf(!able)('a certificate of the key of a log', () => {
  it('names who holds it, and is refused for another key, another root and another time', () => {
    for (const root of ['root', 'other'])
      openssl(
        'req',
        '-x509',
        '-newkey',
        'rsa:2048',
        '-nodes',
        '-keyout',
        `${root}.key`,
        '-out',
        `${root}.pem`,
        '-subj',
        `/CN=${root}`,
        '-days',
        '30',
      );
    openssl(
      'req',
      '-newkey',
      'ed25519',
      '-nodes',
      '-keyout',
      'log.key',
      '-out',
      'log.csr',
      '-subj',
      '/O=Plant Ltd/CN=plant.example',
    );
    openssl(
      'x509',
      '-req',
      '-in',
      'log.csr',
      '-CA',
      'root.pem',
      '-CAkey',
      'root.key',
      '-CAcreateserial',
      '-days',
      '30',
      '-out',
      'log.pem',
    );
    const key = createPublicKey(readFileSync(at('log.key')));
    const now = Date.now();
    expect(holderOf(der('log.pem'), key, [der('root.pem')], now)).toBe(
      'O=Plant Ltd, CN=plant.example, certified by CN=root',
    );
    expect(
      codeOf(() => holderOf(der('log.pem'), createPublicKey(readFileSync(at('root.key'))), [der('root.pem')], now)),
    ).toBe('identity-key');
    expect(codeOf(() => holderOf(der('log.pem'), key, [der('other.pem')], now))).toBe('identity-chain');
    expect(codeOf(() => holderOf(der('log.pem'), key, [], now))).toBe('identity-chain');
    expect(codeOf(() => holderOf(der('log.pem'), key, [der('root.pem')], now + 40 * 86_400_000))).toBe('identity-time');
    expect(codeOf(() => holderOf(Buffer.from('no'), key, [], now))).toBe('identity-malformed');
  });
});
