import type { Comparison } from '../../plan/index.ts';
import { textTable, wrapLines } from './table.ts';

const number = (value: number): string =>
  new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(value).replace(/,/g, ' ').replace('-', '\u2212');

/** Said before anything else, since figures of unlike cases compare unlike things. */
function differing({ cases: [first, second] }: Comparison): string {
  const which =
    first === second ? `both are named ${first}, but their tables are not the same` : `${first} and ${second}`;
  return `${wrapLines(`The cases differ: ${which}. The differences below are not due to the plans alone.`)}\n`;
}

/** Two plans side by side for a terminal, 80 columns, the answer last. */
export function comparisonText(c: Comparison): string {
  const right = [
    { head: 'first', right: true },
    { head: 'second', right: true },
    { head: 'change', right: true },
  ];
  const row = (name: string, first: number, second: number) => [
    name,
    number(first),
    number(second),
    number(second - first),
  ];
  const blocks: string[] = c.sameCase ? [] : [differing(c)];
  const costs = Object.entries(c.cost).map(([heading, pair]) => row(heading, pair.first, pair.second));
  blocks.push(textTable([{ head: `Heading, ${c.currency}` }, ...right], costs));
  if (c.builds.length > 0) {
    const builds = c.builds.map((b) => row(`${b.place}/${b.process} ${b.tier} ${b.year}`, b.first, b.second));
    blocks.push(textTable([{ head: 'Builds', gives: true }, ...right], builds));
  }
  if (c.flows.length > 0) {
    const most = [...c.flows].sort((a, b) => Math.abs(b.second - b.first) - Math.abs(a.second - a.first)).slice(0, 20);
    const flows = most.map((f) => row(`${f.good} ${f.from} > ${f.to}`, f.first, f.second));
    blocks.push(
      textTable(
        [{ head: c.flows.length > 20 ? `Flows, 20 of ${c.flows.length}` : 'Flows', gives: true }, ...right],
        flows,
      ),
    );
  }
  const { first, second } = c.npv;
  const npv =
    first === null || second === null
      ? `NPV ${first === null ? 'none' : number(first)} and ${second === null ? 'none' : number(second)}`
      : `NPV ${c.currency} ${number(first)} and ${number(second)}: ${number(second - first)}`;
  return `${blocks.join('\n')}\n${npv}\n`;
}
