import { expect, it } from 'vitest';
import { inLanguage, loadLanguage } from '../../i18n/index.ts';
import { blocOf } from '../bloc/bloc.ts';
import { claims } from '../claims/claims.ts';
import { bundledRegister } from '../register/register.ts';
import { bundledTrade } from '../trade/bundled.ts';
import { bundledText, capacities, classes, economyFacts, evidenceSources, mechanisms, plants } from './bundled.ts';
import { readTable } from './table.ts';
import { readersText } from './words.ts';

/** Every text of the bundled tables that a page or a terminal shows. */
function shown(): string[] {
  const texts = [
    ...classes().map((row) => row.name),
    ...evidenceSources().flatMap((evidenceSource) => [evidenceSource.title, evidenceSource.cleaning]),
    ...economyFacts().map((economyFact) => economyFact.unit),
    ...blocOf(bundledTrade(), []).facts.map((fact) => fact.unit),
    ...capacities().map((capacity) => capacity.what),
    ...plants().map((plant) => plant.plant),
    ...mechanisms().flatMap((mechanism) => [mechanism.name, mechanism.place, mechanism.text, mechanism.followed]),
    ...bundledRegister().flatMap((project) => [
      project.name,
      project.place,
      project.sector,
      project.capacity,
      project.reason,
      project.note,
      project.jobs?.kind ?? '',
      project.until?.what ?? '',
      ...project.amounts.map((amount) => amount.note),
    ]),
    ...claims().flatMap((claim) => [
      claim.statement,
      claim.by,
      claim.unit,
      ...[claim, ...claim.also].map((x) => x.definition),
    ]),
  ];
  return [...new Set(texts)].filter((text) => text !== '' && text !== '%').sort();
}

const text = { type: 'text', required: true } as const;

it('words.csv has every text that is shown, and no other but the cleaning of loaded trade', () => {
  const known = readTable(bundledText('words.csv'), 'words.csv', { text, ru: text, zh: text }).map((row) => row.text);
  const all = shown();
  expect(all.filter((one) => !known.includes(one))).toEqual([]);
  const ofLoaded = /^(Economies with exports|All economies count; headings)/;
  expect(known.filter((one) => !all.includes(one) && !ofLoaded.test(one))).toEqual([]);
  expect(new Set(known).size).toBe(known.length);
});

it('is read in the language that is spoken, and an own text stays as it is', async () => {
  await loadLanguage('ru');
  expect(inLanguage('ru', () => readersText('Kemin solar plant'))).toBe('Кеминская солнечная станция');
  expect(inLanguage('ru', () => readersText('My own plant'))).toBe('My own plant');
  expect(readersText('Kemin solar plant')).toBe('Kemin solar plant');
});
