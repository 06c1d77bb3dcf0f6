/**
 * Where a reference looks: this period, the one before, the one after, all periods, all before this one, one period by its number, or
 * the constant of the line.
 */
export type Where = 'now' | 'before' | 'after' | 'all' | 'earlier' | 'constant' | number;

/** A formula as a tree. A text in a formula is no number. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'line'; readonly key: string; readonly where: Where }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Node[] };

/** A formula read: its tree, and the lines that it names. */
export type Formula = { readonly tree: Node; readonly lines: readonly Extract<Node, { kind: 'line' }>[] };

/** A word of a formula: a text, a number, a function with its bracket, a line with its place, or a sign. */
export const word = /"[^"]*"|\d[\d.]*(?:E-?\d+)?|[A-Z]+\(|[a-z]\w*(?:\.\w+)*(?:\[[^\]]*\])?|<=|>=|<>|[-+*/^<>=(),]/g;

const places: Readonly<Record<string, Where>> = {
  '-1': 'before',
  '+1': 'after',
  all: 'all',
  earlier: 'earlier',
  C: 'constant',
};

/** A reference as it is written: `cash`, `cash[-1]`, `years[+1]`, `added[all]`, `used[earlier]`, `least[C]`, `capex[p12]`. */
export function reference(text: string): Extract<Node, { kind: 'line' }> {
  const [key, place] = text.slice(0, -1).split('[');
  if (place === undefined) return { kind: 'line', key: text, where: 'now' };
  const where = /^p\d+$/.test(place) ? Number(place.slice(1)) : places[place];
  if (where === undefined) throw new Error(`no place ${place} of a line: ${text}`);
  return { kind: 'line', key: key!, where };
}

const infix: readonly (readonly string[])[] = [['<', '<=', '>', '>=', '=', '<>'], ['+', '-'], ['*', '/'], ['^']];

const known = new Map<string, Formula>();

/**
 * Reads a formula. It is written as in a spreadsheet, with names of lines in place of cells: + - * / ^ and comparisons, and functions in
 * capitals. A line without a period of its own, and a period before the first or after the last, read as 0.
 */
export function parsed(text: string): Formula {
  const before = known.get(text);
  if (before) return before;
  const words = text.match(word) ?? [];
  if (words.join('') !== text.replace(/ (?=(?:[^"]*"[^"]*")*[^"]*$)/g, '')) throw new Error(`no formula: ${text}`);
  const lines: Extract<Node, { kind: 'line' }>[] = [];
  let at = 0;
  const close = (): void => {
    if (words[at++] !== ')') throw new Error(`) is missing in the formula ${text}`);
  };
  const level = (k: number): Node => {
    if (k === infix.length) return single();
    let left = level(k + 1);
    while (infix[k]!.includes(words[at] ?? '')) {
      const name = words[at++]!;
      left = { kind: 'call', name, parts: [left, level(k + 1)] };
    }
    return left;
  };
  const single = (): Node => {
    const one = words[at++] ?? '';
    if (one === '-') return { kind: 'call', name: '-', parts: [{ kind: 'number', value: 0 }, single()] };
    if (one === '(') {
      const inner = level(0);
      close();
      return inner;
    }
    if (one.startsWith('"')) return { kind: 'number', value: Number.NaN };
    if (/^\d/.test(one)) return { kind: 'number', value: Number(one) };
    if (one.endsWith('(')) {
      const parts = [level(0)];
      while (words[at] === ',') {
        at++;
        parts.push(level(0));
      }
      close();
      return { kind: 'call', name: one.slice(0, -1), parts };
    }
    if (!/^[a-z]/.test(one)) throw new Error(`nothing is read at ${one} in the formula ${text}`);
    const line = reference(one);
    lines.push(line);
    return line;
  };
  const tree = level(0);
  if (at < words.length) throw new Error(`too much at ${words[at]} in the formula ${text}`);
  const formula = { tree, lines };
  known.set(text, formula);
  return formula;
}
