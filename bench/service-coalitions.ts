import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Case } from '../src/case/index.ts';
import { readCase, reformsWhole } from '../src/questions/index.ts';
import { cluster } from '../test/support/postgres.ts';
import { started } from '../test/support/started.ts';
import type { Measure } from './run.ts';

const SMALL = fileURLToPath(new URL('../test/cases/tiny-reforms-substitutes', import.meta.url));

/** Reforms: 2^10 = 1 024 sets of them. */
const REFORMS = 10;

/**
 * A plant in Tashkent whose output is less than ten towns ask for, each over a leg of its own that a reform makes cheaper: what a
 * reform is worth depends on the others, so that no set follows from the rest.
 */
async function caseOfTen(): Promise<Case> {
  const c = await readCase(SMALL);
  const [leg, town, demand] = [
    c.tables.legs[0]!,
    c.tables.places.find(({ place }) => place === 'almaty')!,
    c.tables.demands[0]!,
  ];
  const all = Array.from({ length: REFORMS }, (_, i) => i);
  const tables = {
    ...c.tables,
    places: [
      ...c.tables.places.filter(({ place }) => place !== 'almaty'),
      ...all.map((i) => ({ ...town, place: `town${i}` })),
    ],
    legs: all.map((i) => ({ ...leg, leg: `leg${i}`, to: `town${i}`, cost: 100 + 7 * i })),
    demands: all.map((i) => ({
      ...demand,
      place: `town${i}`,
      quantity: 9000 + 1100 * i,
      price: 260 + 11 * ((7 * i) % 10),
    })),
    reforms: all.map((i) => ({ reform: `r${i}`, barrier: 'logistics', name: `r${i}`, cost: 0 })),
    changes: all.map((i) => ({
      reform: `r${i}`,
      table: 'legs',
      key: `leg${i}`,
      column: 'cost',
      value: String(20 + 3 * i),
    })),
  };
  return { ...c, name: 'ten-reforms', tables: tables as Case['tables'] };
}

const ASKED = { precision: 0, gap: 1e-6, workers: 8 } as const;

/** The worth of ten reforms on this machine, and by one, two and four workers over PostgreSQL: the same document. */
export async function coalitionsBench(say: (line: string) => void): Promise<Measure[]> {
  const c = await caseOfTen();
  const timed = async (db?: string, workers?: number) => {
    const began = performance.now();
    const { document, solves } = await reformsWhole(c, { ...ASKED, ...(workers ? { workers } : {}), db });
    return { text: JSON.stringify(document), solves, seconds: (performance.now() - began) / 1000 };
  };
  const alone = await timed(undefined, 1);
  say(`here: ${alone.solves} sets in ${alone.seconds.toFixed(1)} s`);
  const measures: Measure[] = [
    {
      what: 'sets of ten reforms that are solved',
      value: alone.solves,
      unit: 'of 1 024',
      goal: 'said: the worths of the rest follow from these',
    },
    { what: 'ten reforms, one thread here', value: alone.seconds, unit: 's', goal: 'said' },
  ];
  for (const workers of [1, 2, 4]) {
    const server = cluster();
    const children: ChildProcess[] = [];
    try {
      const db = await server.database();
      for (let i = 0; i < workers; i++)
        children.push((await started(['worker', '--db', db, '--workers', '1'], 'stderr')).child);
      const there = await timed(db);
      say(`${workers} workers: ${there.seconds.toFixed(1)} s`);
      measures.push(
        {
          what: `ten reforms, ${workers} workers: the same document (1: byte for byte)`,
          value: Number(there.text === alone.text),
          unit: '',
          goal: '1',
        },
        { what: `ten reforms, ${workers} workers`, value: there.seconds, unit: 's', goal: 'said' },
        {
          what: `ten reforms, ${workers} workers: a job beside its solve on one thread here, over the number of workers`,
          value: (1000 * (there.seconds - alone.seconds / Math.min(workers, 2))) / there.solves,
          unit: 'ms',
          goal: 'said',
        },
      );
    } finally {
      for (const child of children) child.kill('SIGKILL');
      server.close();
    }
  }
  return measures;
}
