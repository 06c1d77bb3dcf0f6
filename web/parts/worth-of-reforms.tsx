import { useState } from 'preact/hooks';
import { api, good } from '../api.ts';
import { say, spoken } from '../language.ts';
import { go } from '../route.tsx';
import { errorWords, Fault } from './load.tsx';

/** Asks what each reform of a case is worth. */
export function WorthOfReforms({ id }: { readonly id: string }) {
  const w = say();
  const [minutes, setMinutes] = useState('5');
  const [fault, setFault] = useState('');
  return (
    <>
      <h2>{w.worth}</h2>
      {fault !== '' && <Fault text={fault} />}
      <form
        class="line"
        onSubmit={(event) => {
          event.preventDefault();
          const asked = api.reforms.$post({
            query: { lang: spoken.value },
            json: { case: id, minutes: Number(minutes) },
          });
          void good(asked).then(
            ({ run }) => go(`/runs/${encodeURIComponent(run)}`),
            (error: unknown) => setFault(errorWords(error)),
          );
        }}
      >
        <label>
          {w.minutes}
          <input
            type="number"
            min="0.1"
            max="600"
            step="any"
            value={minutes}
            onInput={({ currentTarget }) => setMinutes(currentTarget.value)}
          />
        </label>
        <button type="submit">{w.findWorth}</button>
      </form>
    </>
  );
}
