import { useState } from 'preact/hooks';
import { api, good } from '../api.ts';
import { said } from '../language.ts';
import { Action, Field, Form } from '../parts/form.tsx';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Head } from '../parts/shell.tsx';
import { session } from '../session.ts';

/** The accounts of the server, and invitations: for administrators. */
export function PeoplePage() {
  const { webAccess: w } = said();
  const loaded = useLoaded(() => good(api.accounts.$get()), []);
  const close = (account: string) =>
    good(api.accounts[':account'].$delete({ param: { account } })).finally(loaded.reload);
  return (
    <>
      <Head title={w.peopleTitle} />
      <Waiting of={loaded}>
        {(accounts) => (
          <Scroll label={w.people}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{w.login}</th>
                  <th scope="col">{w.who}</th>
                  <th scope="col">{w.organisation}</th>
                  <th scope="col">{w.administrator}</th>
                  <th scope="col">{w.close}</th>
                </tr>
              </thead>
              <tbody>
                {accounts.map(({ id, login, name, organisation, administrator, sameName }) => (
                  <tr key={id}>
                    <td>{login}</td>
                    <td>
                      {name}
                      {sameName && ` (${w.sameName})`}
                    </td>
                    <td>{organisation}</td>
                    <td>{administrator ? '✓' : ''}</td>
                    <td>
                      {login !== session.value?.login && <Action text={w.close} of={login} work={() => close(id)} />}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Waiting>
      <Work />
      <Invite />
    </>
  );
}

/** What has the solver, of every account. */
function Work() {
  const { webAccess: w } = said();
  const loaded = useLoaded(() => good(api.jobs.$get()), []);
  const cancel = (job: string) => good(api.jobs[':job'].$delete({ param: { job } })).finally(loaded.reload);
  return (
    <section aria-label={w.work}>
      <h2>{w.workTitle}</h2>
      <Waiting of={loaded}>
        {(jobs) =>
          jobs.length === 0 ? (
            <p>{w.noWork}</p>
          ) : (
            <Scroll label={w.work}>
              <table>
                <thead>
                  <tr>
                    {[w.login, w.workKind, w.workState, w.mostSeconds, w.cancelWork].map((head) => (
                      <th scope="col" key={head}>
                        {head}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {jobs.map(({ id, login, kind, state, seconds }) => (
                    <tr key={id}>
                      <td>{login}</td>
                      <td>{w.workKinds[kind]}</td>
                      <td>{w.workStates[state]}</td>
                      <td>{seconds ?? ''}</td>
                      <td>
                        <Action text={w.cancelWork} of={login} work={() => cancel(id)} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Scroll>
          )
        }
      </Waiting>
    </section>
  );
}

function Invite() {
  const { webAccess: w } = said();
  const [login, setLogin] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [administrator, setAdministrator] = useState(false);
  const [link, setLink] = useState('');
  return (
    <section aria-label={w.inviteTitle}>
      <h2>{w.inviteTitle}</h2>
      <Form
        line
        send={w.invite}
        work={async () => {
          const { token } = await good(api.invitations.$post({ json: { login, organisation, administrator } }));
          setLink(`${location.origin}/invited#${token}`);
        }}
      >
        <Field label={w.login} value={login} set={setLogin} />
        <Field label={w.organisation} value={organisation} set={setOrganisation} />
        <label>
          <input
            type="checkbox"
            checked={administrator}
            onChange={({ currentTarget }) => setAdministrator(currentTarget.checked)}
          />{' '}
          {w.administrator}
        </label>
      </Form>
      {link !== '' && (
        <p role="status">
          {w.inviteLink} <code class="secret">{link}</code>
        </p>
      )}
    </section>
  );
}
