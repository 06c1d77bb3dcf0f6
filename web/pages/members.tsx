import { useState } from 'preact/hooks';
import { api, good, readCase } from '../api.ts';
import { said } from '../language.ts';
import { Action, Choice, Field, Form } from '../parts/form.tsx';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { Head } from '../parts/shell.tsx';
import { Table } from '../parts/table.tsx';

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
  const names = roles.map((role) => [role, w.roles[role]] as const);
  const give = async (to: string, role: Role | null) => {
    await good(api.cases[':case'].members[':login'].$put({ param: { case: id, login: to }, json: { role: role } }));
    loaded.reload();
  };
  return (
    <section aria-label={w.members}>
      <h2>{w.members}</h2>
      <Waiting of={loaded}>
        {(members) => (
          <Table
            label={w.members}
            of={members}
            keyOf={({ login }) => login}
            columns={[
              [w.login, ({ login }) => login],
              [w.who, ({ name, sameName }) => `${name}${sameName ? ` (${w.sameName})` : ''}`],
              [w.organisation, ({ organisation }) => organisation],
              [w.role, ({ role }) => w.roles[role]],
              [w.take, ({ login }) => <Action text={w.take} of={login} work={() => give(login, null)} />],
            ]}
          />
        )}
      </Waiting>
      <Form line send={w.add} work={() => give(login, role)}>
        <Field label={w.login} value={login} set={setLogin} />
        <Choice label={w.role} value={role} of={names} set={(value) => setRole(value)} />
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
