import { useState } from 'preact/hooks';
import { api, good } from '../api.ts';
import { said } from '../language.ts';
import { Action, Choice, Field, Form } from '../parts/form.tsx';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { Head } from '../parts/shell.tsx';
import { Table } from '../parts/table.tsx';

const qualities = ['measured', 'official', 'industry', 'derived'] as const;
type Quality = (typeof qualities)[number];
type Rows = Awaited<ReturnType<typeof read>>;

const read = (id: string) => good(api.cases[':case'].reviews.$get({ param: { case: id } }));

/** Figures that were recalled or assumed, and who vouches for them. */
export function SignOffsPage({ id }: { readonly id: string }) {
  const { webAccess: w } = said();
  const loaded = useLoaded(() => read(id), [id]);
  return (
    <>
      <Head id={id} at="sign-offs" title={w.signOffsTitle} />
      <p>{w.signOffsLead}</p>
      <Waiting of={loaded}>{(rows) => <Signing id={id} rows={rows} reload={loaded.reload} />}</Waiting>
    </>
  );
}

function Signing({ id, rows, reload }: { readonly id: string; readonly rows: Rows; reload(): void }) {
  const { webAccess: w, figures } = said();
  const [at, setAt] = useState('');
  const [quality, setQuality] = useState<Quality>('official');
  const [grounds, setGrounds] = useState('');
  const named = rows.map((row) => [`${row.table} ${row.key}`, row] as const);
  const put = async (name: string, quality: Quality | null) => {
    const { table, key } = named.find(([one]) => one === name)![1];
    await good(
      api.cases[':case'].reviews.$put({ param: { case: id }, json: { table, key, quality: quality, grounds } }),
    );
    reload();
  };
  const signed = named.filter(([, row]) => row.by !== undefined);
  return (
    <>
      <Form line send={w.signOff} work={() => put(at, quality)}>
        <Choice
          label={w.figures}
          value={at}
          of={[['', ''], ...named.map(([name, row]) => [name, `${name} (${qualityName(row.quality)})`] as const)]}
          set={setAt}
        />
        <Choice
          label={w.quality}
          value={quality}
          of={qualities.map((quality) => [quality, figures[quality]] as const)}
          set={(value) => setQuality(value)}
        />
        <Field label={w.grounds} value={grounds} set={setGrounds} />
      </Form>
      {signed.length > 0 && (
        <Table
          label={w.signOffs}
          of={signed}
          keyOf={([name]) => name}
          columns={[
            [w.figures, ([name]) => name],
            [w.quality, ([, row]) => `${qualityName(row.quality)}${row.holds ? '' : ` (${w.noLonger})`}`],
            [w.signedBy, ([, row]) => `${row.by}${row.organisation ? ` (${row.organisation})` : ''}`],
            [w.when, ([, row]) => row.signed],
            [w.grounds, ([, row]) => row.grounds],
            [w.takeBack, ([name]) => <Action text={w.takeBack} of={name} work={() => put(name, null)} />],
          ]}
        />
      )}
    </>
  );

  function qualityName(word: string): string {
    return figures[word as Quality] ?? word;
  }
}
