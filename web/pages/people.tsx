import { useState } from 'preact/hooks';
import { api, good } from '../api.ts';
import { said } from '../language.ts';
import { Action, Check, Field, Form } from '../parts/form.tsx';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { Head } from '../parts/shell.tsx';
import { Table } from '../parts/table.tsx';
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
          <Table
            label={w.people}
            of={accounts}
            keyOf={({ id }) => id}
            columns={[
              [w.login, ({ login }) => login],
              [w.who, ({ name, sameName }) => `${name}${sameName ? ` (${w.sameName})` : ''}`],
              [w.organisation, ({ organisation }) => organisation],
              [w.administrator, ({ administrator }) => (administrator ? '✓' : '')],
              [
                w.close,
                ({ id, login }) =>
                  login !== session.value?.login && <Action text={w.close} of={login} work={() => close(id)} />,
              ],
            ]}
          />
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
            <Table
              label={w.work}
              of={jobs}
              keyOf={({ id }) => id}
              columns={[
                [w.login, ({ login }) => login],
                [w.workKind, ({ kind }) => w.workKinds[kind]],
                [w.workState, ({ state }) => w.workStates[state]],
                [w.mostSeconds, ({ seconds }) => seconds ?? ''],
                [w.cancelWork, ({ id, login }) => <Action text={w.cancelWork} of={login} work={() => cancel(id)} />],
              ]}
            />
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
        <Check on={administrator} turn={setAdministrator}>
          {w.administrator}
        </Check>
      </Form>
      {link !== '' && (
        <p role="status">
          {w.inviteLink} <code class="secret">{link}</code>
        </p>
      )}
    </section>
  );
}
