import { type Block, blocksOf, column, figure, type Section, sentence, tabulate } from '../../blocks/index.ts';
import { type Case, columnMeaning, isTable, tableOf } from '../../case/index.ts';
import { bars, fan, money, percent, significant, tornado } from '../../figures/index.ts';
import { ownName, sentences, words } from '../../i18n/index.ts';
import { hasCovenants, type ShockWorth, type StressDocument, TOGETHER, uncertainOf } from '../../reforms/index.ts';
import { factsOf, figureOptions, groupNames } from '../../report/index.ts';
import { withKey } from '../../view/index.ts';
import { type AnswerContext, bandColumns, mapBand, moneyScale } from '../context.ts';
import { foresightBlocks, robustBlocks, sharesBlocks } from './doubt.ts';
import { drawsWords } from './words.ts';

/** A smaller share of the NPV is what the solver leaves. */
export const SMALL = 1e-6;
/** How many groups of figures are drawn, and how many rows their table has where space is short. */
const [MOST, FEW] = [12, 8];
/** As much is delivered as all. */
const ALL = 0.9995;
/** Draws from which at least five lie beyond the 5th and the 95th percentile: fewer make these ends a matter of luck. */
const ENOUGH = 100;

export type StressContext = AnswerContext<StressDocument>;

/** The name of a shock in the reader's language. */
const shockName = (c: Case, { shock, name }: Pick<ShockWorth, 'shock' | 'name'>): string =>
  ownName(c.tables.shocks.find((row) => row.shock === shock) ?? {}) ?? name;

/** A sentence on what costs a plan most. */
export const stressAnswer = (c: Case, d: StressDocument): string =>
  sentences(hurtWords(c, d), hasCovenants(c) ? words().reforms.covenants : undefined);

function hurtWords(c: Case, d: StressDocument): string {
  const say = words().stress;
  const worst = [...d.shocks].filter((x) => x.lost !== null).sort((a, b) => b.lost! - a.lost!)[0];
  if (worst && worst.lost! <= SMALL * Math.abs(d.npv)) return say.noCost;
  if (worst) return say.hurtsMost({ name: shockName(c, worst), cost: money(worst.lost!, d.currency) });
  if (d.draws) {
    const { n, p5, p95 } = d.draws;
    return sentences(
      say.nineInTen({ low: money(p5, d.currency), high: money(p95, d.currency) }),
      n < ENOUGH ? say.fewDraws({ count: n }) : undefined,
    );
  }
  const { shocks, uncertainty } = c.tables;
  return shocks.length + uncertainty.length > 0 ? say.notSolved : say.nothing;
}

/** The section on shocks and uncertain figures: shocks, draws, important figures, builds for several futures; `c` has the reforms of the plan. */
export function stressSection(c: Case, d: StressDocument): Section {
  const context = { case: c, d, facts: factsOf(c) };
  const blocks = blocksOf(
    shocksBlock(context),
    drawsBlock(d),
    yearsBlock(context),
    groupsBlock(context),
    sharesBlocks(context),
    foresightBlocks(context),
    robustBlocks(context),
  );
  return { id: 'stress', title: words().stress.title, blocks };
}

function shocksBlock(context: StressContext): Block | undefined {
  const { case: c, d, facts } = context;
  if (d.shocks.length === 0) return undefined;
  const say = words().stress;
  const still = (x: number) => (Math.abs(x) < SMALL * Math.abs(d.npv) ? 0 : x);
  const years = (x: number | null) => x ?? say.toTheEnd;
  const foreseen = d.shocks.some((shock) => shock.foreseen !== undefined);
  const sorted = [...d.shocks].sort(
    (a, b) => (b.lost ?? Number.POSITIVE_INFINITY) - (a.lost ?? Number.POSITIVE_INFINITY),
  );
  const less = ({ npv, foreseen: known, foreseenBound }: ShockWorth) =>
    npv === null || known === undefined
      ? null
      : { low: still(known - npv), high: still((foreseenBound ?? known) - npv), value: null };
  const data = tabulate(
    sorted,
    [
      column.text(say.shock, (worth) => withKey(shockName(c, worth), worth.shock)),
      column.money(say.npvLost, ({ lost }) => (lost === null ? say.noPlan : still(lost))),
      column.share(say.stillDelivered, ({ delivered }) => delivered),
      column.share(say.inWorstYear, ({ worstYear }) => worstYear, { detail: true }),
      column.amount(say.yearsUntil, ({ recovery }) => years(recovery)),
      column.amount(say.yearsDearer, ({ dearer }) => years(dearer)),
      foreseen && column.money(say.lessForeseen, less),
    ],
    { currency: d.currency },
  );
  const drawn = sorted.flatMap((worth) => (worth.lost === null ? [] : [{ ...worth, lost: still(worth.lost) }]));
  const [worst] = drawn;
  if (!worst) return data;
  const losses = drawn.map(({ lost }) => lost);
  const { factor, unit } = moneyScale(facts, losses);
  const short = drawn.some((one) => one.delivered < ALL);
  const bar = (one: (typeof drawn)[number]) => {
    const [lost, delivered] = [significant(one.lost / factor), percent(one.delivered)];
    const text = short ? { text: say.lostDelivers({ lost, delivered }) } : {};
    return { name: shockName(c, one), value: one.lost / factor, ...text };
  };
  const hit = { name: shockName(c, worst), cost: money(worst.lost, d.currency) };
  const whole = worst.lost <= 0 ? say.shocksNoCost : say.shocksAll(hit);
  const title = worst.delivered < ALL ? say.shocksShort({ ...hit, delivered: percent(worst.delivered) }) : whole;
  return figure(data, () =>
    bars([{ bars: drawn.map(bar) }], figureOptions(context, 'shocks', title, say.shocksUnit({ unit }))),
  );
}

