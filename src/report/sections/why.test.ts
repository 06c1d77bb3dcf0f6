import { describe, expect, it } from 'vitest';
import { inLanguage, languages, loadLanguage } from '../../i18n/index.ts';
import { factsOf } from '../facts.ts';
import { solarFixture } from '../testing/solar.ts';
import { whySentence } from './why.ts';

const { case: c } = solarFixture();
const facts = factsOf(c);
const short = { good: 'module', place: 'Mary', year: 2031, short: 12 };
const told = (because: Parameters<typeof whySentence>[0]['because']) => whySentence({ ...short, because }, facts);

describe('why a demand is not met, in words', () => {
  it('is not a route where nothing was found', async () => {
    expect(told([])).toMatch(/The reason was not found\.$/);
    for (const language of languages) {
      await loadLanguage(language);
      const text = inLanguage(language, () => told([]));
      expect(text).not.toMatch(/route|маршрут|路线/);
    }
  });

  it('says what of a row it is, and what the plan does without', () => {
    const scheme = String(c.tables.schemes[0]!.scheme);
    expect(told([{ kind: 'schemes', key: scheme }])).toMatch(/The reason is the weeks that the certificate/);
    expect(told([{ kind: 'places', key: 'Mary/module', column: 'route' }])).toMatch(/lack of a route for .* to Mary/);
    const [row] = c.tables.candidates;
    const key = `${row!.place}/${row!.process}`;
    const both = told([
      { kind: 'candidates', key },
      { kind: 'candidates', key, pays: false },
    ]);
    expect(both).toMatch(/The reason is the capacity of .*\. More could be delivered with a further build of .*, but/);
    expect(told([{ kind: 'candidates', key, column: 'lead' }])).toMatch(/the time that it takes to build/);
    expect(told([{ kind: 'case', key: '' }])).toMatch(/the limit of Own funds/);
  });
});
