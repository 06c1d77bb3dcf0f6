import { open, type Part, type Session } from '../linear/index.ts';
import { threads } from './parameters.ts';

/** How many columns of a part are whole numbers. */
export const wholesOf = ({ program }: Pick<Part, 'program'>): number =>
  program.arrays().integer.reduce((sum, whole) => sum + whole, 0);

/** Does `work` with a session for each part, a few at a time. False as soon as one of them says false: no further part is begun. */
export async function each(
  parts: readonly Part[],
  work: (session: Session, part: Part, index: number) => Promise<boolean>,
  signal?: AbortSignal,
): Promise<boolean> {
  let next = 0;
  let well = true;
  const one = async (): Promise<void> => {
    while (next < parts.length && well) {
      const index = next++;
      const part = parts[index]!;
      const session = await open(part.program);
      try {
        if (signal?.aborted || !(await work(session, part, index))) well = false;
      } finally {
        await session.close();
      }
    }
  };
  await Promise.all(Array.from({ length: threads.atATime }, one));
  return well;
}
