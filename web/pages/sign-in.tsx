import { useState } from 'preact/hooks';
import { api, good } from '../api.ts';
import { said } from '../language.ts';
import { Field, Form } from '../parts/form.tsx';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { Head } from '../parts/shell.tsx';
import { enter, secretOf, session } from '../session.ts';

/** Where one says who one is; the page that was wanted is shown after it. */
export function SignInPage() {
  const { webAccess: w } = said();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  return (
    <>
      <Head title={w.signInTitle} />
      <Form
        send={w.signIn}
        work={async () => {
          await good(api.session.$post({ json: { login, password } }));
          enter(location.pathname + location.search);
        }}
      >
        <Field label={w.login} value={login} set={setLogin} autocomplete="username" />
        <Field label={w.password} value={password} set={setPassword} type="password" autocomplete="current-password" />
      </Form>
      {session.value?.elsewhere && (
        <Form send={w.elsewhere} work={async () => location.assign((await good(api.session.elsewhere.$post())).url)} />
      )}
    </>
  );
}

/** Where the provider of the organisation sends the browser back to. */
export function SignedInPage() {
  const { webAccess: w } = said();
  const loaded = useLoaded(async () => {
    const query = location.search.slice(1);
    await good(api.session.elsewhere.end.$post({ json: { query } }));
    enter();
  }, []);
  return (
    <>
      <Head title={w.signingIn} />
      <Waiting of={loaded}>{() => null}</Waiting>
    </>
  );
}

/** Where an invitation leads: a name and a password make the account. */
export function InvitedPage() {
  const { webAccess: w } = said();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const token = secretOf();
  const loaded = useLoaded(() => good(api.invitations.read.$post({ json: { token } })), [token]);
  return (
    <>
      <Head title={w.invitedTitle} />
      <Waiting of={loaded}>
        {({ login }) => (
          <>
            <p>
              {w.invitedFor} <strong>{login}</strong>
            </p>
            <Form
              send={w.makeAccount}
              work={async () => {
                await good(api.invitations.accept.$post({ json: { token, name, password } }));
                enter();
              }}
            >
              <input
                type="text"
                class="unseen"
                autocomplete="username"
                value={login}
                tabIndex={-1}
                aria-hidden
                readOnly
              />
              <Field label={w.fullName} value={name} set={setName} autocomplete="name" />
              <Field
                label={w.newPassword}
                value={password}
                set={setPassword}
                type="password"
                autocomplete="new-password"
              />
            </Form>
          </>
        )}
      </Waiting>
    </>
  );
}
