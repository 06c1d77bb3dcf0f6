import { signal } from '@preact/signals';
import { type Called, type RunEntry, readCalled } from '../api.ts';
import { diskChange } from '../events.ts';
import { spoken } from '../language.ts';
import { askedWords } from './asked.ts';

const known = signal<Readonly<Record<string, Called>>>({});
/** Cache of the names of cases, by case and language. */
const fetched = new Set<string>();

diskChange.subscribe(({ id }) => {
  for (const key of fetched) if (key.startsWith(`${id}\n`)) fetched.delete(key);
});

/** Names of the rows of a case in the current language; undefined until the server has answered. */
function calledIn(id: string): Called | undefined {
  const key = `${id}\n${spoken.value}`;
  if (!fetched.has(key)) {
    fetched.add(key);
    void readCalled(id, spoken.value).then(
      (called) => {
        known.value = { ...known.value, [key]: called };
      },
      () => {},
    );
  }
  return known.value[key];
}

const namesNothing = ({ reforms, shocks, require, forbid, withoutTargets, kind }: RunEntry): boolean =>
  kind !== 'plan' || reforms.length + shocks.length + require.length + forbid.length + withoutTargets.length === 0;

/** The question of a run as a sentence, with the names of its case. */
export const askedOf = (run: RunEntry): string => askedWords(run, namesNothing(run) ? undefined : calledIn(run.case));
