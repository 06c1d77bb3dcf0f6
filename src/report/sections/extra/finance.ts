import { coverLines, magnitude, moneyUnit, percent, significant } from '../../../figures/index.ts';
import { words } from '../../../i18n/index.ts';
import type { FinanceDocument } from '../../../plan/index.ts';
import { chart, escapeText, number, paragraph, type Section, tableHtml } from '../../../view/index.ts';
import { plantName } from '../../facts.ts';
import { returnWords, takes, unusualReturns } from '../../finance-words.ts';
import { creditWords, supportWords } from '../../support-words.ts';
import { type ExtraContext, figureOptions } from './base.ts';
import type { FinanceData } from './data.ts';
import { covenantTable } from './finance-covenants.ts';
import { drawnCover, drawnWords } from './finance-cover.ts';
import { financeDetails } from './finance-details.ts';

type Project = FinanceData['projects'][number];

function least(project: Project): { year: number; value: number } | undefined {
  return [...project.dscr].sort((a, b) => a.value - b.value)[0];
}

function cover(data: FinanceData, name: (one: Project) => string, context: ExtraContext): string {
  const lent = data.projects.filter((one) => one.dscr.length > 0);
  if (lent.length === 0) return '';
  const cost = (one: Project) => one.uses.reduce((total, use) => total + use.amount, 0);
  const weakest = [...lent].sort((a, b) => least(a)!.value - least(b)!.value)[0]!;
  const others = lent.filter((one) => one !== weakest).sort((a, b) => cost(b) - cost(a));
  const shown = [weakest, ...others.slice(0, 4)];
  const low = least(weakest)!;
  const floor = data.covenant;
  const say = words().finance.page;
  const holds = floor === undefined || low.value >= floor;
  const title = say.thinnest({
    name: name(weakest),
    ratio: significant(low.value),
    year: low.year,
    covenant: floor === undefined ? undefined : significant(floor),
    holds,
  });
  const svg = () =>
    coverLines(
      {
        series: shown.map((one) => ({
          name: name(one),
          points: one.dscr.map(({ year, value }) => ({ year, value: drawnCover(value) })),
        })),
        ...(floor === undefined ? {} : { covenant: floor }),
      },
      figureOptions(
        context,
        'cover',
        title,
        say.coverByYear({ five: lent.length > shown.length, ringed: floor !== undefined }) +
          drawnWords(shown.flatMap((one) => one.dscr.map((point) => point.value))),
      ),
    );
  const rows = lent.flatMap((one) =>
    one.dscr.map((point) => [name(one), String(point.year), number(significant(point.value))]),
  );
  return chart(svg, { columns: [say.project, say.year, 'DSCR'], rows });
}

/** Each project's money: sources and uses, returns, cover against the covenant, and who cannot be financed. */
export function financeSection(data: FinanceData, context: ExtraContext): Section | undefined {
  if (data.projects.length === 0 && !data.cannot?.length) return undefined;
  const { facts } = context;
  const say = words().finance.page;
  const name = (one: { place: string; process: string }) => plantName(facts, one);
  const sum = (items: readonly { amount: number }[]) => items.reduce((total, one) => total + one.amount, 0);
  const { factor, word } = magnitude(data.projects.map((one) => sum(one.uses)));
  const unit = data.details ? moneyUnit(facts.currency, word) : moneyUnit(facts.currency, word, facts.priceYear);
  const ratio = (one: { year: number; value: number } | null | undefined) =>
    number(one ? say.ratioIn({ ratio: significant(one.value), year: one.year }) : '–');
  const worth = (value: number | undefined) => number(value === undefined ? '–' : significant(value / factor));
  const table = tableHtml({
    columns: [
      say.project,
      say.cost({ unit }),
      data.details ? say.lent : say.paidBy,
      say.ownersIrr,
      say.ownersNpv,
      say.financialNpv,
      say.economicNpv,
      say.leastDscr,
      'LLCR',
      'PLCR',
    ],
    rows: data.projects.map((one, k) => [
      name(one),
      number(significant(sum(one.uses) / factor)),
      data.details
        ? number(percent(lentShare(data.details.projects[k]!)))
        : one.sources.map((source) => `${source.name} ${significant(source.amount / factor)}`).join('; '),
      // Without an internal rate there are words, which may be broken.
      one.irr === null ? returnWords(null, one.mirr) : number(returnWords(one.irr, null)),
      worth(one.npv),
      worth(one.financialNpv),
      worth(one.economicNpv),
      ratio(least(one)),
      ratio(one.llcr),
      ratio(one.plcr),
    ]),
  });
  const cannot =
    data.details && data.details.cannot.length > 0
      ? covenantTable(data.details, context)
      : (data.cannot ?? []).map((one) => paragraph(say.cannot({ name: name(one), why: one.why }))).join('');
  const sold = (data.details?.projects ?? []).flatMap((one) =>
    one.atCost.length > 0 ? [`${name(one)} (${one.atCost.map((good) => facts.good(good).name).join(', ')})`] : [],
  );
  return {
    id: 'finance',
    title: say.title,
    html:
      cannot +
      (data.details ? whatItTakes(data.details, name) : '') +
      cover(data, name, context) +
      (data.projects.length > 0 ? table : '') +
      unusualReturns(data.details?.projects ?? [], name, facts.currency)
        .map(paragraph)
        .join('') +
      (sold.length > 0 ? paragraph(words().lending.atCost({ projects: sold })) : '') +
      (data.details ? supportList(data.details, name) : '') +
      (data.details ? financeDetails(data.details, context) : ''),
  };
}

/** What it takes for the projects that cannot carry their debt, the largest first. */
function whatItTakes(document: FinanceDocument, name: (one: { place: string; process: string }) => string): string {
  const lines = takes(document, name);
  return lines.length === 0
    ? ''
    : `<h3>${escapeText(words().finance.page.whatItTakes)}</h3><ul>${lines.map((line) => `<li>${escapeText(line)}</li>`).join('')}</ul>`;
}

/** What would carry the plants that their owners would not build, and who depends on whom. */
function supportList(document: FinanceDocument, name: (one: { place: string; process: string }) => string): string {
  const lines = [...supportWords(document, name), ...creditWords(document, name)];
  return lines.length === 0
    ? ''
    : `<h3>${escapeText(words().support.title)}</h3><ul>${lines.map((line) => `<li>${escapeText(line)}</li>`).join('')}</ul>`;
}

/** Share of a project's money that loans bring. */
function lentShare(one: NonNullable<FinanceData['details']>['projects'][number]): number {
  const all = one.sources.reduce((total, source) => total + source.amount, 0);
  const lent = one.sources.reduce((total, source) => total + (source.kind === 'loan' ? source.amount : 0), 0);
  return all > 0 ? lent / all : 0;
}
