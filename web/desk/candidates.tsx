import { useState } from 'preact/hooks';
import type { Candidate } from '../api.ts';
import { said } from '../language.ts';
import { Field } from '../parts/form.tsx';
import { choiceOf, Plants, type PlantsProps, plantName } from './plants.tsx';
import { siteOf } from './worth.ts';

/** The number of rows without a filter. */
const SHOWN = 40;

/** The candidates of the case with a filter. Those that the plan builds, or for which a choice is made, come first. */
export function Candidates(props: PlantsProps) {
  const w = said().desk;
  const { all, plan, draft } = props;
  const [find, setFind] = useState('');
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (one: Candidate) => {
    const text = `${plantName(one)} ${one.place} ${one.process}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const built = new Set(plan?.builds.map(siteOf));
  const isTouched = (one: Candidate) => built.has(siteOf(one)) || choiceOf(draft, siteOf(one)) !== 'free';
  const rows = all.filter(fits).sort((a, b) => Number(isTouched(b)) - Number(isTouched(a)));
  return (
    <fieldset>
      <legend>{w.plants}</legend>
      <p class="line">
        <Field label={w.findPlant} type="search" value={find} set={setFind} />
        <span class="quiet">{w.plantsShown({ shown: Math.min(SHOWN, rows.length), all: all.length })}</span>
      </p>
      <Plants {...props} of={rows.slice(0, SHOWN)} />
    </fieldset>
  );
}
