import type { Case } from '../../case/index.ts';
import { fixed, money, moneyUnit, percent as percentOf } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { FinanceDocument } from '../../plan/index.ts';
import {
  cannotWords,
  creditWords,
  factsOf,
  financeAnswer,
  financeNamed,
  keyWord,
  lastOf,
  lent,
  plantName,
  ratioWords,
  supportWords,
  takes,
  total,
} from '../../report/index.ts';
import { BESIDE_CAUTIONS, oneScreen, type Part, type TextColumn, textTable, wrapLines } from '../../view/index.ts';

/** An amount in the unit of these tables: millions, in Chinese ten thousands. */
function million(x: number): string {
  const amount = x / words().number.million.factor;
  return fixed(amount, Math.abs(amount) >= 100 ? 0 : Math.abs(amount) >= 10 ? 1 : 2);
}
const millions = (currency: string): string => moneyUnit(currency, words().number.million.word);
const times = (x: number | null | undefined): string => (x === null || x === undefined ? '\u2013' : ratioWords(x));
const percent = (x: number | null): string =>
  x === null ? words().finance.none : words().number.percent({ amount: fixed(100 * x, 1) });

/** How projects and goods are called. */
interface Names {
  readonly project: (one: { readonly place: string; readonly process: string }) => string;
  readonly good: (key: string) => string;
}

function namesOf(c: Case): Names {
  const facts = factsOf(c);
  return { project: (one) => plantName(facts, one), good: (key) => facts.good(key).name };
}

const right = (head: string): TextColumn => ({ head, right: true });

const wrapped = (text: string): string => `${wrapLines(text)}\n`;

/** The document for a terminal. */
export function financeText(c: Case, found: FinanceDocument, files: readonly string[]): string {
  const document = financeNamed(c, found);
  const names = namesOf(c);
  const say = words().finance;
  const lenders = takes(document, names.project).map((line) => wrapLines(line));
  const cannot = cannotLines(document, names);
  const held = files.length > 0;
  const paragraphs = (texts: readonly string[], gives: number): Part[] =>
    texts.length === 0 ? [] : [{ text: texts.join('\n\n'), ...(held && { gives }) }];
  const blocks: Part[] = [
    { text: projectTable(document, names).trimEnd() },
    { text: chanceTable(document, names), ...(held && { gives: 3 }) },
    ...paragraphs(lenders, 4),
    // What a covenant asks for is told by the lines above too.
    ...paragraphs(cannot, lenders.length > 0 ? 1 : 4),
    ...paragraphs(
      [...supportWords(document, names.project), ...creditWords(document, names.project)].map((line) =>
        wrapLines(line),
      ),
      5,
    ),
    { text: bankTable(document), ...(held && { gives: 2 }) },
    { text: worthTable(document).trimEnd() },
    { text: held ? say.terminal.files({ files }) : '' },
    { text: wrapLines(financeAnswer(document)), follows: true },
  ];
  return `${oneScreen(blocks, BESIDE_CAUTIONS)}\n`;
}

