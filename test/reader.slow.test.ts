import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Case, readCase } from '../src/case/index.ts';
import { planWhole } from '../src/questions/plan/ask.ts';
import { opened } from './support/oracle/ask.ts';
import { refplanFolder, startRefplan } from './support/oracle/refplan.ts';
import { read } from './support/reader/read.ts';

const clean = { untraced: [], contradicted: [], program: [] };

/** The faults of the answer to a case. */
async function readOf(asRead: Case, seconds: number) {
  const { document, explained, case: c } = await planWhole(asRead, { seconds, barriers: true });
  return read({ plan: document, case: c, ...(explained ? { explained } : {}) });
}

const templates = readdirSync('cases/templates').map((name) => [`cases/templates/${name}`, 60] as const);
const bundled = [...templates, ['first-steps', 60], ['solar-central-asia', 180], ['polymers-eurasia', 180]] as const;

describe('a careful reader of every bundled case and template', () => {
  it.each(bundled)(
    'finds nothing untraced, contradicted or in the language of a program in %s',
    async (name, seconds) => {
      expect(await readOf(readCase(name).case, seconds)).toEqual(clean);
    },
  );
});

const folder = refplanFolder();

describe.skipIf(!folder)('a careful reader of 100 random cases', () => {
  const work = mkdtempSync(join(tmpdir(), 'chorsu-reader-'));
  afterAll(() => rmSync(work, { recursive: true }));

  it('finds nothing of the kind', async () => {
    const refplan = startRefplan(folder!);
    const wrong: unknown[] = [];
    try {
      for (let seed = 0; seed < Number(process.env.CHORSU_READ ?? 100); seed++) {
        const to = join(work, `s${seed}`);
        await refplan.make(seed, to);
        const found = await readOf(await opened(to), 20);
        if (Object.values(found).some((list) => list.length > 0)) wrong.push({ seed, ...found });
      }
      expect(wrong).toEqual([]);
    } finally {
      refplan.close();
    }
  });
});
