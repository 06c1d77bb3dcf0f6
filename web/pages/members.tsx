import { useState } from 'preact/hooks';
import { api, good, readCase } from '../api.ts';
import { said } from '../language.ts';
import { Action, Choice, Field, Form } from '../parts/form.tsx';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { Scroll } from '../parts/scroll.tsx';
import { Head } from '../parts/shell.tsx';

const roles = ['reader', 'editor', 'owner'] as const;
type Role = (typeof roles)[number];

/** Who works on a case with which role, and what organisations keep to themselves. */
export function MembersPage({ id }: { readonly id: string }) {
  const { webAccess: w } = said();
  return (
    <>
      <Head id={id} at="people" title={w.membersTitle} />
      <Members id={id} />
      <Marks id={id} />
    </>
  );
}

function Members({ id }: { readonly id: string }) {
  const { webAccess: w } = said();
  const [login, setLogin] = useState('');
  const [role, setRole] = useState<Role>('reader');
  const loaded = useLoaded(() => good(api.cases[':case'].members.$get({ param: { case: id } })), [id]);
  const names = roles.map((one) => [one, w.roles[one]] as const);
  const give = async (to: string, given: Role | null) => {
    await good(api.cases[':case'].members[':login'].$put({ param: { case: id, login: to }, json: { role: given } }));
    loaded.reload();
  };
  return (
    <section aria-label={w.members}>
      <h2>{w.members}</h2>
      <Waiting of={loaded}>
        {(members) => (
          <Scroll label={w.members}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{w.login}</th>
                  <th scope="col">{w.who}</th>
                  <th scope="col">{w.organisation}</th>
                  <th scope="col">{w.role}</th>
                  <th scope="col">{w.take}</th>
                </tr>
              </thead>
              <tbody>
                {members.map((one) => (
                  <tr key={one.login}>
                    <td>{one.login}</td>
                    <td>
                      {one.name}
                      {one.sameName && ` (${w.sameName})`}
                    </td>
                    <td>{one.organisation}</td>
                    <td>{w.roles[one.role]}</td>
                    <td>
                      <Action text={w.take} of={one.login} work={() => give(one.login, null)} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Waiting>
      <Form line send={w.add} work={() => give(login, role)}>
        <Field label={w.login} value={login} set={setLogin} />
        <Choice label={w.role} value={role} of={names} set={(value) => setRole(value as Role)} />
      </Form>
    </section>
  );
}

function Marks({ id }: { readonly id: string }) {
  const { webAccess: w } = said();
  const [table, setTable] = useState('');
  const [column, setColumn] = useState('');
  const param = { case: id };
  const marks = useLoaded(() => good(api.cases[':case'].marks.$get({ param })), [id]);
  const detail = useLoaded(() => readCase(id), [id]);
  const tables = detail.value?.tables.filter(({ name }) => name !== 'case') ?? [];
  const columns = tables.find(({ name }) => name === table)?.columns ?? [];
  const set = async (at: { table: string; column: string }, on: boolean) => {
    await good(api.cases[':case'].marks.$put({ param, json: { ...at, private: on } }));
    marks.reload();
  };
  return (
    <section aria-label={w.marks}>
      <h2>{w.marks}</h2>
      <p>{w.marksLead}</p>
      <Waiting of={marks}>
        {(list) =>
          list.length === 0 ? (
            <p class="quiet">{w.noMarks}</p>
          ) : (
            <ul>
              {list.map((one) => (
                <li key={`${one.table} ${one.column}`}>
                  <strong>{one.table}</strong>: {one.column || w.wholeTable} · {one.organisation}{' '}
                  {one.own && <Action text={w.show} of={`${one.table} ${one.column}`} work={() => set(one, false)} />}
                </li>
              ))}
            </ul>
          )
        }
      </Waiting>
      <Form line send={w.keep} work={() => set({ table, column }, true)}>
        <Choice
          label={w.table}
          value={table}
          of={[['', ''], ...tables.map(({ name }) => [name, name] as const)]}
          set={setTable}
        />
        <Choice
          label={w.column}
          value={column}
          of={[['', w.wholeTable], ...columns.map(({ name }) => [name, name] as const)]}
          set={setColumn}
        />
      </Form>
    </section>
  );
}
