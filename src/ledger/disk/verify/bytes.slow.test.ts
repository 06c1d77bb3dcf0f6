import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { append, fill, scratch } from '../../testing/scratch.ts';
import { acceptCosignature, requestCosignature } from '../cosign.ts';
import { openView } from '../view.ts';
import { createWitness, openWitness } from '../witness.ts';
import { verifyLedger } from './index.ts';

it('every changed byte of every file of a ledger is found', async () => {
  const room = scratch();
  const dir = join(room.dir, 'ledger');
  await fill(dir, [2, 3]);
  createWitness(join(room.dir, 'w'), 'w.example');
  const witness = openWitness(join(room.dir, 'w'));
  witness.trust(openView(dir).log.vkey);
  const answer = witness.cosign(requestCosignature(dir, witness.verifier));
  await acceptCosignature(dir, answer.body, [{ vkey: witness.verifier.vkey, url: 'http://w.example' }]);
  await append(dir, [1], 5);
  expect(await verifyLedger(dir, { signatures: true })).toMatchObject({ ok: true, cosignatures: 1, warnings: [] });
  let flips = 0;
  for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
    const path = join(dir, name);
    if (!statSync(path).isFile()) continue;
    const bytes = readFileSync(path);
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1 << (at % 8);
      writeFileSync(path, changed);
      expect([name, at, (await verifyLedger(dir)).ok]).toEqual([name, at, false]);
      flips += 1;
    }
    writeFileSync(path, bytes);
  }
  expect(flips).toBeGreaterThan(4000);
  expect((await verifyLedger(dir)).ok).toBe(true);
  room.drop();
});
