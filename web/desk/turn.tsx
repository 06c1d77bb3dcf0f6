import { useState } from 'preact/hooks';
import { money } from '../../src/figures/number.ts';
import type { PlanDocument } from '../../src/questions/index.ts';
import { api, type Candidate, type CaseDetail, type Figure, good, type RunEntry } from '../api.ts';
import { said } from '../language.ts';
import { errorWords, Fault } from '../parts/load.tsx';
import { askBeside, ended } from './beside.ts';
import { askOf, cellOf, type Draft } from './draft.ts';
import { valueWords } from './figure-words.ts';
import { plantName } from './plants.tsx';
import { siteOf } from './worth.ts';

interface Props {
  readonly id: string;
  readonly base: RunEntry;
  readonly plan: PlanDocument;
  readonly candidates: readonly Candidate[];
  readonly draft: Draft;
  readonly switches: CaseDetail['switches'];
}

type Turn = Awaited<ReturnType<typeof asked>>;

const asked = (param: { run: string }, json: Parameters<(typeof api.runs)[':run']['turn']['$post']>[0]['json']) =>
  good(api.runs[':run'].turn.$post({ param, json }));

interface Site {
  readonly place: string;
  readonly process: string;
}

/** Plants that may be asked about: those of the plan first, then those that must be built, then all others that can be built. */
function plantsOf(plan: PlanDocument, draft: Draft, candidates: readonly Candidate[]): Site[] {
  const built = [...new Map(plan.builds.map((one) => [siteOf(one), one])).values()];
  const there = new Set(built.map(siteOf));
  const others = candidates.filter((one) => one.canBuild && !there.has(siteOf(one)));
  const isWanted = (one: Site) => draft.require.includes(siteOf(one));
  return [...built, ...others.sort((a, b) => Number(isWanted(b)) - Number(isWanted(a)))];
}

/**
 * At which value of a figure that was moved a plant begins or ceases to gain: all other builds of the plan held, or, of a plant that the plan has
 * not, the plan in which it must be built against the plan, the builds of both held.
 */
export function TurnOf({ id, base, plan, candidates, draft, switches }: Props) {
  const w = said().desk;
  const sites = plantsOf(plan, draft, candidates);
  const [site, setSite] = useState('');
  const [cell, setCell] = useState('');
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');
  const [found, setFound] = useState<{ turn: Turn | 'none'; cell: string; site: string; both: boolean }>();
  const plant = sites.find((one) => siteOf(one) === site) ?? sites[0];
  const moved = draft.figures.find((one) => cellOf(one.figure) === cell) ?? draft.figures.at(-1);
  if (!plant || !moved) return null;
  const nameOf = (one: { place: string; process: string }) => {
    const known = candidates.find((candidate) => siteOf(candidate) === siteOf(one));
    return known ? plantName(known) : siteOf(one);
  };
  // The answer is of a figure that is still moved, and is said with its name in the language of now.
  const of = draft.figures.find(({ figure }) => cellOf(figure) === found?.cell)?.figure;
  const at = sites.find((one) => siteOf(one) === found?.site);
  const answer = found && of && at ? turnWords(found.turn, of, nameOf(at), found.both) : '';
  /** A plan that has the plant; undefined where there is none. */
  const withPlant = async (): Promise<string | undefined> => {
    if (plan.builds.some((one) => siteOf(one) === siteOf(plant))) return base.run;
    const entry = await ended((await askBeside(id, base, { require: siteOf(plant) })).run);
    if (entry.state === 'failed') throw new Error(entry.fault);
    return typeof entry.npv === 'number' ? entry.run : undefined;
  };
  const ask = async () => {
    setBusy(true);
    setFault('');
    setFound(undefined);
    const { figure } = moved;
    const { table, key, column, low, high } = figure;
    const { reforms, shocks, changes } = askOf(draft, switches);
    const { place, process } = plant;
    try {
      const run = await withPlant();
      const turn =
        run === undefined
          ? ('none' as const)
          : await asked(
              { run },
              { figure: { table, key, column }, low, high, place, process, reforms, shocks, changes },
            );
      setFound({ turn, cell: cellOf(figure), site: siteOf(plant), both: run !== base.run });
    } catch (error) {
      setFault(errorWords(error));
    }
    setBusy(false);
  };
  return (
    <fieldset>
      <legend>{w.turnTitle}</legend>
      <p class="line">
        <label>
          {w.plant}
          <select value={siteOf(plant)} onChange={({ currentTarget: { value } }) => setSite(value)}>
            {sites.map((one) => (
              <option key={siteOf(one)} value={siteOf(one)}>
                {nameOf(one)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {w.movedFigure}
          <select value={cellOf(moved.figure)} onChange={({ currentTarget: { value } }) => setCell(value)}>
            {draft.figures.map(({ figure }) => (
              <option key={cellOf(figure)} value={cellOf(figure)}>
                {figure.name}
              </option>
            ))}
          </select>
        </label>
        <button type="button" disabled={busy} onClick={() => void ask()}>
          {w.turnAsk}
        </button>
      </p>
      {fault !== '' && <Fault text={fault} />}
      <p role="status">{busy ? w.findingOut : answer}</p>
    </fieldset>
  );
}

function turnWords(turn: Turn | 'none', figure: Figure, name: string, both: boolean): string {
  const w = said().desk;
  if (turn === 'none') return w.noPlanWith;
  const amount = (value = 0) => money(Math.abs(value), turn.currency);
  const kept = { kept: both ? w.bothKept : w.othersKept };
  const ends = { low: valueWords(figure, figure.low), high: valueWords(figure, figure.high) };
  if (turn.kind === 'turns') {
    const [low, high] = [valueWords(figure, turn.low!), valueWords(figure, turn.high!)];
    return w.turns({ ...kept, plant: name, figure: figure.name, low, high, gains: turn.gains! });
  }
  if (turn.kind === 'gains') return w.alwaysGains({ ...kept, plant: name, ...ends, amount: amount(turn.least) });
  if (turn.kind === 'loses') return w.alwaysLoses({ ...kept, plant: name, ...ends, amount: amount(turn.most) });
  return turn.kind === 'needed' ? w.neededPlant({ plant: name }) : w.turnUnknown;
}
