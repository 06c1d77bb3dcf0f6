import { useState } from 'preact/hooks';
import { api, type CaseEntry, documentOf, good, listCases, listRuns, listTemplates } from '../api.ts';
import { said, say, spoken } from '../language.ts';
import { Choice, Field, sent } from '../parts/form.tsx';
import { errorWords, Fault, useLoaded, Waiting } from '../parts/load.tsx';
import { RemovedCases } from '../parts/removed.tsx';
import { RunsTable } from '../parts/runs-table.tsx';
import { Head } from '../parts/shell.tsx';
import { casePath, go, Link } from '../route.tsx';

/** Own and bundled cases, a workbook dropped on the page, recent runs. */
export function Start() {
  const w = say();
  const loaded = useLoaded(() => Promise.all([listCases(), listRuns(), listTemplates()]), []);
  const [fault, setFault] = useState('');
  const [over, setOver] = useState(false);
  const attempt = (work: Promise<{ id: string }>) =>
    work.then(
      ({ id }) => go(casePath(id)),
      (error: unknown) => setFault(errorWords(error)),
    );
  const take = (file: File | undefined) => file && void attempt(sendWorkbook(file));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same is done by the button that chooses a file
    <div
      class={over ? 'over' : ''}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files[0]);
      }}
    >
      <Head title={w.startTitle} />
      <p>
        <Link href="/new" class="begin">
          {said().first.link}
        </Link>{' '}
        <span class="quiet">{said().first.linkLead}</span>
      </p>
      <p>{w.startLead}</p>
      {fault !== '' && <Fault text={fault} />}
      <label class="drop">
        <span>{w.drop}</span>
        <input type="file" accept=".xlsx" onChange={({ currentTarget }) => take(currentTarget.files?.[0])} />
      </label>
      <Waiting of={loaded}>
        {([cases, runs, templates]) => (
          <>
            <h2>{w.ownCases}</h2>
            <CaseList cases={cases.filter((one) => !one.bundled)} copy={copy} none={w.noCases} />
            <NewCase templates={templates} make={(json) => void attempt(good(api.cases.$post({ json })))} />
            <RemovedCases />
            <h2>{w.bundledCases}</h2>
            <CaseList cases={cases.filter((one) => one.bundled)} copy={copy} none="" />
            <h2>{w.recentRuns}</h2>
            {runs.length > 0 ? <RunsTable runs={runs.slice(0, 8)} /> : <p class="quiet">{w.noRuns}</p>}
          </>
        )}
      </Waiting>
    </div>
  );

  function copy(from: string) {
    const taken = new Set(loaded.value?.[0].map((one) => one.id));
    let id = `${from}-2`;
    for (let n = 3; taken.has(id); n++) id = `${from}-${n}`;
    void attempt(good(api.cases.$post({ json: { id, from } })));
  }
}

interface CaseListProps {
  readonly cases: readonly CaseEntry[];
  readonly none: string;
  copy(id: string): void;
}

function CaseList({ cases, copy, none }: CaseListProps) {
  const w = say();
  if (cases.length === 0) return <p class="quiet">{none}</p>;
  return (
    <ul class="cases">
      {cases.map(({ id, title, bundled, start, years }) => (
        <li key={id}>
          <Link href={casePath(id)}>{title}</Link>
          <span class="quiet">
            {id}
            {start !== null && years !== null && ` · ${w.span({ start, end: start + years - 1 })}`}
            {bundled && ` · ${w.readOnly}`}
          </span>
          <button type="button" onClick={() => copy(id)} aria-label={w.copyOf({ name: id })}>
            {w.copy}
          </button>
        </li>
      ))}
    </ul>
  );
}

interface NewCaseProps {
  readonly templates: readonly string[];
  make(request: { id: string; template?: string }): void;
}

function NewCase({ templates, make }: NewCaseProps) {
  const w = say();
  const [name, setName] = useState('');
  const [template, setTemplate] = useState('');
  const begin = () => {
    if (name.trim() !== '') make({ id: name.trim(), ...(template === '' ? {} : { template }) });
  };
  const named = templates.map(
    (template) => [template, w.sectors[template as keyof typeof w.sectors] ?? template] as const,
  );
  return (
    <form class="line" onSubmit={sent(begin)}>
      <Field label={w.nameOfNew} value={name} set={setName} />
      <Choice label={w.beginWith} value={template} of={[['', w.nothing], ...named]} set={setTemplate} />
      <button type="submit">{w.create}</button>
    </form>
  );
}

/** Sends a workbook; its name is that of the file, with a number where that is taken. */
async function sendWorkbook(file: File): Promise<{ id: string }> {
  const taken = new Set((await listCases()).map((one) => one.id));
  const word = file.name
    .replace(/\.xlsx$/i, '')
    .replace(/[^\p{L}\p{N}_.-]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '');
  const base = word === '' ? 'case' : word;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  const init = {
    method: 'POST',
    body: file,
    headers: { 'content-type': 'application/octet-stream', 'accept-language': spoken.value },
  };
  return documentOf<{ id: string }>(fetch(`/api/cases/${encodeURIComponent(id)}/workbook`, init));
}
