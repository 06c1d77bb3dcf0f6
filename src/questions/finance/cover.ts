import { type Block, column, figure, sentence, tabulate } from '../../blocks/index.ts';
import { coverLines, fan, percent, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { FinancedProject } from '../../plan/index.ts';
import { figureOptions } from '../../report/index.ts';
import { bandColumns, mapBand } from '../context.ts';
import type { FinanceContext } from './words.ts';

/** Projects that are drawn. */
const DRAWN = 5;
/** Cover beyond these is drawn at them: that nothing at all is left, or plenty, is all that it says. */
const [LOWEST, HIGHEST] = [-2, 6];
const drawn = (value: number): number => Math.min(HIGHEST, Math.max(LOWEST, value));

/** A note on values beyond the axis; none if there are none. */
function beyond(values: readonly number[]): string {
  const low = values.some((value) => value < LOWEST) ? significant(LOWEST) : undefined;
  const high = values.some((value) => value > HIGHEST) ? significant(HIGHEST) : undefined;
  return low === undefined && high === undefined ? '' : words().finance.page.beyond({ low, high });
}

/** Cover by year of the project with the least and of those that cost most, against the strictest covenant that any has. */
export function coverFigure(context: FinanceContext): Block | undefined {
  const { projects } = context.d;
  const served = projects.filter(({ dscr }) => dscr.length > 0);
  const leastOf = ({ dscr }: FinancedProject) => dscr.reduce((a, b) => (b.value < a.value ? b : a));
  const [weakest] = [...served].sort((a, b) => leastOf(a).value - leastOf(b).value);
  if (!weakest) return undefined;
  const shown = [weakest, ...served.filter((project) => project !== weakest)].slice(0, DRAWN);
  const low = leastOf(weakest);
  const required = projects.flatMap(({ covenants }) => covenants.map((covenant) => covenant.required));
  const covenant = required.length > 0 ? Math.max(...required) : undefined;
  const say = words().finance.page;
  const title = say.thinnest({
    name: context.name(weakest),
    ratio: significant(low.value),
    year: low.year,
    covenant: covenant === undefined ? undefined : significant(covenant),
    holds: covenant === undefined || low.value >= covenant,
  });
  const values = shown.flatMap(({ dscr }) => dscr.map(({ value }) => value));
  const unit = say.coverByYear({ five: served.length > shown.length, ringed: covenant !== undefined });
  const series = shown.map((project) => ({
    name: context.name(project),
    points: project.dscr.map(({ year, value }) => ({ year, value: drawn(value) })),
  }));
  const data = tabulate(
    served.flatMap((project) => project.dscr.map((ratio) => ({ ...ratio, name: context.name(project) }))),
    [
      column.text(words().sections.project, ({ name }) => name),
      column.year(words().report.year, ({ year }) => year),
      column.amount('DSCR', ({ value }) => value),
    ],
    { most: 0 },
  );
  return figure(data, () =>
    coverLines(
      { series, ...(covenant !== undefined && { covenant }) },
      figureOptions(context, 'cover', title, unit + beyond(values)),
    ),
  );
}

/** Monte Carlo results: debt service and owners' return of each project, and the cover of the largest. */
export function chanceBlocks(context: FinanceContext): Block[] {
  const { projects } = context.d;
  const drawn = projects.flatMap((project) => (project.chance ? [{ ...project, chance: project.chance }] : []));
  if (drawn.length === 0) return [];
  const say = words().finance.page;
  const data = tabulate(drawn, [
    column.text(words().sections.project, context.name),
    column.share(say.default, ({ chance }) => chance.default.value),
    column.share(say.lockUp, ({ chance }) => chance.lockUp.value),
    column.rate(say.lowIrr, ({ chance }) => chance.equityIrr?.p5 ?? null),
    column.rate(say.highIrr, ({ chance }) => chance.equityIrr?.p95 ?? null),
  ]);
  const [largest] = drawn.filter(({ dscr }) => dscr.length > 0);
  return [...(largest ? largestBlocks(context, largest) : []), { ...data, rank: 6 }];
}

type Drawn = FinancedProject & { readonly chance: NonNullable<FinancedProject['chance']> };

function largestBlocks(context: FinanceContext, one: Drawn): Block[] {
  const { chance, fan: bands = [] } = one;
  const { equityIrr: irr } = chance;
  const say = words().finance.page;
  const block = sentence(
    say.chance({
      paths: significant(chance.paths, 5),
      name: context.name(one),
      chance: percent(chance.default.value),
      error: percent(1.96 * chance.default.error),
      irr: irr ? { low: percent(irr.p5), high: percent(irr.p95) } : undefined,
    }),
  );
  const bounded = bands.map(({ year, plan, ...band }) => ({
    year,
    ...mapBand(band, drawn),
    ...(plan !== undefined && { plan: drawn(plan) }),
  }));
  if (bands.length < 2) return [{ ...block, rank: 6 }];
  const low = bands.reduce((a, b) => (b.p5 < a.p5 ? b : a));
  const columns = [
    column.year(words().report.year, ({ year }: (typeof bands)[number]) => year),
    ...bandColumns('amount'),
  ];
  const data = tabulate(bands, columns, { most: 0 });
  const title = say.oneInTwenty({ year: low.year, ratio: significant(low.p5) });
  const unit = say.fan + beyond(bands.flatMap((band) => [band.p5, band.p95]));
  return [{ ...block, rank: 6 }, figure(data, () => fan(bounded, figureOptions(context, 'finance-fan', title, unit)))];
}
