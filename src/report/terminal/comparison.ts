import { fixed, money } from '../../figures/index.ts';
import { words } from '../../i18n/index.ts';
import type { Comparison, Heading } from '../../plan/index.ts';
import { headingName } from '../words.ts';
import { textTable, wrapLines } from './table.ts';

/** Said before anything else, since figures of unlike cases compare unlike things. */
function differing({ cases: [first, second] }: Comparison): string {
  const { differ, sameName } = words().commands.compare;
  const told = first === second ? sameName({ name: first }) : differ({ first, second });
  return `${wrapLines(told)}\n`;
}

/** Two plans side by side for a terminal, 80 columns, the answer last. */
export function comparisonText(c: Comparison): string {
  const say = words().commands.compare;
  const right = [
    { head: say.first, right: true },
    { head: say.second, right: true },
    { head: say.change, right: true },
  ];
  const row = (name: string, first: number, second: number) => [
    name,
    fixed(first),
    fixed(second),
    fixed(second - first),
  ];
  const blocks: string[] = c.sameCase ? [] : [differing(c)];
  const costs = Object.entries(c.cost).map(([heading, pair]) =>
    row(headingName(heading as Heading), pair.first, pair.second),
  );
  blocks.push(textTable([{ head: say.heading({ currency: c.currency }) }, ...right], costs));
  if (c.builds.length > 0) {
    const builds = c.builds.map((b) => row(`${b.place}/${b.process} ${b.tier} ${b.year}`, b.first, b.second));
    blocks.push(textTable([{ head: say.builds, gives: true }, ...right], builds));
  }
  if (c.flows.length > 0) {
    const most = [...c.flows].sort((a, b) => Math.abs(b.second - b.first) - Math.abs(a.second - a.first)).slice(0, 20);
    const flows = most.map((f) => row(`${f.good} ${f.from} > ${f.to}`, f.first, f.second));
    const head = most.length < c.flows.length ? say.flowsOf({ shown: most.length, all: c.flows.length }) : say.flows;
    blocks.push(textTable([{ head, gives: true }, ...right], flows));
  }
  const { first, second } = c.npv;
  const cash = (x: number | null) => (x === null ? say.none : money(x, c.currency, 5));
  const both = { first: cash(first), second: cash(second) };
  const npv =
    first === null || second === null ? say.npv(both) : say.npvChange({ ...both, change: cash(second - first) });
  return `${blocks.join('\n')}\n${wrapLines(npv)}\n`;
}
