import type { Case } from '../../case/index.ts';
import { money, percent, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import { type FinanceDocument, type FinancedProject, financeDocument, type PlanDocument } from '../../plan/index.ts';
import type { Context } from '../context.ts';
import { plantName } from '../facts.ts';
import { financeNamed } from '../finance-named.ts';
import { unusualReturns } from '../finance-words.ts';
import { type Cell, number, paragraph, type Section, tableHtml } from '../html.ts';

/** Whether lenders and owners get what they ask. */
function verdict(one: FinancedProject, { cannot }: FinanceDocument): string {
  const say = words().sections;
  const failed = cannot.find((other) => other.place === one.place && other.process === one.process);
  if (failed)
    return say.fails({
      least: significant(failed.dscr),
      required: significant(failed.required),
      year: failed.year,
    });
  const lenders = one.covenants.some((line) => line.status === 'held') ? say.keeps : say.untested;
  return one.npv < 0 ? `${lenders}; ${say.ownersLose}` : lenders;
}

function linesOf(one: FinancedProject, document: FinanceDocument, { facts, plan }: Context): Cell[][] {
  const none = words().number.none;
  const least = [...one.dscr].sort((a, b) => a.value - b.value)[0];
  const shared: Cell[] = [
    number(one.irr === null ? words().sections.noReturn : percent(one.irr, 3)),
    number(least ? `${significant(least.value)} (${least.year})` : none),
    verdict(one, document),
  ];
  return one.sources
    .filter((source) => source.amount > 0 && source.lender !== undefined)
    .map((source, i) => {
      const sheet = one.terms.find((terms) => terms.facility === source.name);
      return [
        i === 0 ? plantName(facts, one) : '″',
        source.name,
        number(money(source.amount, plan.currency)),
        number(sheet ? percent(sheet.rate, 3) : none),
        number(sheet?.tenor ? String(sheet.tenor) : none),
        ...(i === 0 ? shared : ['″', '″', '″']),
      ];
    });
}

const kept = new WeakMap<PlanDocument, { readonly of: Case; readonly document: FinanceDocument }>();

/** The cash flows of a plan's projects, kept while the same plan and case are looked at: page, brief and report print the same. */
function cashFlows({ plan, case: of }: Context): FinanceDocument {
  const known = kept.get(plan);
  if (known?.of === of) return known.document;
  const document = financeDocument(plan, of, [], 0);
  kept.set(plan, { of, document });
  return document;
}

/** Who lends what to which project, what owners and lenders get, and whether that is what they ask. */
export function lendersSection(context: Context): Section | undefined {
  const { plan } = context;
  if (plan.draws.length === 0 || context.sections?.finance) return undefined;
  const document = financeNamed(context.case, cashFlows(context));
  const lent = document.projects.filter((one) => one.sources.some((source) => source.lender !== undefined));
  const rows = lent.flatMap((one) => linesOf(one, document, context));
  if (rows.length === 0) return undefined;
  const say = words().sections;
  const failing = new Set(document.cannot.map((one) => `${one.place}/${one.process}`));
  const keeping = lent.filter((one) => !failing.has(`${one.place}/${one.process}`)).length;
  const all = lent
    .flatMap((one) => one.sources)
    .reduce((sum, source) => sum + (source.lender === undefined ? 0 : source.amount), 0);
  const unusual = unusualReturns(lent, (one) => plantName(context.facts, one), plan.currency);
  const columns = [
    ...[say.project, say.lender, say.drawn({ currency: plan.currency }), say.rate, say.tenor],
    ...[say.ownersReturn, say.cover, say.verdict],
  ];
  const sum = say.lendersSum({ lent: money(all, plan.currency), projects: lent.length, kept: keeping });
  return {
    id: 'lenders',
    title: say.lendersTitle,
    html: paragraph(sum) + tableHtml({ columns, rows }) + unusual.map(paragraph).join(''),
  };
}
