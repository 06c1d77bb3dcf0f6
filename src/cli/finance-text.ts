import { money } from '../figures/index.ts';
import type { FinanceDocument, FinancedProject } from '../plan/index.ts';
import { type TextColumn, textTable } from '../report/index.ts';

const million = (x: number): string =>
  (x / 1e6).toFixed(Math.abs(x) >= 1e8 ? 0 : Math.abs(x) >= 1e7 ? 1 : 2).replace('-', '\u2212');
const times = (x: number | null | undefined): string =>
  x === null || x === undefined ? '\u2013' : `${x.toFixed(2).replace('-', '\u2212')}x`;
const percent = (x: number | null): string =>
  x === null ? 'none' : `${(100 * x).toFixed(1).replace('-', '\u2212')} %`;
const sum = (list: readonly { readonly amount: number }[]): number => list.reduce((a, one) => a + one.amount, 0);
/** What lenders bring. */
const lent = (p: FinancedProject): number => sum(p.sources.filter((one) => one.lender !== undefined));
const right = (head: string): TextColumn => ({ head, right: true });

/** The answer in a sentence. */
export function financeAnswer({ projects, cannot, currency, bank }: FinanceDocument): string {
  const uses = projects.reduce((total, p) => total + sum(p.uses), 0);
  const loans = projects.reduce((total, p) => total + lent(p), 0);
  const thin = projects.filter((p) => p.minDscr !== null && p.minDscr < 1).length;
  const needs = projects.length === 0 ? 'The plan builds nothing that needs money' : undefined;
  const parts = [
    needs ??
      `${projects.length} project${projects.length === 1 ? ' needs' : 's need'} ${money(uses, currency)}${uses > 0 ? `, ${Math.round((100 * loans) / uses)} % of it from lenders` : ''}`,
    ...failed(lastOf(cannot)),
    ...(thin > 0 ? [`${thin} cannot pay ${thin === 1 ? 'its' : 'their'} debt service in some year`] : []),
    ...(bank?.worth ? [`${bank.worth.lender} is worth ${money(bank.worth.worth, currency)}`] : []),
  ];
  return `${parts.join('; ')}.`;
}

function failed(cannot: FinanceDocument['cannot']): string[] {
  const none = cannot.filter((one) => one.gearing === 0).length;
  const part = cannot.length - none;
  const projects = (n: number) => `${n} project${n === 1 ? '' : 's'}`;
  return [
    ...(none > 0 ? [`${projects(none)} can carry no loan at the cover that lenders ask`] : []),
    ...(part > 0
      ? [`${none > 0 ? part : projects(part)} can carry only part of ${part === 1 ? 'its' : 'their'} debt`]
      : []),
  ];
}

/** The document for a terminal. */
export function financeText(document: FinanceDocument, files: readonly string[]): string {
  const blocks = [projectTable(document), chanceTable(document), ...cannotLines(document), bankTable(document)];
  blocks.push(worthTable(document));
  const shown = blocks.filter((block) => block !== '');
  if (files.length > 0) shown.push(`Files: ${files.join(', ')}\n`);
  return `${shown.join('\n')}${financeAnswer(document)}\n`;
}

function projectTable({ projects, currency }: FinanceDocument): string {
  if (projects.length === 0) return '';
  const rows = projects.map((p) => [
    `${p.place}/${p.process}`,
    million(sum(p.uses)),
    million(lent(p)),
    percent(p.irr),
    million(p.npv),
    times(p.minDscr),
    times(p.llcr),
  ]);
  const head = { head: `Project, ${currency} million`, gives: true };
  const columns = ['uses', 'lenders', 'IRR', 'NPV', 'min DSCR', 'LLCR'].map(right);
  return textTable([head, ...columns], rows);
}

function chanceTable({ projects }: FinanceDocument): string {
  const rows = projects.flatMap((p) =>
    p.chance
      ? [
          [
            `${p.place}/${p.process}`,
            percent(p.chance.default.value),
            percent(p.chance.lockUp.value),
            percent(p.chance.equityIrr?.p5 ?? null),
            percent(p.chance.equityIrr?.p95 ?? null),
          ],
        ]
      : [],
  );
  if (rows.length === 0) return '';
  const columns = ['default', 'lock-up', 'IRR p5', 'IRR p95'].map(right);
  return textTable([{ head: 'Chance', gives: true }, ...columns], rows);
}

/** Why a covenant cannot be kept, and what would mend it, with its cost at constant prices. */
export function cannotWords(one: FinanceDocument['cannot'][number], currency: string): string {
  const mends = one.mends.map((m) => {
    const what =
      m.kind === 'tenor'
        ? `${m.amount} more year${m.amount === 1 ? '' : 's'}`
        : m.kind === 'equity'
          ? m.amount > 0.9995
            ? 'no debt at all'
            : `${percent(m.amount)} less debt`
          : `prices ${percent(m.amount)} higher`;
    return `${what} (${m.cost < 0 ? `owners gain ${money(-m.cost, currency)}` : money(m.cost, currency)})`;
  });
  const share = percent(one.gearing);
  const left = one.cut ? `it may borrow at most ${share} of capex` : `it could carry debt of ${share} of capex`;
  const then = one.gearing > 0 ? left : 'no loan can be served';
  const mend =
    mends.length > 0 ? `mends, cheapest first: ${mends.join(', ')}` : 'no equity, tenor or price up to double mends it';
  return `DSCR ${times(one.dscr)} in ${one.year}, under ${times(one.required)} of ${one.facility}; ${then}; ${mend}`;
}

/** Each project once: what the last round of the covenant loop, or the plan itself, says of it. */
export function lastOf(cannot: FinanceDocument['cannot']): FinanceDocument['cannot'] {
  return [...new Map(cannot.map((one) => [`${one.place}/${one.process}`, one])).values()];
}

const cannotLines = ({ cannot, currency }: FinanceDocument): string[] =>
  lastOf(cannot).map((one) => wrapped(`${one.place}/${one.process}: ${cannotWords(one, currency)}.`));

/** What the covenant loop did to a plan, project by project; nothing where no covenant failed. */
export const covenantText = (document: FinanceDocument): string => cannotLines(document).join('\n');

/** Text in lines of at most 80 characters, all but the first set in by two. */
function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > 80) lines.push(`  ${word}`);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return `${lines.join('\n')}\n`;
}

function bankTable({ bank, currency }: FinanceDocument): string {
  const rows = (bank?.banks ?? []).map((one) => [
    one.lender,
    million(one.paidIn),
    million(one.callable),
    one.capacity === null ? 'no rule' : million(one.capacity),
    one.binding,
    million(one.drawn),
  ]);
  if (rows.length === 0) return '';
  const head = { head: `Bank, ${currency} million`, gives: true };
  return textTable(
    [head, right('paid in'), right('callable'), right('may lend'), { head: 'binds' }, right('drawn')],
    rows,
  );
}

function worthTable({ bank, currency }: FinanceDocument): string {
  if (!bank?.worth) return '';
  const { lender, worth, parts, against, within } = bank.worth;
  const rows = [...Object.entries(parts).map(([name, value]) => [name, million(value)]), ['all', million(worth)]];
  const table = textTable([{ head: `${lender} is worth, ${currency} million`, gives: true }, right('')], rows);
  return `${table}\nWithout it money comes ${against === null ? 'from owners at the discount rate' : `as from ${against}`}; each plan is within ${money(within, currency)} of the best.\n`;
}
