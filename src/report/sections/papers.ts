import { blocksOf, note, type Section, sentence } from '../../blocks/index.ts';
import { sumOf } from '../../case/index.ts';
import { money } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { certificatesTable, licencesTable } from '../../model/index.ts';
import type { Context } from '../input.ts';

/** Certificates and licences: who must hold them, from when, and their cost. */
export function papersSection(context: Context): Section | undefined {
  const { plan } = context;
  const tables = blocksOf(certificatesTable(context), licencesTable(context));
  if (tables.length === 0) return undefined;
  const say = words().sections;
  const paid = plan.costs.filter(({ heading }) => heading === 'certification' || heading === 'rights');
  const cost = money(
    sumOf(paid, ({ amount }) => amount),
    plan.currency,
  );
  const counts = { certificates: plan.certificates.length, licences: plan.licences.length };
  const sum = sentence(say.papersSum({ ...counts, cost }));
  return { id: 'papers', title: say.papersTitle, blocks: blocksOf(sum, tables, note(say.papersNote)) };
}
