import { expect, it } from 'vitest';
import { mixesScripts } from './scripts.ts';

it('a name that mixes scripts within a word may imitate another; words of different scripts beside each other do not', () => {
  // The second letter of the first is Cyrillic.
  expect(mixesScripts('p\u0430rtner.example/witness')).toBe(true);
  expect(mixesScripts('\u0391uthority')).toBe(true);
  for (const name of ['partner.example/witness', 'Завод plant', 'Орган меток времени', '时间戳 TSA', 'log-7'])
    expect([name, mixesScripts(name)]).toEqual([name, false]);
});
