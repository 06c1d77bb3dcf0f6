import { describe, expect, it } from 'vitest';
import { certificateCase } from '../../../test/support/many-certificates.ts';
import { open, type Part, partOf } from '../../linear/index.ts';
import { assemble } from '../../plan/assemble.ts';
import { basisFrom, warmStartOf } from './warm-start.ts';

const { program } = assemble(certificateCase(false, { sites: 4, goods: 3, markets: 3 })).frame;
const a = program.arrays();

async function solved({ program: part, ...names }: Part, like?: Parameters<typeof basisFrom>[0]) {
  const session = await open(part);
  const vertex = like && basisFrom(like, names, part.arrays().rowUpper);
  const lp = await session.lp({ method: 'simplex', ...(vertex ? { vertex } : {}) });
  const end = (await session.vertex())!;
  await session.close();
  return { lp, vertex, end, warmStart: warmStartOf(names, end) };
}

describe('a vertex of one part as that of another', () => {
  const all = [...Array(a.numCols).keys()];
  const [whole, some] = [partOf(a, all.toReversed()), partOf(a, all, (row) => row % 7 !== 0)];

  it('is the same where the part is, whatever the order of its columns', async () => {
    const first = await solved(partOf(a, all));
    const again = await solved(whole, first.warmStart);
    expect(again.vertex!.colStatus).toEqual(first.end.colStatus.toReversed());
    expect(again.lp.objective).toBeCloseTo(first.lp.objective, 3);
  });

  it('has as many basic as there are rows where rows are new or gone, and leads to the optimum', async () => {
    for (const [from, to] of [
      [some, whole],
      [whole, some],
    ] as const) {
      const { vertex, lp } = await solved(to, (await solved(from)).warmStart);
      const basics = [...vertex!.colStatus, ...vertex!.rowStatus].filter((status) => status === 1).length;
      expect(basics).toBe(to.rows.length);
      expect(lp.objective).toBeCloseTo((await solved(to)).lp.objective, 3);
    }
  });
});
