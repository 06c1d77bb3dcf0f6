import { type Block, type Cell, column, heading, table } from '../../blocks/index.ts';
import { percent, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { FinancedProject } from '../../plan/index.ts';
import { type FinanceContext, keyWord, returnWords } from './words.ts';

/** The economy's view beside the financial ones, and what the risk of the country adds: wider than a terminal. */
export function beforeFinancing({ d, name, facts }: FinanceContext): Block[] {
  const say = words().finance.page;
  const worths = table(
    [
      column.text(words().sections.project),
      ...[say.beforeTax, say.afterTax, say.economy].flatMap((head) => [column.money(head), column.rate(say.irr)]),
    ],
    d.projects.map((one) => [
      name(one),
      ...[one.views.beforeTax, one.views.afterTax, one.views.economy].flatMap((view): Cell[] =>
        view === null ? [say.notGiven, null] : [view.npv, view.irr ?? returnWords(null, view.mirr)],
      ),
    ]),
    { currency: d.currency, priceYear: facts.priceYear, caption: (unit) => say.worthCaption({ unit }), most: 0 },
  );
  const premiums = table(
    [
      ...[column.text(words().sections.project), column.label(say.countryClass), column.amount(say.years)],
      ...[column.rate(say.sovereign), column.rate(say.firm)],
    ],
    d.projects.map(({ risk, ...one }) => {
      const country = facts.countryName(one.country);
      if (!risk) return [name(one), `${country}, ${say.notGiven}`, null, null, null];
      const of = `${facts.countryName(risk.country)}, ${risk.category}`;
      return [name(one), of, risk.horizon, premiumWords(risk.sovereign), premiumWords(risk.firm)];
    }),
    { caption: say.premiumCaption, most: 0 },
  );
  return [heading(say.worthTitle), worths, premiums];
}

/** A premium at the start, and as a margin a year. */
function premiumWords(found: NonNullable<FinancedProject['risk']>['firm']): string | null {
  if (found === null) return null;
  const start = percent(found.rate, 3);
  if (found.margin === null) return start;
  return `${start} = ${words().finance.page.basisPoints({ amount: significant(found.margin * 1e4) })}`;
}

/** Which sources of money each project may ask, and the rule that keeps it from others. */
export function whom({ d: { projects }, name }: FinanceContext): Block[] {
  const lenders = projects[0]?.mayAsk.map((one) => one.lender) ?? [];
  if (lenders.length === 0) return [];
  const say = words().finance.page;
  const answer = (one: FinancedProject['mayAsk'][number] | undefined): string | null => {
    if (one === undefined) return null;
    const [why] = [...one.broken, ...one.unknown];
    const may = say.may[one.status];
    return why === undefined ? may : say.asks({ answer: may, why: keyWord(why) });
  };
  return [
    heading(say.whom),
    table(
      [column.text(words().sections.project), ...lenders.map((lender) => column.text(keyWord(lender)))],
      projects.map((one) => [name(one), ...lenders.map((_, k) => answer(one.mayAsk[k]))]),
      { caption: say.whomCaption, most: 0 },
    ),
  ];
}
