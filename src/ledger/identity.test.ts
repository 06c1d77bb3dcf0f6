import { spawnSync } from 'node:child_process';
import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { program } from '../../test/support/needs.ts';
import { holderOf } from './identity.ts';
import { certificatesOf } from './stamp.ts';
import { codeOf, scratch } from './testing/scratch.ts';

const able = program('openssl', 'apt-get install openssl');
const room = scratch();
afterAll(() => room.drop());
const at = (name: string): string => join(room.dir, name);
const openssl = (line: string, ...subject: string[]): void => {
  const run = spawnSync('openssl', [...line.split(' '), ...subject], { cwd: room.dir, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
};
const der = (name: string): Buffer => certificatesOf(readFileSync(at(name), 'utf8'))[0]!;

describe.skipIf(!able)('a certificate of the key of a log', () => {
  it('names who holds it, and is refused for another key, another root and another time', async () => {
    for (const root of ['root', 'other'])
      openssl(`req -x509 -newkey rsa:2048 -nodes -keyout ${root}.key -out ${root}.pem -days 30 -subj /CN=${root}`);
    openssl('req -newkey ed25519 -nodes -keyout log.key -out log.csr -subj', '/O=Plant Ltd/CN=plant.example');
    openssl('x509 -req -in log.csr -CA root.pem -CAkey root.key -CAcreateserial -days 30 -out log.pem');
    const key = createPublicKey(readFileSync(at('log.key')));
    const now = Date.now();
    expect(holderOf(der('log.pem'), key, [der('root.pem')], now)).toBe(
      'O=Plant Ltd, CN=plant.example, certified by CN=root',
    );
    const codeWith = (change: { certificate?: Buffer; key?: KeyObject; roots?: Buffer[]; at?: number }) =>
      codeOf(() =>
        holderOf(
          change.certificate ?? der('log.pem'),
          change.key ?? key,
          change.roots ?? [der('root.pem')],
          change.at ?? now,
        ),
      );
    expect(await codeWith({ key: createPublicKey(readFileSync(at('root.key'))) })).toBe('identity-key');
    expect(await codeWith({ roots: [der('other.pem')] })).toBe('identity-chain');
    expect(await codeWith({ roots: [] })).toBe('identity-chain');
    expect(await codeWith({ at: now + 40 * 86_400_000 })).toBe('identity-time');
    expect(await codeWith({ certificate: Buffer.from('no') })).toBe('identity-malformed');
  });
});
