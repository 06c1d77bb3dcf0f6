import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { defined } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { isCancelled } from '../../jobs/index.ts';
import { type Case, countryWhole, jsonText, type OwnCase, type PlanDocument } from '../../questions/index.ts';
import { packCase, recordOf, snapshotOf } from '../../store/index.ts';
import type { JobTask } from '../ask.ts';
import { COUNTRY_CASE } from '../plan-case.ts';
import { planIn } from '../run-entry.ts';
import { changesAsked, currencyOf, type Files, keptChanges, type Tell, watched, written } from './plans.ts';

/** The state of the search for the countries of the last question. */
interface Findings {
  readonly key: string;
  readonly asRead: Case;
  readonly pricesFrom: PlanDocument;
  own?: OwnCase;
}

/** Delay before the report of a trial is made, ms: a newer question may replace it. */
const REST = 6000;

/** Time limit of the preparation, s. */
const AHEAD = 30;

interface Door {
  readonly tell: Tell;
  readonly signal: AbortSignal;
  /** Puts files into the folder of the run, in place of those of the same names. */
  put(files: Files): void;
}

/**
 * Answers questions of countries one after the other. The case of the last countries stays in memory with the state of its search: the
 * next question of the same countries at the same prices begins there. The plan is put first, then what explains it and its report,
 * then how far the region moves.
 */
export function countryDesk(): (task: JobTask & { kind: 'plan' }, door: Door) => Promise<void> {
  let findings: Findings | undefined;
  const findingsOf = ({ run, ask: { pin, countries, widening }, root }: JobTask & { kind: 'plan' }): Findings => {
    if (pin === undefined) throw new Error(words().country.together({ option: 'countries', other: 'pin' }));
    const { mtimeMs } = statSync(join(root, pin, 'plan.json'));
    const key = JSON.stringify([root, recordOf(root, run)?.hash, pin, mtimeMs, countries, widening]);
    if (findings?.key !== key) findings = { key, asRead: snapshotOf(root, run), pricesFrom: planIn(root, pin) };
    return findings;
  };
  return async (task, { tell, signal, put }) => {
    const { ask, trial, ahead } = task;
    const of = findingsOf(task);
    const question = {
      countries: ask.countries!,
      pricesFrom: of.pricesFrom,
      ...defined({ widening: ask.widening, own: of.own }),
    };
    if (ahead) {
      of.own = (await countryWhole(of.asRead, { ...question, explain: 'none', seconds: AHEAD, signal })).own;
      return;
    }
    const changes = changesAsked(of.asRead, ask);
    // A trial gets an answer only, no report.
    const region = trial === undefined && ask.region !== false ? ('after' as const) : false;
    const whole = await countryWhole(of.asRead, {
      ...watched(ask, currencyOf(of.asRead), tell, signal),
      ...question,
      pricesName: ask.pin!,
      region,
      changes,
      async onPlan(document, c, own) {
        of.own = own;
        put({ 'plan.json': jsonText(document), [COUNTRY_CASE]: await packCase(c), ...keptChanges(changes) });
        tell({ stage: 'explaining', seconds: 0 });
      },
    });
    of.own = whole.own;
    const own = { [COUNTRY_CASE]: await packCase(whole.asRead), ...keptChanges(changes) };
    const all = (document: PlanDocument) => written(document, whole.asRead, own, whole.explained);
    if (trial === 'newest') await sleep(REST, undefined, { signal }).catch(() => {});
    if (isCancelled(signal)) return;
    put(await all(whole.document));
    if (!whole.check) return;
    tell({ stage: 'region', seconds: 0 });
    put(await all(await whole.check()));
  };
}
