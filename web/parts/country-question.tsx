import { useState } from 'preact/hooks';
import { countryIn } from '../../src/i18n/index.ts';
import { api, good, listCandidates, type RunEntry } from '../api.ts';
import { said, spoken } from '../language.ts';
import { go, runPath } from '../route.tsx';
import { Action, Choice } from './form.tsx';
import { useLoaded, Waiting } from './load.tsx';

/** Time limit of a country's question, without the check of the region, s. */
const SECONDS = 60;

/** The form of one country's question, at the border prices of a plan of all countries. */
export function CountryQuestion({ run }: { readonly run: RunEntry }) {
  const w = said().country;
  const loaded = useLoaded(() => listCandidates(run.case, spoken.value), [run.case, spoken.value]);
  const [country, choose] = useState('');
  return (
    <Waiting of={loaded}>
      {(candidates) => {
        const all = [...new Set(candidates.map((candidate) => candidate.country))].sort();
        const chosen = all.includes(country) ? country : (all[0] ?? '');
        const ask = async () => {
          const json = { case: run.case, countries: [chosen], pin: run.run, seconds: SECONDS };
          const made = await good(api.plans.$post({ query: { lang: spoken.value }, json }));
          go(runPath(made.run));
        };
        return all.length < 2 ? null : (
          <section aria-label={w.question}>
            <h2>{w.question}</h2>
            <p>{w.questionLead}</p>
            <p class="line">
              <Choice
                label={w.column.country}
                value={chosen}
                of={all.map((code) => [code, countryIn(code)])}
                set={choose}
              />
              <Action text={w.askAlone} work={ask} />
            </p>
          </section>
        );
      }}
    </Waiting>
  );
}
