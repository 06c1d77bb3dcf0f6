import { beforeAll, describe, expect, it } from 'vitest';
import { type Catalogue, inLanguage, type Language, languages, loadLanguage, words } from './index.ts';

type Text = string | ((p: unknown) => unknown);

/** Every text of a catalogue by its path. */
function textsOf(node: unknown, path = ''): [string, Text][] {
  if (typeof node === 'string' || typeof node === 'function') return [[path, node as Text]];
  // A list, such as the powers of ten, is each language's own.
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => textsOf(value, path === '' ? key : `${path}.${key}`));
}

/** Stands for any parameter: a text, a number, a list of either, or a record; leaves its mark where it is said. */
function anything(name: string): unknown {
  const mark = `⟨${name}⟩`;
  const call = () => mark;
  return new Proxy(call, {
    get(_, key) {
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'number' ? 7 : mark);
      if (key === 'toString' || key === 'valueOf') return () => mark;
      if (key === Symbol.iterator)
        return function* () {
          yield mark;
        };
      if (key === 'length') return 1;
      if (key === 'join') return () => mark;
      if (key === 'map') return (make: (x: unknown) => unknown) => [make(anything(name))];
      return typeof key === 'string' ? anything(`${name}.${key}`) : undefined;
    },
  });
}

/** The parameters that a text says, or undefined where it needs values of its own kind. */
function said(text: Text): ReadonlySet<string> | undefined {
  if (typeof text === 'string') return new Set();
  const used = new Set<string>();
  const params = new Proxy(
    {},
    {
      get: (_, key) => {
        used.add(String(key));
        return anything(String(key));
      },
    },
  );
  try {
    text(params);
    return used;
  } catch {
    return undefined;
  }
}

const all = (language: Language): Map<string, Text> =>
  inLanguage(language, () => new Map(textsOf(words() satisfies Catalogue)));

beforeAll(async () => {
  for (const language of languages) await loadLanguage(language);
});

describe('the catalogues', () => {
  it.each(['ru', 'zh'] as const)('have every text of English in %s, and say the same parameters', (language) => {
    const own = all(language);
    const missing: string[] = [];
    for (const [path, text] of all('en')) {
      const other = own.get(path);
      if (other === undefined) missing.push(path);
      const [first, second] = [said(text), other && said(other)];
      // `count` of a plural may choose the words without being said itself, and languages choose by different ones.
      for (const name of first ?? []) if (second && !second.has(name)) missing.push(`${path}: ${name}`);
    }
    expect(missing).toEqual([]);
  });

  it.each([
    ['ru', /[а-яё]/i],
    ['zh', /[\u4e00-\u9fff]/],
  ] as const)('are written in the script of %s where English has a sentence', (language, script) => {
    const own = all(language);
    const foreign = [...all('en')].filter(([path, text]) => {
      const other = own.get(path);
      return (
        typeof text === 'string' &&
        /[a-z]{3,} [a-z]{3,}/i.test(text) &&
        typeof other === 'string' &&
        !script.test(other)
      );
    });
    expect(foreign.map(([path]) => path)).toEqual([]);
  });
});
