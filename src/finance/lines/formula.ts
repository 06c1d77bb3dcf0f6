/**
 * The periods of a reference: this one, the one before, the one after, all, all earlier ones, one by its number, or the constant of the
 * line.
 */
export type Where = 'now' | 'before' | 'after' | 'all' | 'earlier' | 'constant' | number;

/** Syntax tree of a formula. A text in a formula is NaN. */
export type Node =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'line'; readonly key: string; readonly where: Where }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Node[] };

/** A parsed formula: its tree and its references to lines. */
export type Formula = { readonly tree: Node; readonly lines: readonly Extract<Node, { kind: 'line' }>[] };

/** A token of a formula: a text, a number, a function with its bracket, a reference to a line, or an operator. */
export const word = /"[^"]*"|\d[\d.]*(?:E-?\d+)?|[A-Z]+\(|[a-z]\w*(?:\.\w+)*(?:\[[^\]]*\])?|<=|>=|<>|[-+*/^<>=(),]/g;

const places: Readonly<Record<string, Where>> = {
  '-1': 'before',
  '+1': 'after',
  all: 'all',
  earlier: 'earlier',
  C: 'constant',
};

/** Parses a reference: `cash[-1]`, `years[+1]`, `added[all]`, `used[earlier]`, `least[C]`, `capex[p12]`. */
export function reference(text: string): Extract<Node, { kind: 'line' }> {
  const [key, place] = text.slice(0, -1).split('[');
  if (place === undefined) return { kind: 'line', key: text, where: 'now' };
  const where = /^p\d+$/.test(place) ? Number(place.slice(1)) : places[place];
  if (where === undefined) throw new Error(`no place ${place} of a line: ${text}`);
  return { kind: 'line', key: key!, where };
}

const infix: readonly (readonly string[])[] = [['<', '<=', '>', '>=', '=', '<>'], ['+', '-'], ['*', '/'], ['^']];

const cache = new Map<string, Formula>();

/**
 * Parses a formula in the language of spreadsheets, with names of lines instead of cells: + - * / ^, comparisons, and functions in
 * capitals. The periods before the first and after the last read as 0.
 *
 * @throws {Error} at a syntax error
 */
export function parsed(text: string): Formula {
  const before = cache.get(text);
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
    const token = words[at++] ?? '';
    if (token === '-') return { kind: 'call', name: '-', parts: [{ kind: 'number', value: 0 }, single()] };
    if (token === '(') {
      const inner = level(0);
      close();
      return inner;
    }
    if (token.startsWith('"')) return { kind: 'number', value: Number.NaN };
    if (/^\d/.test(token)) return { kind: 'number', value: Number(token) };
    if (token.endsWith('(')) {
      const parts = [level(0)];
      while (words[at] === ',') {
        at++;
        parts.push(level(0));
      }
      close();
      return { kind: 'call', name: token.slice(0, -1), parts };
    }
    if (!/^[a-z]/.test(token)) throw new Error(`nothing is read at ${token} in the formula ${text}`);
    const line = reference(token);
    lines.push(line);
    return line;
  };
  const tree = level(0);
  if (at < words.length) throw new Error(`too much at ${words[at]} in the formula ${text}`);
  const formula = { tree, lines };
  cache.set(text, formula);
  return formula;
}
