import { useState } from 'preact/hooks';
import { api, type CaseDetail, figuresAt, good, type RunEntry, readScenario, type ScenarioAsk } from '../api.ts';
import { said, say, spoken } from '../language.ts';
import { COMPARED, compareAddress } from '../pages/compare-address.ts';
import { askedOf } from '../parts/called.ts';
import { Action, Field, Form } from '../parts/form.tsx';
import { intervalWords } from '../parts/interval.ts';
import { useLoaded, Waiting } from '../parts/load.tsx';
import { Papers } from '../parts/papers.tsx';
import { npvWords, stateWords } from '../parts/runs-table.tsx';
import { sinceWords } from '../parts/since.ts';
import { Table } from '../parts/table.tsx';
import { differenceOf } from '../parts/what-if-base.ts';
import { go, Link, runPath } from '../route.tsx';
import { cellsSet, type Draft, draftOf, withWord } from './draft.ts';
import { treeOf } from './tree.ts';

interface Props {
  readonly detail: CaseDetail;
  readonly runs: readonly RunEntry[];
  take(draft: Draft): void;
  changed(): void;
}

/** Saved plans of a case as a tree of changes, with names, notes, copies, deletion and comparison. */
export function Scenarios({ detail, runs, take, changed }: Props) {
  const w = said().desk;
  const [chosen, choose] = useState<readonly string[]>([]);
  const [open, setOpen] = useState('');
  const [gone, setGone] = useState<{ run: string; name: string }>();
  if (runs.length === 0 && !gone) return <p class="quiet">{say().noRuns}</p>;
  const tree = treeOf(runs);
  const first = tree.find(({ run }) => typeof run.npv === 'number')?.run;
  const against = (run: RunEntry) => {
    const parent = runs.find((one) => one.run === run.parent) ?? first;
    const change = parent && parent !== run ? differenceOf(run, parent) : undefined;
    return change ? intervalWords(change, run.currency ?? '') : '';
  };
  const nameOf = (run: RunEntry) => run.name || askedOf(run);
  const undo = async (run: string) => {
    await good(api.removed.runs[':removed'].undo.$post({ param: { removed: run } }));
    setGone(undefined);
    changed();
  };
  return (
    <>
      {gone && (
        <p class="good" role="status">
          {w.deleted({ name: gone.name })} <Action text={say().undo} of={gone.name} work={() => undo(gone.run)} />
        </p>
      )}
      <Table
        label={w.keptTitle}
        of={tree}
        keyOf={({ run }) => run.run}
        columns={[
          [
            say().compare,
            ({ run }) => (
              <input
                type="checkbox"
                aria-label={`${say().compare}: ${nameOf(run)}`}
                checked={chosen.includes(run.run)}
                disabled={run.state !== 'done' || (!chosen.includes(run.run) && chosen.length >= COMPARED.most)}
                onChange={({ currentTarget: { checked } }) => choose(withWord(chosen, run.run, checked))}
              />
            ),
          ],
          [
            w.scenario,
            ({ run, depth }) => (
              <div style={{ paddingInlineStart: `${depth * 1.2}rem` }}>
                <Link href={runPath(run.run)}>{nameOf(run)}</Link>
                {run.tags.length > 0 && <span class="quiet"> {run.tags.map((tag) => `#${tag}`).join(' ')}</span>}
                {run.note !== '' && <div class="quiet">{run.note}</div>}
              </div>
            ),
            'words',
          ],
          [say().asked, ({ run }) => askedOf(run), 'words'],
          [
            say().state,
            ({ run }) => (
              <>
                {stateWords(run)}
                {sinceWords(run) !== '' && <div class="quiet">{sinceWords(run)}</div>}
              </>
            ),
            'words',
          ],
          [say().npv, ({ run }) => npvWords(run), 'n'],
          [w.againstParent, ({ run }) => against(run), 'n'],
          [
            '',
            ({ run }) =>
              run.state === 'done' && (
                <button
                  type="button"
                  aria-expanded={open === run.run}
                  aria-label={`${w.edit}: ${nameOf(run)}`}
                  onClick={() => setOpen(open === run.run ? '' : run.run)}
                >
                  {w.edit}
                </button>
              ),
          ],
        ]}
      />
      <p class="actions">
        <button type="button" disabled={chosen.length < COMPARED.least} onClick={() => go(compareAddress(chosen))}>
          {w.sideBySide}
        </button>
      </p>
      {tree.map(
        ({ run }) =>
          run.run === open && (
            <Edit
              key={run.run}
              run={run}
              name={nameOf(run)}
              switches={detail.switches}
              take={take}
              changed={changed}
              removed={() => {
                setOpen('');
                setGone({ run: run.run, name: nameOf(run) });
                changed();
              }}
            />
          ),
      )}
    </>
  );
}

interface EditProps {
  readonly run: RunEntry;
  readonly name: string;
  readonly switches: CaseDetail['switches'];
  take(draft: Draft): void;
  changed(): void;
  removed(): void;
}

/** The editor of a scenario: name, note, tags, copy, deletion, files, and the command that makes it. */
function Edit({ run, name: called, switches, take, changed, removed }: EditProps) {
  const w = said().desk;
  const [name, setName] = useState(run.name);
  const [note, setNote] = useState(run.note);
  const [tags, setTags] = useState(run.tags.join(', '));
  const param = { run: run.run };
  const loaded = useLoaded(() => readScenario(run.run, spoken.value), [run.run, run.name, spoken.value]);
  const save = async () => {
    const list = tags.split(/[,，;]/).map((tag) => tag.trim());
    await good(api.runs[':run'].scenario.$put({ param, json: { name, note, tags: list.filter((tag) => tag !== '') } }));
    changed();
  };
  const copy = async () => {
    await good(api.runs[':run'].copy.$post({ param, json: { name: w.copyName({ name: called }) } }));
    changed();
  };
  const toDesk = async (scenario: ScenarioAsk) => {
    const cells = cellsSet(scenario);
    const figures = cells.length > 0 ? await figuresAt(run.case, cells, spoken.value) : [];
    take(draftOf(scenario, switches, figures));
  };
  const remove = async () => {
    await good(api.runs[':run'].$delete({ param }));
    removed();
  };
  return (
    <section class="edit" aria-label={called}>
      <h3>{called}</h3>
      <Form send={w.save} line work={save}>
        <Field label={w.name} value={name} set={setName} />
        <Field label={w.note} value={note} set={setNote} />
        <Field label={w.tags} value={tags} set={setTags} />
      </Form>
      <Waiting of={loaded}>
        {(scenario) => (
          <>
            {scenario.changed.length > 0 && (
              <ul>
                {scenario.changed.map(({ name: figure, from, to }) => (
                  <li key={figure}>{w.fromTo({ figure, from, to })}</li>
                ))}
              </ul>
            )}
            <p class="actions">
              <Action text={w.takeToDesk} work={() => toDesk(scenario)} />
              <Action text={w.duplicate} of={called} work={copy} />
              <Action text={w.delete} of={called} work={remove} />
              <Link href={runPath(run.run, '/options')}>{say().questions.options}</Link>
              <Link href={runPath(run.run, '/stress')}>{say().questions.stress}</Link>
            </p>
            <Papers run={run} name={called} />
            {scenario.command === undefined ? (
              <p class="quiet">{w.commandNeedsName}</p>
            ) : (
              <p>
                {w.command} <code>{scenario.command}</code>
              </p>
            )}
          </>
        )}
      </Waiting>
    </section>
  );
}
