import { magnitude, moneyUnit, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { Action } from '../../plan/index.ts';
import { type Cell, number, paragraph, type Section, tableHtml } from '../../view/index.ts';
import type { Context } from '../context.ts';
import { plantName } from '../facts.ts';
import { actionName } from '../next-lines.ts';

/** What each has to do for the plan, the earliest first. */
export function actionsSection({ plan, facts }: Context): Section | undefined {
  const actions = plan.decision?.actions ?? [];
  if (actions.length === 0) return undefined;
  const say = words().decision;
  const { factor, word } = magnitude(actions.map(({ cost }) => cost ?? 0));
  const where = ({ kind, place, process }: Action): string => {
    if (place === undefined || kind === 'build') return '';
    return process === undefined ? facts.placeName(place) : plantName(facts, { place, process });
  };
  const rows = actions.map((one): Cell[] => [
    String(one.begin ?? one.year),
    say.kinds[one.kind],
    actionName(one, facts),
    where(one),
    String(one.year),
    number(one.cost === undefined ? '' : significant(one.cost / factor)),
  ]);
  const { begin, year, what, who, of } = say.columns;
  const columns = [begin, what, of, who, year, say.amount({ unit: moneyUnit(plan.currency, word) })];
  return {
    id: 'actions',
    title: say.actionsTitle,
    html: tableHtml({ columns, rows }) + paragraph(say.actionsNote),
  };
}
