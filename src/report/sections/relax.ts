import { type Block, column, heading, table } from '../../blocks/index.ts';
import { capital, words } from '../../i18n/index.ts';
import { rowsName } from '../../model/index.ts';
import type { Context } from '../input.ts';
import { reasonKind, reasonName } from '../words.ts';

/** The fewest limits that are to be relaxed so that there is a plan, and by how much. */
export function relaxBlocks({ plan, facts }: Pick<Context, 'plan' | 'facts'>): Block[] {
  const { whyNot = [] } = plan;
  if (whyNot.length === 0) return [];
  const say = words().report;
  const rows = whyNot.map((one) => [
    capital(reasonName(reasonKind(one), rowsName(facts, one.kind, [one.key]))),
    ...[one.year, one.relax],
  ]);
  const columns = [column.text(say.limit), column.year(say.year), column.amount(say.relaxBy, { digits: 5 })];
  return [heading(say.fewestToRelax), table(columns, rows)];
}
