import type { Grown } from '../master/grown.ts';
import { addCuts } from './cuts.ts';
import { flowCovers } from './flow-cover.ts';
import type { Separator } from './separator.ts';

/** Lifted flow cover cuts of lanes (Padberg, Van Roy and Wolsey 1985; `flow-cover.ts`). */
export function laneCovers(grown: Grown): Separator {
  const { model, session, covering, coverRows, cuts } = grown;
  return {
    name: 'flow-cover',
    needed: false,
    separate(lp) {
      const covers = covering ? flowCovers(model) : undefined;
      const broken = covers?.broken(lp.x) ?? [];
      return {
        count: broken.length,
        async join() {
          const rows = await addCuts(model, session, broken);
          rows.forEach((row, i) => {
            coverRows.set(row, broken[i]!);
          });
          cuts.push(...rows);
        },
      };
    },
  };
}
