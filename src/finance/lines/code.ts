import type { Node } from './formula.ts';

type Line = Extract<Node, { kind: 'line' }>;

/** Storage of a line: its row, whether it has a number for each draw (`wide`), and whether it has one number for all periods (`single`). */
export type Place = { readonly row: string; readonly wide: boolean; readonly single: boolean };

/** Context in which the code of a formula is generated. */
type Writing = {
  /** number of periods */
  readonly n: number;
  /** periods are computed in ascending order, so that a sum over earlier periods can be accumulated */
  readonly onwards: boolean;
  readonly placeOf: (line: Line) => Place;
  /** makes a row for an accumulated sum, with a number for each draw if `wide`, and returns its name */
  readonly accumulator: (wide: boolean) => string;
};

/** Whether a sum is over earlier periods, by its first range. */
const isEarlier = (tree: Node): boolean =>
  tree.kind === 'line' ? tree.where === 'earlier' : tree.kind === 'call' && tree.parts.some(isEarlier);

const joined: Readonly<Record<string, readonly [open: string, between: string, close: string]>> = {
  '+': ['(', '+', ')'],
  '-': ['(', '-', ')'],
  '*': ['(', '*', ')'],
  '/': ['(', '/', ')'],
  '^': ['power(', ',', ')'],
  MIN: ['Math.min(', ',', ')'],
  MAX: ['Math.max(', ',', ')'],
  ABS: ['Math.abs(', '', ')'],
  INT: ['Math.floor(', '', ')'],
};
/** Comparisons. A text is NaN, with which nothing compares. */
const comparing: Readonly<Record<string, string>> = { '<': '<', '<=': '<=', '>': '>', '>=': '>=', '=': '===' };
const joining: Readonly<Record<string, string>> = { AND: '&&', OR: '||' };

const positions = { now: 'p', constant: 'p', before: 'p-1', after: 'p+1', all: 'q', earlier: 'q' } as const;

/**
 * Generates the statements that compute a formula for period `p` of a row, for each of `w` draws `k` if it is wide. The tree comes from
 * `parsed`, so that no text from outside gets into the code.
 */
export function written(tree: Node, to: Place, { n, onwards, placeOf, accumulator }: Writing): string {
  const once: string[] = [];
  let names = 0;
  const fresh = (): string => `v${names++}`;
  const sums = new Map<string, { readonly sum: Place; readonly line: Place }>();
  const at = ({ row, wide, single }: Place, position: string): string =>
    single ? `${row}[${wide ? 'k' : 0}]` : `${row}[${wide ? `(${position})*w+k` : position}]`;
  const varies = (one: Node): boolean =>
    one.kind === 'line' ? placeOf(one).wide : one.kind === 'call' && one.parts.some(varies);

  const value = (one: Node, into: string[], inSum: boolean): string => {
    if (one.kind === 'number') return String(one.value);
    if (one.kind === 'line')
      return at(placeOf(one), typeof one.where === 'number' ? String(one.where + 1) : positions[one.where]);
    // A value that is the same for all draws is computed once.
    if (to.wide && !inSum && into !== once && !varies(one)) {
      const name = fresh();
      const text = value(one, once, false);
      once.push(`const ${name}=${text};`);
      return name;
    }
    const { name, parts } = one;
    if (name === 'SUM' || name === 'SUMPRODUCT') return sum(parts[0]!, into);
    if (name === 'IF') return choice(parts as [Node, Node, Node], into, inSum);
    if (comparing[name] ?? joining[name]) return `(${test(one, into, inSum)}?1:0)`;
    const [open, between, close] = joined[name] ?? [];
    if (open === undefined) throw new Error(`only a spreadsheet reads ${name}`);
    return open + parts.map((part) => value(part, into, inSum)).join(between) + close;
  };

  const test = (one: Node, into: string[], inSum: boolean): string => {
    const { name = '', parts = [] } = one.kind === 'call' ? one : {};
    if (comparing[name]) return `(${parts.map((part) => value(part, into, inSum)).join(comparing[name])})`;
    if (joining[name]) return `(${parts.map((part) => test(part, into, inSum)).join(joining[name])})`;
    return `(${value(one, into, inSum)}!==0)`;
  };

  /** The statements of each branch stay inside it, so that a branch that is not taken costs nothing. */
  const choice = ([holds, then, otherwise]: [Node, Node, Node], into: string[], inSum: boolean): string => {
    const condition = test(holds, into, inSum);
    const [before, beforeOther]: [string[], string[]] = [[], []];
    const [yes, no] = [value(then, before, inSum), value(otherwise, beforeOther, inSum)];
    if (before.length + beforeOther.length === 0) return `(${condition}?${yes}:${no})`;
    const name = fresh();
    into.push(
      `let ${name};if(${condition}){${before.join('')}${name}=${yes};}else{${beforeOther.join('')}${name}=${no};}`,
    );
    return name;
  };

  const sum = (body: Node, into: string[]): string => {
    const earlier = isEarlier(body);
    if (body.kind === 'line' && earlier && onwards && !to.single) return running(body);
    const name = fresh();
    const inside: string[] = [];
    const each = value(body, inside, true);
    into.push(`let ${name}=0;for(let q=1;q<${earlier ? 'p' : n + 1};q++){${inside.join('')}${name}+=${each};}`);
    return name;
  };

  /** The sum of a line over earlier periods, accumulated from period to period. */
  const running = (one: Line): string => {
    const line = placeOf(one);
    const sum = sums.get(line.row)?.sum ?? { row: accumulator(line.wide), wide: line.wide, single: true };
    sums.set(line.row, { sum, line });
    return at(sum, '');
  };

  const body: string[] = [];
  const fill = `${at(to, 'p')}=${value(tree, body, false)};`;
  const goOn = (wide: boolean): string =>
    [...sums.values()]
      .filter(({ line }) => line.wide === wide)
      .map(({ sum, line }) => `${at(sum, '')}=p===1?0:${at(sum, '')}+${at(line, 'p-1')};`)
      .join('');
  const each = goOn(true) + body.join('') + fill;
  return `{${goOn(false)}${once.join('')}${to.wide ? `for(let k=0;k<w;k++){${each}}` : each}}`;
}
