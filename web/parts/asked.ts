import { readable } from '../../src/case/row-name.ts';
import type { CaseDetail, RunEntry } from '../api.ts';
import { said } from '../language.ts';

type Asked = Pick<
  RunEntry,
  'run' | 'kind' | 'reforms' | 'changes' | 'require' | 'forbid' | 'withoutTargets' | 'shocks'
>;

/** The name of a reform; where its case is not at hand, its key is read as words. */
type ReformName = Pick<CaseDetail['reforms'][number], 'reform' | 'name'>;

/** What a run was asked, in words: its reforms, what had to be built and what must not be, targets left out, changed figures. */
export function askedWords(run: Asked, reforms: readonly ReformName[] = []): string {
  const { web: w, compare } = said();
  if (run.kind === 'reforms') return w.reformsKind;
  if (run.kind === 'question') return w.questions[run.reforms[0]!] ?? run.run;
  const sites = (keys: readonly string[]) => keys.map((key) => key.split('/').map(readable).join(', '));
  const parts = [
    ...run.reforms.map((key) => reforms.find(({ reform }) => reform === key)?.name ?? readable(key)),
    ...run.shocks.map(readable),
    ...(run.require.length > 0 ? [compare.required({ sites: sites(run.require) })] : []),
    ...(run.forbid.length > 0 ? [compare.forbidden({ sites: sites(run.forbid) })] : []),
    ...(run.withoutTargets.length > 0 ? [compare.withoutTargets({ targets: run.withoutTargets.map(readable) })] : []),
    ...(run.changes > 0 ? [w.changedFigures({ count: run.changes })] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : w.asIs;
}
