import { type Program, program } from '../program.ts';
import { tolerance } from './thread/parameters.ts';
import type { Session } from './types.ts';

/** A small programme with its optimum, computed by hand; Infinity if it is infeasible. */
interface TestProgramme {
  readonly name: string;
  readonly make: (p: Program) => void;
  readonly optimum: number;
}

const INF = Number.POSITIVE_INFINITY;

/** The programmes that a solver must solve correctly before it is used, all minimised. */
export const testProgrammes: readonly TestProgramme[] = [
  {
    // HiGHS 1.14.0 gives 15.
    name: 'min 2x + 3z, x + z >= 4.5, z whole',
    optimum: 9,
    make(p) {
      const [x, z] = [p.column('x', 2, 0, INF), p.column('z', 3, 0, INF, true)];
      const row = p.row('least', 4.5, INF);
      p.add(row, x, 1);
      p.add(row, z, 1);
    },
  },
  {
    name: 'min -x - 2y, x + y <= 1.5, x and y 0 or 1',
    optimum: -2,
    make(p) {
      const [x, y] = [p.column('x', -1, 0, 1, true), p.column('y', -2, 0, 1, true)];
      const row = p.row('most', -INF, 1.5);
      p.add(row, x, 1);
      p.add(row, y, 1);
    },
  },
  {
    name: 'min 10z + f, f + s >= 3, f <= 4z, s at 5 a unit, z 0 or 1',
    optimum: 13,
    make(p) {
      const [z, f, s] = [p.column('z', 10, 0, 1, true), p.column('f', 1, 0, INF), p.column('s', 5, 0, INF)];
      const [least, link] = [p.row('least', 3, INF), p.row('link', -INF, 0)];
      p.add(least, f, 1);
      p.add(least, s, 1);
      p.add(link, f, 1);
      p.add(link, z, -4);
    },
  },
  {
    name: '2x = 1, x whole',
    optimum: INF,
    make(p) {
      const x = p.column('x', 1, 0, 10, true);
      p.add(p.row('equal', 1, 1), x, 2);
    },
  },
  {
    name: 'min x + y, x + 2y >= 4, 3x + y >= 6',
    optimum: 2.8,
    make(p) {
      const [x, y] = [p.column('x', 1, 0, INF), p.column('y', 1, 0, INF)];
      const [first, second] = [p.row('first', 4, INF), p.row('second', 6, INF)];
      p.add(first, x, 1);
      p.add(first, y, 2);
      p.add(second, x, 3);
      p.add(second, y, 1);
    },
  },
];

/** The name of the first test programme that a solver gets wrong; undefined if it solves all of them correctly. */
export async function selfTest(open: (p: Program) => Promise<Session>): Promise<string | undefined> {
  for (const { name, make, optimum } of testProgrammes) {
    const p = program('min');
    make(p);
    const session = await open(p);
    try {
      const { status, objective } = await session.mip();
      const right =
        optimum === INF
          ? status === 'infeasible'
          : status === 'optimal' && Math.abs(objective - optimum) <= tolerance.whole * Math.max(1, Math.abs(optimum));
      if (!right) return name;
    } finally {
      await session.close();
    }
  }
  return undefined;
}
