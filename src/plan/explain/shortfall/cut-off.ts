import { type Rows, siteKey } from '../../../case/index.ts';
import type { Reason } from '../../../model/index.ts';
import { reachability, type Unreached } from '../../../network/index.ts';
import type { Assembled } from '../../../search/index.ts';
import type { Unmet } from './programme.ts';

/**
 * Whether no route leads to a demand, or nobody sells or makes the good: plants that lack an input are removed until
 * all remaining ones have theirs. Returns the goods that lacked a route or a source, that of the demand first; empty if
 * the demand is reached.
 */
export function cutOff({ frame }: Pick<Assembled, 'frame'>, { good, place, year }: Unmet): Reason[] {
  const sets = frame.periods.find(({ period }) => period.year === year);
  if (!sets) return [];
  const making = new Map(frame.candidates.map((k) => [k.key, frame.variables.activity(k, sets.period.index)]));
  const running = (row: Rows['candidates'][number]) => making.get(siteKey(row)) !== undefined;
  let rows: Rows = { ...sets.rows, candidates: sets.rows.candidates.filter(running) };
  const lacking: Unreached[] = [];
  for (;;) {
    const unreached = reachability(rows, year);
    const own = unreached.find((one) => one.good === good && one.place === place);
    if (own) {
      const before = lacking.filter((one) => leadsTo(rows.recipes, one.good, good)).map(reasonOf);
      return own.nowhere && before.length > 0 ? before : [reasonOf(own), ...before];
    }
    const bad = unreached.filter((one) => one.kind === 'input');
    const uses = (process: string, input: string) =>
      rows.recipes.some((line) => line.process === process && line.good === input && line.quantity < 0);
    const remaining = rows.candidates.filter(
      (row) => !bad.some((one) => one.place === row.place && uses(row.process, one.good)),
    );
    if (remaining.length === rows.candidates.length) return [];
    lacking.push(...bad);
    rows = { ...rows, candidates: remaining };
  }
}

/** Whether a good is an input, at any distance, of the making of another. */
function leadsTo(recipes: Rows['recipes'], input: string, good: string, seen = new Set<string>()): boolean {
  if (seen.has(good)) return false;
  seen.add(good);
  const makers = recipes.filter((line) => line.good === good && line.quantity > 0).map((line) => line.process);
  const inputs = recipes.filter((line) => makers.includes(line.process) && line.quantity < 0).map((line) => line.good);
  return inputs.includes(input) || inputs.some((one) => leadsTo(recipes, input, one, seen));
}

const reasonOf = ({ good, place, nowhere }: Unreached): Reason =>
  nowhere
    ? { kind: 'goods', key: good, column: 'source' }
    : { kind: 'places', key: `${place}/${good}`, column: 'route' };
