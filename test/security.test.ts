import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './support/needs.ts';

/**
 * Number of requirements in each section of OWASP ASVS 4.0.3, without those of level 3 and the deleted ones, from
 * https://github.com/OWASP/ASVS/tree/v4.0.3/4.0/en.
 */
const sections = `
  1.1 7, 1.2 4, 1.4 5, 1.5 4, 1.6 4, 1.7 2, 1.8 2, 1.9 2, 1.10 1, 1.11 2, 1.12 2, 1.14 6, 2.1 12, 2.2 3,
  2.3 3, 2.4 5, 2.5 7, 2.6 3, 2.7 6, 2.8 7, 2.9 3, 2.10 4, 3.1 1, 3.2 4, 3.3 4, 3.4 5, 3.5 3, 3.7 1,
  4.1 5, 4.2 2, 4.3 3, 5.1 5, 5.2 8, 5.3 10, 5.4 3, 5.5 4, 6.1 3, 6.2 6, 6.3 2, 6.4 2, 7.1 4, 7.2 2,
  7.3 4, 7.4 3, 8.1 4, 8.2 3, 8.3 8, 9.1 3, 9.2 4, 10.2 2, 10.3 3, 11.1 8, 12.1 3, 12.2 1, 12.3 6, 12.4 2,
  12.5 2, 12.6 1, 13.1 5, 13.2 6, 13.3 2, 13.4 2, 14.1 4, 14.2 6, 14.3 3, 14.4 7, 14.5 4
`;
const gone = ['1.4.2', '1.4.3', '1.12.1', '4.1.4', '7.3.2', '13.1.2', '13.2.4', '14.3.1'];
const wanted = [...sections.matchAll(/(\d+\.\d+) (\d+)/g)]
  .flatMap(([, section, count]) => Array.from({ length: Number(count) }, (_, i) => `${section}.${i + 1}`))
  .filter((one) => !gone.includes(one));

const text = readFileSync(join(root, 'docs/security.md'), 'utf8');
const rows = [...text.matchAll(/^\| (\d[\d., -]*) \| ([a-z ]+) \| (.+) \|$/gm)].map(([, numbers, state, where]) => ({
  numbers: numbers!.split(', ').flatMap((part) => {
    const [first = '', last = first] = part.split(' - ');
    const [section, from, to] = [first.slice(0, first.lastIndexOf('.')), first, last].map((one) => one);
    const number = (one: string) => Number(one.slice(one.lastIndexOf('.') + 1));
    return Array.from({ length: number(to!) - number(from!) + 1 }, (_, i) => `${section}.${number(from!) + i}`);
  }),
  state: state!,
  where: where!,
}));

describe('docs/security.md', () => {
  it('has each requirement of level 2 in one row', () => {
    expect(wanted).toHaveLength(259);
    const order = (list: readonly string[]) => [...list].sort();
    expect(order(rows.flatMap(({ numbers }) => numbers))).toEqual(order(wanted));
  });

  it('counts the rows of each state as they are', () => {
    const of = (wish: string) => rows.filter(({ state }) => state === wish).flatMap(({ numbers }) => numbers).length;
    expect(rows.filter(({ state }) => !['met', 'partly', 'not met', 'not applicable'].includes(state))).toEqual([]);
    expect(text).toContain(
      `Of 259 requirements, ${of('met')} are met, ${of('partly')} partly, ${of('not met')} not, and ${of('not applicable')} do not apply.`,
    );
  });

  it('names tests that are there', () => {
    const there = new Set(
      ['src', 'test'].flatMap((folder) =>
        readdirSync(join(root, folder), { recursive: true }).map((path) => String(path).replace(/^.*[\\/]/, '')),
      ),
    );
    const named = [...text.matchAll(/`(?:[\w-]+\/)*([\w-]+(?:\.\w+)*\.test\.ts)`/g)].map(([, name]) => name!);
    expect(named.length).toBeGreaterThan(50);
    expect(named.filter((name) => !there.has(name))).toEqual([]);
  });
});
