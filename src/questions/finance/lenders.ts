import { type Block, column, heading, tabulate } from '../../blocks/index.ts';
import { percent, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { FinancedProject } from '../../plan/index.ts';
import { type FinanceContext, keyWord, returnWords } from './words.ts';

/** Economic and financial returns, and the premium for country risk; too wide for a terminal. */
export function beforeFinancing({ d, name, facts }: FinanceContext): Block[] {
  const say = words().finance.page;
  const views = ['beforeTax', 'afterTax', 'economy'] as const;
  const irrOf = (view: FinancedProject['views'][(typeof views)[number]]) =>
    view && (view.irr ?? returnWords(null, view.mirr));
  const worths = tabulate(
    d.projects,
    [
      column.text(words().sections.project, name),
      ...views.flatMap((view) => [
        column.money(say[view], (project: FinancedProject) => project.views[view]?.npv ?? say.notGiven),
        column.rate(say.irr, (project: FinancedProject) => irrOf(project.views[view])),
      ]),
    ],
    { currency: d.currency, priceYear: facts.priceYear, caption: say.worthCaption, most: 0 },
  );
  const classOf = ({ risk, country }: FinancedProject) =>
    `${facts.countryName(risk?.country ?? country)}, ${risk?.category ?? say.notGiven}`;
  const premiums = tabulate(
    d.projects,
    [
      column.text(words().sections.project, name),
      column.label(say.countryClass, classOf),
      column.amount(say.years, ({ risk }) => risk?.horizon ?? null),
      column.rate(say.sovereign, ({ risk }) => premiumWords(risk?.sovereign ?? null)),
      column.rate(say.firm, ({ risk }) => premiumWords(risk?.firm ?? null)),
    ],
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
    tabulate(
      projects,
      [
        column.text(words().sections.project, name),
        ...lenders.map((lender, k) =>
          column.text(keyWord(lender), (project: FinancedProject) => answer(project.mayAsk[k])),
        ),
      ],
      { caption: say.whomCaption, most: 0 },
    ),
  ];
}
