import { type LpResult, open } from '../../linear/index.ts';

/** The relaxation of a programme, solved in a session of its own. */
export async function relaxationOf(program: Parameters<typeof open>[0]): Promise<LpResult> {
  const session = await open(program);
  const lp = await session.lp();
  await session.close();
  return lp;
}
