import type { Case } from '../../src/case/index.ts';
import { toMps } from '../../src/linear/index.ts';
import { passKey } from '../../src/model/index.ts';
import { assemble } from '../../src/plan/index.ts';
import { nextBestWays } from '../../src/search/price/next-best.ts';

/** Ways of a lane that the full programme holds. */
const WAYS = 10;

/** The whole programme of a case as MPS: all shared capacities have their rows, and each lane its ten best ways. */
export function fullProgramme(c: Case): string {
  const first = assemble(c);
  const extra = nextBestWays(first, WAYS).missing;
  const passes = [...first.flows, ...extra].flatMap(({ way }) => way?.passes ?? []);
  const binding = new Set(passes.filter(({ capacity }) => Number.isFinite(capacity)).map(passKey));
  return toMps(assemble(c, { binding, extra, ways: first.ways }).frame.program);
}