function projectTable({ projects, currency }: FinanceDocument, { project: named, good }: Names): string {
  if (projects.length === 0) return '';
  const say = words().finance;
  const rows = projects.map((p) => [
    named(p),
    million(total(p.uses)),
    million(lent(p)),
    p.irr === null ? say.noIrr : percent(p.irr),
    million(p.financialNpv),
    million(p.economicNpv),
    times(p.minDscr?.value),
    p.minDscr === null ? '' : `${p.minDscr.year}`,
    times(p.llcr?.value),
    times(p.plcr?.value),
    // Both stand at the start of service.
    [...new Set([p.llcr, p.plcr].flatMap((ratio) => ratio?.year ?? []))].join(', '),
  ]);
  const head = { head: say.terminal.projects({ unit: millions(currency) }), gives: true, wraps: true };
  const without = projects
    .filter((p) => p.irr === null)
    .map((p) => (p.mirr === null ? named(p) : say.terminal.andMirr({ name: named(p), mirr: percent(p.mirr) })));
  const none = without.length === 0 ? '' : `\n${wrapped(say.terminal.withoutIrr({ projects: without }))}`;
  const sold = projects.flatMap((p) => (p.atCost.length > 0 ? [`${named(p)} (${p.atCost.map(good).join(', ')})`] : []));
  const atCost = sold.length === 0 ? '' : `\n${wrapped(words().lending.atCost({ projects: sold }))}`;
  // Two tables, so that names stand in full.
  const columns = say.terminal.columns.map(right);
  const worth = textTable(
    [head, ...columns.slice(0, 5)],
    rows.map((row) => row.slice(0, 6)),
  );
  const served = rows
    .filter((_, k) => projects[k]!.dscr.length > 0)
    .map(([name = '', ...row]) => [name, ...row.slice(5)]);
  const cover = textTable([{ head: say.terminal.cover, gives: true, wraps: true }, ...columns.slice(5)], served);
  return `${worth}\n${none}${served.length > 0 ? `\n${cover}\n` : ''}${atCost}`;
}

function chanceTable({ projects }: FinanceDocument, { project: named }: Names): string {
  const say = words().finance.terminal;
  const rows = projects.flatMap((p) =>
    p.chance
      ? [
          [
            named(p),
            percent(p.chance.default.value),
            percent(p.chance.lockUp.value),
            percent(p.chance.equityIrr?.p5 ?? null),
            percent(p.chance.equityIrr?.p95 ?? null),
          ],
        ]
      : [],
  );
  if (rows.length === 0) return '';
  return textTable([{ head: say.chance, gives: true }, ...say.chanceColumns.map(right)], rows);
}

const cannotLines = ({ cannot, currency }: FinanceDocument, { project: named }: Names): string[] =>
  lastOf(cannot).map((one) =>
    wrapLines(words().finance.page.cannot({ name: named(one), why: cannotWords(one, currency) })),
  );

/** What the covenant loop did to a plan: which projects cannot carry what loan. Nothing where no covenant failed. */
export function covenantText(c: Case, document: FinanceDocument): string | undefined {
  const cut = lastOf(document.cannot);
  if (cut.length === 0) return undefined;
  const { project } = namesOf(c);
  const projects = cut.map((one) => ({
    name: project(one),
    share: one.gearing > 0 ? percentOf(one.gearing, 3) : undefined,
  }));
  return words().lending.cut({ count: cut.length, none: cut.filter((one) => one.gearing === 0).length, projects });
}

function bankTable({ bank, currency }: FinanceDocument): string {
  const say = words().finance;
  const rows = (bank?.banks ?? []).map((one) => [
    one.lender,
    million(one.paidIn),
    million(one.callable),
    one.capacity === null ? say.noRule : million(one.capacity),
    keyWord(one.binding),
    million(one.drawn),
  ]);
  if (rows.length === 0) return '';
  const [paidIn, callable, mayLend, binds, drawn] = say.terminal.bankColumns;
  const head = { head: say.terminal.bank({ unit: millions(currency) }), gives: true, wraps: true };
  return textTable(
    [
      head,
      right(paidIn!),
      right(callable!),
      right(mayLend!),
      { head: binds!, gives: true, wraps: true },
      right(drawn!),
    ],
    rows,
  );
}

function worthTable({ bank, currency }: FinanceDocument): string {
  if (!bank?.worth) return '';
  const say = words().finance;
  const { lender, worth, parts, against, within } = bank.worth;
  const rows = Object.entries(parts).map(([name, value]) => [keyWord(name), million(value)]);
  const head = { head: say.terminal.worth({ lender, unit: millions(currency) }), gives: true };
  const table = textTable([head, right('')], [...rows, [say.terminal.all, million(worth)]]);
  return `${table}\n${wrapped(say.withoutBank({ against: against ?? undefined, within: money(within, currency) }))}`;
}
