import type { Block } from '../../../src/blocks/index.ts';
import { gainOverNothing } from '../../../src/report/gain.ts';
import { numbersIn } from './numbers.ts';
import type { Told } from './sentences.ts';

/** Amounts that differ by less are equal up to rounding. */
const near = (a: number, b: number) => 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));

/** Losses and gains that contradict each other: forbidding more never loses less. */
export function lossesApart({ plan }: Told): string[] {
  const wrong: string[] = [];
  const gain = gainOverNothing(plan);
  const free = !plan.targets?.length && !plan.request.require?.length && plan.request.pin === undefined;
  const more = (what: string, large: number, small: number) => {
    if (small - large > near(small, large)) wrong.push(`${what}: ${small} is more than ${large}`);
  };
  for (const { process, without } of plan.stages ?? []) {
    if (!without) continue;
    for (const { place, next } of (plan.here ?? []).filter((one) => one.process === process)) {
      more(`least loss without ${process} and without it at ${place}`, without.low, next.loses.low);
      more(`most loss without ${process} and without it at ${place}`, without.high, next.loses.high);
    }
    if (!gain || !free) continue;
    more(`least gain over nothing and loss without ${process}`, gain.low, without.low);
    more(`most gain over nothing and loss without ${process}`, gain.high, without.high);
  }
  return wrong;
}

/** Reports where the capital of the builds differs from the title of its chart. */
export function capitalApart(blocks: readonly Block[] = []): string[] {
  const [chart] = blocks.filter((block) => block.kind === 'figure');
  const title = /<title[^>]*>([^<]*)/.exec(chart?.drawings[0]?.() ?? '')?.[1] ?? '';
  const said = / for (.*?) \(not discounted\)/.exec(title)?.[1];
  if (!chart?.table || said === undefined) return [];
  const { columns, rows } = chart.table;
  const capital = columns.findIndex(({ kind }) => kind === 'money');
  const sum = rows.reduce((all, row) => all + Number(row[capital]), 0);
  const [token] = numbersIn(said);
  const room = (token?.within ?? 0) + 0.005 * sum;
  return token && !(Math.abs(token.size - sum) <= room)
    ? [`capital of builds adds up to ${sum}, and the title says ${said}`]
    : [];
}
