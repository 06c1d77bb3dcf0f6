import { expect, it } from 'vitest';
import { at, readCase } from '../case/index.ts';
import { buyersBorders } from './buyers-borders.ts';

const rows = at(readCase('solar-central-asia').case, 2027);
const bloc = ['CN', 'IN', 'KG', 'KZ', 'RU', 'TJ', 'UZ'];
const modules = buyersBorders(rows, bloc, 'module');
const into = (to: string) => modules.find((module) => module.to === to)!;

it('a good meets the duty of the tariff at the border of each country that wants it, lower ones with what they ask', () => {
  // India: 40 % for all (tariffs of the base network); the Eurasian union: none inside, 0 % for others.
  const india = modules.find((module) => module.to === 'IN');
  if (india) expect(india.duties.flatMap(({ duties }) => duties.map(({ rate }) => rate))).toContain(0.4);
  const kazakhstan = into('KZ');
  const inside = kazakhstan.duties.find(({ duties }) => duties.length === 0)!;
  expect(inside.from).toEqual(['KG', 'RU']);
  expect(kazakhstan.duties.flatMap(({ from }) => from).sort()).toEqual(['CN', 'IN', 'KG', 'RU', 'TJ', 'UZ']);
});

it('and the certificates that the country, or its customs union, asks of the good', () => {
  expect(into('UZ').papers).toContain('UZ-CERT');
  expect(into('KZ').papers).not.toContain('UZ-CERT');
});

it('of a good that no other country wants there is nothing to meet', () => {
  expect(buyersBorders(rows, bloc, 'nothing')).toEqual([]);
});
