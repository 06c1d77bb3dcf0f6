import { money } from '../figures/index.ts';
import { words } from '../i18n/index.ts';
import type { FinanceDocument, PlanDocument } from '../plan/index.ts';
import { type TextColumn, textTable } from '../report/index.ts';
import { financeAnswer, lent, mendWords, sum, takes } from './finance-answer.ts';

const million = (x: number): string =>
  (x / 1e6).toFixed(Math.abs(x) >= 1e8 ? 0 : Math.abs(x) >= 1e7 ? 1 : 2).replace('-', '\u2212');
const times = (x: number | null | undefined): string =>
  x === null || x === undefined ? '\u2013' : `${x.toFixed(2).replace('-', '\u2212')}x`;
const percent = (x: number | null): string =>
  x === null ? 'none' : `${(100 * x).toFixed(1).replace('-', '\u2212')} %`;
const right = (head: string): TextColumn => ({ head, right: true });

/** The document for a terminal. */
export function financeText(document: FinanceDocument, files: readonly string[]): string {
  const lenders = takes(document).map((line) => wrapped(line));
  const blocks = [
    projectTable(document),
    chanceTable(document),
    ...lenders,
    ...cannotLines(document),
    bankTable(document),
  ];
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
    p.irr === null ? 'no IRR' : percent(p.irr),
    million(p.financialNpv),
    million(p.economicNpv),
    times(p.minDscr?.value),
    p.minDscr === null ? '' : `${p.minDscr.year}`,
    times(p.llcr?.value),
    times(p.plcr?.value),
    // Both stand at the start of service.
    [...new Set([p.llcr, p.plcr].flatMap((ratio) => ratio?.year ?? []))].join(', '),
  ]);
  const head = { head: `Project, ${currency} million`, gives: true };
  const columns = ['cost', 'loans', 'IRR', 'NPV', 'econ.', 'DSCR', 'in', 'LLCR', 'PLCR', 'in'].map(right);
  const without = projects.filter((p) => p.irr === null);
  const why = without.map((p) => `${p.place}/${p.process}${p.mirr === null ? '' : ` (MIRR ${percent(p.mirr)})`}`);
  const none =
    why.length === 0
      ? ''
      : `\n${wrapped(`No IRR, as the owners' cash flow changes its sign more than once, or never: ${why.join(', ')}.`)}`;
  const sold = projects.flatMap((p) =>
    p.atCost.length > 0 ? [`${p.place}/${p.process} (${p.atCost.join(', ')})`] : [],
  );
  const atCost = sold.length === 0 ? '' : `\n${wrapped(words().lending.atCost({ projects: sold }))}`;
  return textTable([head, ...columns], rows) + none + atCost;
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
  const share = percent(one.gearing);
  const left = one.cut ? `it may borrow at most ${share} of capex` : `it could carry debt of ${share} of capex`;
  const then = one.gearing > 0 ? left : 'no loan can be served';
  const mend =
    one.mends.length > 0
      ? `mends, cheapest first: ${mendWords(one.mends, currency)}`
      : 'no equity, tenor or price up to double mends it';
  return `DSCR ${times(one.dscr)} in ${one.year}, under ${times(one.required)} of ${one.facility}; ${then}; ${mend}`;
}

/** Each project once: what the last round of the covenant loop, or the plan itself, says of it. */
export function lastOf(cannot: FinanceDocument['cannot']): FinanceDocument['cannot'] {
  return [...new Map(cannot.map((one) => [`${one.place}/${one.process}`, one])).values()];
}

const cannotLines = ({ cannot, currency }: FinanceDocument): string[] =>
  lastOf(cannot).map((one) => wrapped(`${one.place}/${one.process}: ${cannotWords(one, currency)}.`));

/** What the covenant loop did to a plan: how many projects cannot carry what loan, then each. Nothing where no covenant failed. */
export function covenantText(document: FinanceDocument): string {
  const cut = lastOf(document.cannot);
  if (cut.length === 0) return '';
  const head = words().lending.cutHead({ count: cut.length, none: cut.filter((one) => one.gearing === 0).length });
  return [wrapped(head), ...cannotLines(document)].join('\n');
}

/** Where no plan keeps all covenants: what is known without the targets of the case, and how it is asked for. */
export function insteadText({ instead, currency }: PlanDocument, source: string): string {
  if (!instead) return '';
  const { withoutTargets: targets, npv, builds } = instead;
  const { lending } = words();
  if (npv === null) return `${wrapped(lending.noInstead({ targets }))}\n`;
  const sites = [...new Set(builds.map((b) => `${b.place}/${b.process}`))];
  const command = ['chorsu plan', source, ...targets.map((id) => `--without-target ${id}`)].join(' ');
  return `${wrapped(lending.instead({ targets, npv: money(npv, currency), sites, command }))}\n`;
}

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
