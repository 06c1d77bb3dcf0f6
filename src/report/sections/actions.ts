import { column, note, type Section, tabulate } from '../../blocks/index.ts';
import { words } from '../../i18n/index.ts';
import { plantName } from '../../model/index.ts';
import type { Action } from '../../plan/index.ts';
import type { Context } from '../input.ts';
import { actionName } from '../next-lines.ts';

/** What each party has to do for the plan, the earliest first. */
export function actionsSection({ plan, facts }: Context): Section | undefined {
  const actions = plan.decision?.actions ?? [];
  if (actions.length === 0) return undefined;
  const say = words().decision;
  const where = ({ kind, place, process }: Action): string => {
    if (place === undefined || kind === 'build') return '';
    return process === undefined ? facts.placeName(place) : plantName(facts, { place, process });
  };
  const { begin, year, what, who, of } = say.columns;
  const rows = tabulate(
    actions,
    [
      column.year(begin, (action) => action.begin ?? action.year),
      column.text(what, (action) => say.kinds[action.kind]),
      column.text(of, (action) => actionName(action, facts)),
      column.text(who, where),
      column.year(year, (action) => action.year),
      column.money(say.amount, (action) => action.cost ?? ''),
    ],
    { currency: plan.currency },
  );
  return { id: 'actions', title: say.actionsTitle, blocks: [rows, note(say.actionsNote)] };
}
