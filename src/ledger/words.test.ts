import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inLanguage, loadLanguage, words } from '../i18n/index.ts';
import { fault, isFault } from './fault.ts';
import { wordsOf } from './words.ts';

it('has a sentence for every code that is thrown or found', () => {
  const dir = fileURLToPath(new URL('.', import.meta.url));
  const sources = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!\.test)\.ts$/.test(name),
  );
  const codes = new Set<string>();
  for (const name of sources) {
    const text = readFileSync(`${dir}/${name}`, 'utf8');
    for (const match of text.matchAll(
      /(?:fault|finding)\(\s*'([a-z-]+)'|refuse\(\d+, '([a-z-]+)'|'((?:entry|salt|witness)-[a-z]+(?:-[a-z]+)*)'/g,
    )) {
      codes.add((match[1] ?? match[2] ?? match[3])!);
    }
  }
  expect(codes.size).toBeGreaterThan(70);
  expect([...codes].filter((code) => !Object.hasOwn(words().ledgerFaults, code))).toEqual([]);
});

it('fills in what the sentence needs, and names the file', () => {
  expect(wordsOf({ code: 'entry-changed', params: { index: 7 } })).toBe('Entry 7 was changed.');
  expect(wordsOf({ code: 'note-malformed', params: { path: 'witnesses' } })).toMatch(
    /^witnesses: This is not a signed note/,
  );
  expect(wordsOf({ code: 'disk-error', params: { path: 'x', code: 'EROFS' } })).toBe(
    'The disk refused x (read-only, EROFS).',
  );
  const error = fault('disk-full', { path: 'x' });
  expect([isFault(error), error.message]).toEqual([true, 'disk-full path=x']);
});

it('speaks the language of the reader, with the plural of the number', async () => {
  await loadLanguage('ru');
  const behind = { code: 'checkpoint-behind', params: { checkpoint: 3, history: 5 } };
  expect(inLanguage('ru', () => wordsOf(behind))).toMatch(/учтено 3 записи, а в журнале зафиксировано 5\./);
  expect(wordsOf(behind)).toMatch(/shows 3 entries, but 5 are recorded\./);
});
