import { money, percent, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { Lending } from '../../plan/index.ts';
import { type Cell, number, paragraph, type Section, tableHtml } from '../../view/index.ts';
import type { Context } from '../context.ts';
import { plantName } from '../facts.ts';
import { lendingNamed } from '../finance-named.ts';
import { unusualReturns } from '../finance-words.ts';

type Project = Lending['projects'][number];

/** Whether lenders and owners get what they ask. */
function verdict(one: Project, { cannot }: Lending): string {
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

function linesOf(one: Project, lending: Lending, { facts, plan }: Context): Cell[][] {
  const none = words().number.none;
  const least = [...one.dscr].sort((a, b) => a.value - b.value)[0];
  const shared: Cell[] = [
    number(one.irr === null ? words().sections.noReturn : percent(one.irr, 3)),
    number(least ? `${significant(least.value)} (${least.year})` : none),
    verdict(one, lending),
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

/** Who lends what to which project, what owners and lenders get, and whether that is what they ask. */
export function lendersSection(context: Context): Section | undefined {
  const { plan } = context;
  const lending = context.explained?.lending;
  if (!lending || context.sections?.finance) return undefined;
  const { projects, cannot } = lendingNamed(context.case, lending);
  const rows = projects.flatMap((one) => linesOf(one, { projects, cannot }, context));
  if (rows.length === 0) return undefined;
  const say = words().sections;
  const failing = new Set(cannot.map((one) => `${one.place}/${one.process}`));
  const keeping = projects.filter((one) => !failing.has(`${one.place}/${one.process}`)).length;
  const all = projects
    .flatMap((one) => one.sources)
    .reduce((sum, source) => sum + (source.lender === undefined ? 0 : source.amount), 0);
  const unusual = unusualReturns(projects, (one) => plantName(context.facts, one), plan.currency);
  const columns = [
    ...[say.project, say.lender, say.drawn({ currency: plan.currency }), say.rate, say.tenor],
    ...[say.ownersReturn, say.cover, say.verdict],
  ];
  const sum = say.lendersSum({ lent: money(all, plan.currency), projects: projects.length, kept: keeping });
  return {
    id: 'lenders',
    title: say.lendersTitle,
    html: paragraph(sum) + tableHtml({ columns, rows }) + unusual.map(paragraph).join(''),
  };
}
