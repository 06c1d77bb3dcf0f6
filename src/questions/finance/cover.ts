import { type Block, column, figure, sentence, table } from '../../blocks/index.ts';
import { coverLines, fan, percent, significant } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { FinancedProject } from '../../plan/index.ts';
import { figureOptions } from '../../report/index.ts';
import type { FinanceContext } from './words.ts';

/** Projects that are drawn. */
const DRAWN = 5;
/** Cover beyond these is drawn at them: that nothing at all is left, or plenty, is all that it says. */
const [LOWEST, HIGHEST] = [-2, 6];
const drawn = (value: number): number => Math.min(HIGHEST, Math.max(LOWEST, value));

/** What a reader must be told of it: nothing where no value lies beyond. */
function beyond(values: readonly number[]): string {
  const low = values.some((value) => value < LOWEST) ? significant(LOWEST) : undefined;
  const high = values.some((value) => value > HIGHEST) ? significant(HIGHEST) : undefined;
  return low === undefined && high === undefined ? '' : words().finance.page.beyond({ low, high });
}

/** Cover by year of the project with the least and of those that cost most, against the strictest covenant that any has. */
export function coverFigure(told: FinanceContext): Block | undefined {
  const { projects } = told.d;
  const served = projects.filter(({ dscr }) => dscr.length > 0);
  const leastOf = ({ dscr }: FinancedProject) => dscr.reduce((a, b) => (b.value < a.value ? b : a));
  const [weakest] = [...served].sort((a, b) => leastOf(a).value - leastOf(b).value);
  if (!weakest) return undefined;
  const shown = [weakest, ...served.filter((one) => one !== weakest)].slice(0, DRAWN);
  const low = leastOf(weakest);
  const required = projects.flatMap(({ covenants }) => covenants.map((one) => one.required));
  const covenant = required.length > 0 ? Math.max(...required) : undefined;
  const say = words().finance.page;
  const title = say.thinnest({
    ...{ name: told.name(weakest), ratio: significant(low.value), year: low.year },
    covenant: covenant === undefined ? undefined : significant(covenant),
    holds: covenant === undefined || low.value >= covenant,
  });
  const values = shown.flatMap(({ dscr }) => dscr.map(({ value }) => value));
  const unit = say.coverByYear({ five: served.length > shown.length, ringed: covenant !== undefined });
  const series = shown.map((one) => ({
    name: told.name(one),
    points: one.dscr.map(({ year, value }) => ({ year, value: drawn(value) })),
  }));
  const data = table(
    [column.text(words().sections.project), column.year(words().report.year), column.amount('DSCR')],
    served.flatMap((one) => one.dscr.map(({ year, value }) => [told.name(one), year, value])),
    { most: 0 },
  );
  return figure(data, () =>
    coverLines(
      { series, ...(covenant !== undefined && { covenant }) },
      figureOptions(told, 'cover', title, unit + beyond(values)),
    ),
  );
}

/** What chance makes of each project's debt service and of its owners' return, and of the cover of the largest. */
export function chanceBlocks(told: FinanceContext): Block[] {
  const { projects } = told.d;
  const known = projects.flatMap((one) => (one.chance ? [{ ...one, chance: one.chance }] : []));
  if (known.length === 0) return [];
  const say = words().finance.page;
  const data = table(
    [
      ...[column.text(words().sections.project), column.share(say.default), column.share(say.lockUp)],
      ...[column.rate(say.lowIrr), column.rate(say.highIrr)],
    ],
    known.map(({ chance, ...one }) => [
      ...[told.name(one), chance.default.value, chance.lockUp.value],
      ...[chance.equityIrr?.p5 ?? null, chance.equityIrr?.p95 ?? null],
    ]),
  );
  const [largest] = known.filter(({ dscr }) => dscr.length > 0);
  return [...(largest ? largestBlocks(told, largest) : []), { ...data, rank: 6 }];
}

type Drawn = FinancedProject & { readonly chance: NonNullable<FinancedProject['chance']> };

function largestBlocks(told: FinanceContext, one: Drawn): Block[] {
  const { chance, fan: bands = [] } = one;
  const { equityIrr: irr } = chance;
  const say = words().finance.page;
  const said = sentence(
    say.chance({
      paths: significant(chance.paths, 5),
      name: told.name(one),
      chance: percent(chance.default.value),
      error: percent(1.96 * chance.default.error),
      irr: irr ? { low: percent(irr.p5), high: percent(irr.p95) } : undefined,
    }),
  );
  const bounded = bands.map(({ year, plan, ...band }) => ({
    ...{ year, p5: drawn(band.p5), p25: drawn(band.p25), p50: drawn(band.p50), p75: drawn(band.p75) },
    ...{ p95: drawn(band.p95), ...(plan !== undefined && { plan: drawn(plan) }) },
  }));
  if (bands.length < 2) return [{ ...said, rank: 6 }];
  const low = bands.reduce((a, b) => (b.p5 < a.p5 ? b : a));
  const data = table(
    [column.year(words().report.year), ...[0.05, 0.25, 0.5, 0.75, 0.95].map((share) => column.amount(percent(share)))],
    bands.map(({ year, p5, p25, p50, p75, p95 }) => [year, p5, p25, p50, p75, p95]),
    { most: 0 },
  );
  const title = say.oneInTwenty({ year: low.year, ratio: significant(low.p5) });
  const unit = say.fan + beyond(bands.flatMap((band) => [band.p5, band.p95]));
  return [{ ...said, rank: 6 }, figure(data, () => fan(bounded, figureOptions(told, 'finance-fan', title, unit)))];
}
