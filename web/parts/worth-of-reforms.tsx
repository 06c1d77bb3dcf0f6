import { useState } from 'preact/hooks';
import { api, good } from '../api.ts';
import { say, spoken } from '../language.ts';
import { go, runPath } from '../route.tsx';
import { Field, Form } from './form.tsx';

/** The form that requests the worth of each reform of a case. */
export function WorthOfReforms({ id }: { readonly id: string }) {
  const w = say();
  const [minutes, setMinutes] = useState('5');
  const ask = async () => {
    const json = { case: id, minutes: Number(minutes) };
    const { run } = await good(api.reforms.$post({ query: { lang: spoken.value }, json }));
    go(runPath(run));
  };
  return (
    <>
      <h2>{w.worth}</h2>
      <Form line main={false} send={w.findWorth} work={ask}>
        <Field label={w.minutes} type="number" min="0.1" max="600" step="any" value={minutes} set={setMinutes} />
      </Form>
    </>
  );
}
