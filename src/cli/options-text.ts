import type { Case } from '../case/index.ts';
import { magnitude, money, percent, significant } from '../figures/index.ts';
import { type Measure, type OptionsDocument, wish } from '../reforms/index.ts';
import { builtOtherwise, type Facts, factsOf, measureName, siteName, textTable, wrapLines } from '../report/index.ts';

const right = true;
/** Lines of each table, and names of each list, so that the answer stands on one screen; options.json has all. */
const most = { plans: 6, sites: 6, ranges: 6, points: 5, names: 3 };

/** The first names of a list, and how many more there are. */
function some(names: readonly string[]): string {
  const more = names.length - most.names;
  return more > 0 ? `${names.slice(0, most.names).join('; ')}; and ${more} more` : names.join('; ');
}

const withinWords = (d: OptionsDocument): string =>
  d.slackOf === 'gain' ? `${percent(d.slack)} of the gain over building nothing` : `${percent(d.slack)} of the best`;

export function optionsAnswer(d: OptionsDocument): string {
  const others = d.options.length - 1;
  const all = d.always.length;
  if (others === 0) return `No plan with other sites was found within ${withinWords(d)}`;
  const plans = others === 1 ? 'One other plan that differs most lies' : `${others} other plans that differ most lie`;
  const always = all === 0 ? 'no site is' : all === 1 ? 'one site is' : `${all} sites are`;
  return `${plans} within ${withinWords(d)}; ${always} in every plan so near`;
}

/** Says where the slack is as large as all that the plan gains: then plans that differ may be hardly better than none. */
function slackLine(d: OptionsDocument): string | undefined {
  if (d.gain === undefined || d.gain <= 0 || d.slackOf === 'gain') return undefined;
  const share = d.slackMoney / d.gain;
  if (share < SLACK_SHARE) return undefined;
  const size = share >= 1 ? 'is as large as' : `is ${percent(share, 2)} of`;
  return `The slack, ${money(d.slackMoney, d.currency)}, ${size} what the best plan gains over building nothing (${money(d.gain, d.currency)} at least). With --slack-of gain it is a share of that gain.`;
}

/** From this share of the gain on, the slack is worth a warning. */
const SLACK_SHARE = 0.5;

/** What a terminal is told, sites by their names. */
export function optionsText(c: Case, d: OptionsDocument): string {
  const facts = factsOf(c);
  const nameOf = (site: string) => siteName(facts, site);
  const names = ['jobs', 'capex', 'co2'];
  const { factor, word } = magnitude([d.best]);
  const best = d.options[0]!.builds;
  const otherwise = (keys: readonly string[]) => builtOtherwise(best, keys, nameOf).join('; ');
  const row = (name: string, x: OptionsDocument['options'][number]) => [
    name,
    significant(x.npv / factor, 5),
    ...names.map((measure) => significant(x.measures[measure]!)),
    String(builtOtherwise(best, x.builds).length),
  ];
  const heads = [
    { head: 'Plan' },
    { head: `NPV, ${d.currency}${word === '' ? '' : ` ${word}`}`, right },
    ...names.map((name) => ({ head: measureName(name), right })),
    { head: 'sites otherwise', right },
  ];
  const rows = d.options.map((x, i) => row(i === 0 ? 'best' : `plan ${i + 1}`, x));
  const more = d.slacks
    .filter((x) => x.slack !== d.slack)
    .flatMap((x) => (x.options ?? []).map((one) => row(`in ${percent(x.slack)}`, one)));
  const parts = [
    wrapLines(`${optionsAnswer(d)}.`),
    wrapLines(`The best builds: ${some(best.map(nameOf)) || 'nothing'}.`),
    '',
  ];
  const slack = slackLine(d);
  if (slack !== undefined) parts.push(wrapLines(slack), '');
  parts.push(textTable(heads, [...rows, ...more].slice(0, most.plans)), '');
  const list = (what: string, keys: readonly string[]) => {
    if (keys.length > 0) parts.push(wrapLines(`${what}, ${keys.length}: ${some(keys.map(nameOf))}.`));
  };
  list('Always built', d.always);
  list('Sometimes built', d.sometimes);
  list('Never built', d.never);
  list('Not settled in the time', d.undecided);
  parts.push(...siteLines(d, nameOf), ...rangeLines(d, facts));
  for (const [measure, points] of Object.entries(d.frontiers)) {
    const cells = points
      .slice(0, most.points)
      .map((x) => [significant(x.value), money(x.npv, d.currency), otherwise(x.builds)]);
    parts.push(
      '',
      textTable(
        [
          { head: measureName(measure), right },
          { head: 'NPV', right },
          { head: 'Otherwise', gives: true },
        ],
        cells,
      ),
      limitLine(measure as Measure, d.limits[measure], d.slack),
    );
  }
  return `${parts.join('\n')}\n`;
}

/** How far a measure can go, whatever is built. */
const limitLine = (measure: Measure, limit: number | undefined, slack: number): string =>
  limit === undefined
    ? 'That its last point is the end is not proven.'
    : `No plan within ${percent(slack)} has ${wish[measure] > 0 ? 'more' : 'less'} than ${significant(limit)}.`;

/** What doing otherwise at each site costs, and what that makes of it within each slack. */
function siteLines(d: OptionsDocument, nameOf: (site: string) => string): string[] {
  if (d.sites.length === 0) return [];
  const sorted = [...d.sites].sort((a, b) => a.low - b.low).slice(0, most.sites);
  const word = (site: string) => (x: OptionsDocument['slacks'][number]) =>
    (['always', 'never', 'sometimes', 'undecided'] as const).find((use) => x[use].includes(site)) ?? '';
  const rows = sorted.map((x) => [
    `${x.built ? 'without' : 'with'} ${nameOf(x.site)}`,
    x.high === null ? `over ${money(x.low, d.currency)}` : money(x.high, d.currency),
    ...d.slacks.map(word(x.site)),
  ]);
  const heads = [
    { head: 'Otherwise', gives: true },
    { head: 'Costs at most', right },
    ...d.slacks.map((x) => ({ head: percent(x.slack) })),
  ];
  return ['', textTable(heads, rows)];
}

function rangeLines(d: OptionsDocument, facts: Facts): string[] {
  if (!d.ranges || d.ranges.length === 0) return [];
  const rows = d.ranges
    .filter((x) => x.highest > 1e-9)
    .sort((a, b) => b.highest - a.highest)
    .slice(0, most.ranges)
    .map((x) => [
      x.kind === 'country' ? facts.countryName(x.of) : siteName(facts, x.of),
      ...[x.here, x.least, x.most].map((v) => significant(v)),
    ]);
  const heads = [
    { head: `Use within ${percent(d.slack)}`, gives: true },
    { head: 'Best plan', right },
    { head: 'Least', right },
    { head: 'Most', right },
  ];
  return [
    '',
    textTable(heads, rows),
    wrapLines('Countries: value added over the years; sites: activity over the years.'),
  ];
}
