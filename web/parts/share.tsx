import { useState } from 'preact/hooks';
import { api, good } from '../api.ts';
import { said } from '../language.ts';
import { session } from '../session.ts';
import { Action, Field, Form } from './form.tsx';
import { useLoaded } from './load.tsx';
import { whenWords } from './runs-table.tsx';

/** Links to the report of a run for readers without an account; nothing where the reader may make none. */
export function Share({ run }: { readonly run: string }) {
  const { webAccess: w } = said();
  const [days, setDays] = useState('14');
  const [link, setLink] = useState('');
  const param = { run };
  const loaded = useLoaded(
    () => (session.value?.login === undefined ? Promise.resolve([]) : good(api.runs[':run'].links.$get({ param }))),
    [run],
  );
  if (session.value?.login === undefined || loaded.value === undefined) return null;
  return (
    <details class="share">
      <summary>{w.shareTitle}</summary>
      <p>{w.shareLead}</p>
      <Form
        line
        send={w.share}
        work={async () => {
          const { token } = await good(api.runs[':run'].links.$post({ param, json: { days: Number(days) } }));
          setLink(`${location.origin}/shared#${token}`);
          loaded.reload();
        }}
      >
        <Field label={w.days} value={days} type="number" set={setDays} />
      </Form>
      {link !== '' && (
        <p role="status">
          <code class="secret">{link}</code>
        </p>
      )}
      <ul>
        {loaded.value.map(({ id, login, ends }) => (
          <li key={id}>
            {w.ends({ when: whenWords(Date.parse(ends)), login })}{' '}
            <Action
              text={w.endLink}
              work={() =>
                good(api.runs[':run'].links[':link'].$delete({ param: { run, link: id } })).finally(loaded.reload)
              }
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
