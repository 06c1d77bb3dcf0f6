import { readable } from '../../src/case/row-name.ts';
import { countryIn } from '../../src/i18n/index.ts';
import type { Called, RunEntry } from '../api.ts';
import { said } from '../language.ts';

type Asked = Pick<
  RunEntry,
  'run' | 'kind' | 'reforms' | 'changes' | 'require' | 'forbid' | 'withoutTargets' | 'shocks' | 'countries'
>;

/**
 * The question of a run as a sentence: its reforms, required and forbidden plants, targets left out, changed figures. If the
 * names of its case are not loaded, keys are shown as words.
 */
export function askedWords(run: Asked, called?: Called): string {
  const { web: w, compare, desk } = said();
  if (run.kind === 'reforms') return w.reformsKind;
  if (run.kind === 'question') return w.questions[run.reforms[0]!] ?? run.run;
  const name = (table: keyof Called, key: string) => called?.[table][key] ?? readable(key);
  const sites = (keys: readonly string[]) =>
    keys.map((key) => {
      const [place = '', process = ''] = key.split('/');
      return desk.plantAt({ place: name('places', place), process: name('processes', process) });
    });
  const parts = [
    ...(run.countries ? [said().country.alone({ countries: run.countries.map(countryIn) })] : []),
    ...run.reforms.map((key) => name('reforms', key)),
    ...run.shocks.map((key) => name('shocks', key)),
    ...(run.require.length > 0 ? [compare.required({ sites: sites(run.require) })] : []),
    ...(run.forbid.length > 0 ? [compare.forbidden({ sites: sites(run.forbid) })] : []),
    ...(run.withoutTargets.length > 0
      ? [compare.withoutTargets({ targets: run.withoutTargets.map((key) => name('targets', key)) })]
      : []),
    ...(run.changes > 0 ? [w.changedFigures({ count: run.changes })] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : w.asIs;
}
