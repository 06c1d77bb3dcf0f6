import { useState } from 'preact/hooks';
import { money } from '../../src/figures/number.ts';
import type { PlanDocument } from '../../src/questions/index.ts';
import { api, type Candidate, type CaseDetail, type Figure, good, type RunEntry } from '../api.ts';
import { said } from '../language.ts';
import { Choice, useWork } from '../parts/form.tsx';
import { askOf, cellOf, type Draft } from './draft.ts';
import { valueWords } from './figure-words.ts';
import { plantName } from './plants.tsx';
import { type Site, siteOf } from './worth.ts';

interface Props {
  readonly base: RunEntry;
  readonly plan: PlanDocument;
  readonly candidates: readonly Candidate[];
  readonly draft: Draft;
  readonly switches: CaseDetail['switches'];
}

type Turn = Awaited<ReturnType<typeof ask>>;

const ask = (param: { run: string }, json: Parameters<(typeof api.runs)[':run']['turn']['$post']>[0]['json']) =>
  good(api.runs[':run'].turn.$post({ param, json }));

/** Finds the value of a moved figure at which a plant of the plan begins or ceases to pay, all other builds fixed. */
export function TurnOf({ base, plan, candidates, draft, switches }: Props) {
  const w = said().desk;
  const sites: readonly Site[] = [...new Map(plan.builds.map((build) => [siteOf(build), build])).values()];
  const [site, setSite] = useState('');
  const [cell, setCell] = useState('');
  const [found, setFound] = useState<{ turn: Turn; cell: string; site: string }>();
  const plant = sites.find((one) => siteOf(one) === site) ?? sites[0];
  const moved = draft.figures.find((figure) => cellOf(figure.figure) === cell) ?? draft.figures.at(-1);
  const nameOf = (site: Site) => {
    const known = candidates.find((candidate) => siteOf(candidate) === siteOf(site));
    return known ? plantName(known) : siteOf(site);
  };
  // The answer is shown while its figure is still moved, with the name in the current language.
  const of = draft.figures.find(({ figure }) => cellOf(figure) === found?.cell)?.figure;
  const at = sites.find((site) => siteOf(site) === found?.site);
  const answer = found && of && at ? turnWords(found.turn, of, nameOf(at)) : '';
  const { busy, refused, begin } = useWork(async () => {
    setFound(undefined);
    if (!plant || !moved) return;
    const { figure } = moved;
    const { table, key, column, low, high } = figure;
    const { reforms, shocks, changes } = askOf(draft, switches);
    const { place, process } = plant;
    const json = { figure: { table, key, column }, low, high, place, process, reforms, shocks, changes };
    setFound({ turn: await ask({ run: base.run }, json), cell: cellOf(figure), site: siteOf(plant) });
  });
  if (!plant || !moved) return null;
  return (
    <fieldset>
      <legend>{w.turnTitle}</legend>
      <p class="line">
        <Choice
          label={w.plant}
          value={siteOf(plant)}
          of={sites.map((site) => [siteOf(site), nameOf(site)])}
          set={setSite}
        />
        <Choice
          label={w.movedFigure}
          value={cellOf(moved.figure)}
          of={draft.figures.map(({ figure }) => [cellOf(figure), figure.name])}
          set={setCell}
        />
        <button type="button" disabled={busy} onClick={begin}>
          {w.turnAsk}
        </button>
      </p>
      {refused}
      <p role="status">{busy ? w.findingOut : answer}</p>
    </fieldset>
  );
}

function turnWords(turn: Turn, figure: Figure, name: string): string {
  const w = said().desk;
  const amount = (value = 0) => money(Math.abs(value), turn.currency);
  const params = { kept: w.othersKept };
  const ends = { low: valueWords(figure, figure.low), high: valueWords(figure, figure.high) };
  if (turn.kind === 'turns') {
    const [low, high] = [valueWords(figure, turn.low!), valueWords(figure, turn.high!)];
    return w.turns({ ...params, plant: name, figure: figure.name, low, high, gains: turn.gains! });
  }
  if (turn.kind === 'gains') return w.alwaysGains({ ...params, plant: name, ...ends, amount: amount(turn.least) });
  if (turn.kind === 'loses') return w.alwaysLoses({ ...params, plant: name, ...ends, amount: amount(turn.most) });
  return turn.kind === 'needed' ? w.neededPlant({ plant: name }) : w.turnUnknown;
}
