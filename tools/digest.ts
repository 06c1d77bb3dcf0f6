import { createHash } from 'node:crypto';
import { openCase } from '../src/case/index.ts';
import { assemble, plan } from '../src/plan/index.ts';

/** Cases that are compared: a whole one, and a tiny one with a loan. */
const cases = ['first-steps', 'test/cases/tiny-loan-annuity-with-grace'];

const digest = (text: string | Uint8Array): string => createHash('sha256').update(text).digest('hex');

/** Prints a digest of each case's programme and plan, to the last bit: they are the same on every version of Node. */
for (const name of cases) {
  const c = (await openCase(name)).case;
  const hash = createHash('sha256');
  const { sense, ...arrays } = assemble(c, {}).frame.program.arrays();
  hash.update(sense);
  for (const part of Object.values(arrays))
    hash.update(
      typeof part === 'number' ? String(part) : new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
    );
  process.stdout.write(`${name} matrix ${hash.digest('hex')}\n`);
}
for (const name of cases) {
  const c = (await openCase(name)).case;
  const request = { reforms: [], gap: 1e-4, seconds: 600, solver: 'highs-wasm' };
  const { document, solved } = await plan(c, { asRead: c, request });
  await solved.session.close();
  const { seconds: _, versions: __, solver, ...said } = document;
  const { components, ...figures } = solver;
  const did = components?.map(({ seconds: ___, ...one }) => one);
  process.stdout.write(`${name} plan ${digest(JSON.stringify({ ...said, solver: figures, did }))}\n`);
}
process.exit(0);
