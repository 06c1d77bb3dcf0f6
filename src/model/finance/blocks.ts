import { blocksOf, type Cell, column, list, type Section, sentence, type Table, table } from '../../blocks/index.ts';
import { siteKey, sumOf } from '../../case/index.ts';
import { money, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { PlanContext } from '../facts/index.ts';
import { type Facts, plantName } from '../facts/index.ts';
import type { Lending } from './measures/index.ts';
import { lendingNamed } from './names.ts';
import { unusualReturns } from './words.ts';

type Project = Lending['projects'][number];

/** Ditto mark. */
const SAME = '″';

/** Whether lenders and owners get what they require, in words. */
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

/** Whether a facility is equity without a rate of its own, which gets what is left to owners. */
export const isShare = ({ kind, real }: Pick<Project['terms'][number], 'kind' | 'real'>): boolean =>
  kind === 'equity' && real === 0;

function linesOf(one: Project, lending: Lending, facts: Facts): Cell[][] {
  const [least] = [...one.dscr].sort((a, b) => a.value - b.value);
  const shared: Cell[] = [
    one.irr ?? words().sections.noReturn,
    least?.value ?? null,
    least?.year ?? null,
    verdict(one, lending),
  ];
  return one.sources
    .filter(({ amount, lender }) => amount > 0 && lender !== undefined)
    .map(({ name, amount }, i) => {
      const sheet = one.terms.find(({ facility }) => facility === name);
      const [project, ...others] = i === 0 ? [plantName(facts, one), ...shared] : [SAME, ...shared.map(() => SAME)];
      const rate = sheet && !isShare(sheet) ? sheet.rate : null;
      return [project!, name, amount, rate, sheet?.tenor ?? null, ...others];
    });
}

/** Loans of each project, the returns of owners and lenders, and whether these are enough. */
export function lendersTable(lending: Lending, facts: Facts): Table | undefined {
  const rows = lending.projects.flatMap((project) => linesOf(project, lending, facts));
  if (rows.length === 0) return undefined;
  const say = words().sections;
  const columns = [
    column.text(say.project),
    column.text(say.lender),
    column.money(say.drawn),
    column.rate(say.rate),
    column.amount(say.tenor),
    column.rate(say.ownersReturn),
    column.amount(say.cover),
    column.year(words().report.year),
    column.text(say.verdict),
  ];
  return table(columns, rows, { currency: facts.currency });
}

/** The section on lenders to the projects of a plan. */
export function lendersSection({ plan, case: c, explained, facts }: PlanContext): Section | undefined {
  if (!explained?.lending) return undefined;
  const lending = lendingNamed(c, explained.lending);
  const { projects, cannot } = lending;
  const lines = lendersTable(lending, facts);
  if (!lines) return undefined;
  const say = words().sections;
  const failing = new Set(cannot.map(siteKey));
  const length = projects.filter((project) => !failing.has(siteKey(project))).length;
  const all = sumOf(
    projects.flatMap(({ sources }) => sources),
    ({ amount, lender }) => (lender === undefined ? 0 : amount),
  );
  const sum = say.lendersSum({ lent: money(all, plan.currency), projects: projects.length, kept: length });
  const unusual = unusualReturns(projects, (one) => plantName(facts, one), plan.currency);
  const blocks = blocksOf(sentence(sum), lines, unusual.length > 0 ? list(unusual) : []);
  return { id: 'lenders', title: say.lendersTitle, blocks };
}
