import type { Case } from '../../../src/case/index.ts';

const forbidden: readonly [string, RegExp][] = [
  ['an option', /(^|[\s(«“`‘])--[a-z][a-z-]+/],
  ['a command', /`?\bchorsu (plan|check|verify|finance|reforms|options|stress)\b/],
  ['a file of the case', /datapackage\.json|\b[a-z_]+\.csv(:\d+)?\b/],
  ['a hash', /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{10,}\b/],
];

/** Keys of named rows that are not words: they have a mark, a digit or an inner capital. */
function keysWithNames(c: Case): string[] {
  const keys = new Set<string>();
  const names = new Set<string>();
  for (const rows of Object.values(c.tables))
    for (const row of rows) {
      const [key] = Object.values(row);
      if (typeof row.name === 'string') names.add(row.name);
      if (typeof row.name === 'string' && typeof key === 'string' && key !== row.name && /[-_\d]|[a-z][A-Z]/.test(key))
        keys.add(key);
    }
  for (const row of c.tables.candidates) keys.add(`${row.place}/${row.process}`);
  return [...keys].filter((key) => ![...names].some((name) => name.includes(key)));
}

/** Terms of the program (options, files, keys) in lines, each with its line; empty where the lines use words only. */
export function programWords(lines: readonly string[], c: Case): string[] {
  const keys = keysWithNames(c).map(
    (key) => new RegExp(`(^|[\\s(“,:;])${key.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}($|[\\s),:;.”])`),
  );
  return lines.flatMap((line) => [
    ...forbidden.flatMap(([what, pattern]) => (pattern.test(line) ? [`${what}: ${line}`] : [])),
    ...keys.flatMap((pattern) => (pattern.test(line) ? [`a key (${pattern.source}): ${line}`] : [])),
  ]);
}
