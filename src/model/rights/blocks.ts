import { type Cell, column, type Table, table } from '../../blocks/index.ts';
import { siteKey } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { type PlanContext, plantName, spentAt } from '../facts/index.ts';

/** Licences of a plan: holder, start and cost; undefined if there are none. */
export function licencesTable({ plan, facts }: PlanContext): Table | undefined {
  const sums = spentAt(plan, 'rights', 'process');
  const say = words().sections;
  const rows = plan.licences.map((licence): Cell[] => {
    const asset = facts.rows.licences.find((row) => row.licence === licence.licence)?.asset ?? '';
    const owner = facts.rows.assets.find((row) => row.asset === asset)?.owner ?? '';
    return [
      plantName(facts, licence),
      facts.named('licences', licence.licence),
      facts.named('assets', asset),
      facts.named('parties', owner),
      licence.year,
      sums.get(siteKey(licence)) ?? 0,
    ];
  });
  if (rows.length === 0) return undefined;
  const { name, text, year } = column;
  return table(
    [
      name(say.holder),
      text(say.licence),
      text(say.asset),
      name(say.owner),
      year(say.inForceFrom),
      column.money(say.licencesCost),
    ],
    rows,
    { currency: plan.currency },
  );
}
