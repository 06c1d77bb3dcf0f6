import { useState } from 'preact/hooks';
import { fileUrl } from '../api.ts';
import { say } from '../language.ts';
import { ask, useAnswers } from './asking.ts';
import { errorWords, Fault } from './load.tsx';
import { Report } from './report.tsx';

/** What each measure costs in NPV: measures are chosen, and their frontiers stand below once they are found. */
export function Frontiers({ run }: { readonly run: string }) {
  const w = say();
  const [chosen, choose] = useState<readonly string[]>(['jobs']);
  const [refused, setRefused] = useState('');
  const { busy, fault, page, turn } = useAnswers(run)('frontiers');
  return (
    <>
      <p class="quiet">{w.frontiersLead}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask(run, 'frontiers', chosen).then(
            () => setRefused(''),
            (error: unknown) => setRefused(errorWords(error)),
          );
        }}
      >
        <fieldset>
          <legend>{w.measure}</legend>
          <div class="checks">
            {Object.entries(w.measures).map(([measure, name]) => (
              <label key={measure}>
                <input
                  type="checkbox"
                  checked={chosen.includes(measure)}
                  onChange={({ currentTarget: { checked } }) =>
                    choose(checked ? [...chosen, measure] : chosen.filter((one) => one !== measure))
                  }
                />
                {name}
              </label>
            ))}
          </div>
        </fieldset>
        <p>
          <button type="submit" disabled={busy || chosen.length === 0}>
            {w.findFrontiers}
          </button>
        </p>
      </form>
      {busy && <p role="status">{w.answering}</p>}
      {(refused || fault) !== '' && <Fault text={refused || fault} />}
      {page !== undefined && !busy && <Report key={turn} src={fileUrl(run, page)} head={() => null} />}
    </>
  );
}