/** The NPV over draws of the uncertain figures. The chance of a loss is left out for a chain that meets demands at least cost, where it means nothing. */
function drawsBlock({ draws, npv, currency }: StressDocument): Block | undefined {
  if (!draws) return undefined;
  const { lossChance: _, varied: __, ...rest } = draws;
  const few = draws.n < ENOUGH ? words().stress.tooFew({ enough: ENOUGH }) : undefined;
  return sentence(sentences(drawsWords(npv > 0 ? draws : rest, currency), few));
}

function yearsBlock(context: StressContext): Block | undefined {
  const { case: c, d, facts } = context;
  const end = Number(c.settings.start) + Number(c.settings.years);
  const years = d.fan?.filter((one) => one.year < end) ?? [];
  if (years.length < 2) return undefined;
  const highs = years.map(({ p95 }) => p95);
  const { factor, unit } = moneyScale(facts, highs);
  const scaled = years.map(({ year, ...band }) => ({ year, ...mapBand(band, (cost) => cost / factor) }));
  const widest = scaled.reduce((a, b) => (b.p95 - b.p5 > a.p95 - a.p5 ? b : a));
  const say = words();
  const [low, high] = [significant(widest.p5), significant(widest.p95)];
  // Where only revenues vary, no year's cost is uncertain.
  if (low === high) return undefined;
  const title = say.stress.yearsTitle({ year: widest.year, low, high });
  const columns = [column.year(say.report.year, ({ year }: (typeof years)[number]) => year), ...bandColumns('money')];
  const data = tabulate(years, columns, { currency: d.currency, most: 0 });
  return figure(data, () => fan(scaled, figureOptions(context, 'fan', title, say.report.perYear({ unit }))));
}

/** Names of groups of figures: in a table with the keys by which a command takes them. */
export const groupName = ({ case: c }: StressContext, keyed = false): ((group: string) => string) => {
  const names: Record<string, string> = groupNames(c, uncertainOf(c), keyed);
  return (group) =>
    group === TOGETHER ? words().stress.otherGroups : Object.hasOwn(names, group) ? names[group]! : group;
};

function groupsBlock(context: StressContext): Block | undefined {
  const { case: c, d, facts } = context;
  const years = (d.tornado ?? []).slice(0, MOST);
  const [first] = years;
  if (!first) return undefined;
  const say = words().stress;
  const ends = years.flatMap(({ low, high }) => [low, high]);
  const { factor, unit } = moneyScale(facts, ends);
  const [named, keyed] = [groupName(context), groupName(context, true)];
  const width = ({ low, high }: typeof first) => Math.abs(high - low);
  const widest = years.reduce((a, b) => (width(b) > width(a) ? b : a));
  const figures = uncertainOf(c);
  const meanings = (of: string) => meaningsOf(figures.filter(({ group }) => group === of));
  const data = tabulate(
    years,
    [
      column.text(say.figures, ({ group }) => keyed(group)),
      column.money(say.at5, ({ low }) => low),
      column.money(say.at95, ({ high }) => high),
      !d.variance && column.share(say.shareAlone, ({ share }) => share),
      column.text(say.whatItIs, ({ group }) => meanings(group), { detail: true }),
    ],
    { currency: d.currency, caption: say.endsCaption, most: FEW },
  );
  const rows = years.map((effect) => ({
    name: named(effect.group),
    low: effect.low / factor,
    high: effect.high / factor,
  }));
  const title = say.tornadoTitle({ group: named(widest.group) });
  return figure(data, () =>
    tornado({ base: d.npv / factor, rows }, figureOptions(context, 'tornado', title, say.tornadoUnit({ unit }))),
  );
}

/** The meaning of figures, from their columns: "wanted a year (5)". */
function meaningsOf(figures: ReturnType<typeof uncertainOf>): string {
  const kinds = new Map(figures.map((figure) => [`${figure.table}.${figure.column}`, figure]));
  return [...kinds.values()]
    .map(({ table: name, column: of }) => {
      const many = figures.filter((figure) => figure.table === name && figure.column === of).length;
      return `${meaningIn(name, of)}${many > 1 ? ` (${many})` : ''}`;
    })
    .join('; ');
}

function meaningIn(name: string, of: string): string {
  if (name !== 'case' && !isTable(name)) return '';
  const column = tableOf(name).columns.find((one) => one.name === of);
  return column ? columnMeaning(name, column) : '';
}
