import type { Row, Rows } from '../../case/index.ts';
import { percent } from '../../figures/index.ts';
import { ownName, sentences, words } from '../../i18n/index.ts';
import type { ImportedTables } from '../../plan/index.ts';
import type { GapNeed, HarmonisationLabel, SitePlan } from '../../standards/index.ts';

/** Schemes and pieces of evidence by the name of their row. */
export function stepName({ schemes, evidence }: Rows): (key: string) => string {
  const steps = new Map<string, Row<'schemes'> | Row<'evidence'>>([
    ...evidence.map((row) => [row.evidence, row] as const),
    ...schemes.map((row) => [row.scheme, row] as const),
  ]);
  return (key) => ownName(steps.get(key) ?? {}) ?? key;
}

/** A harmonisation as text. */
export function labelWords(label: HarmonisationLabel, name: (key: string) => string): string {
  const texts = words().standards.label;
  if (label.kind === 'alignment') return texts.alignment(label);
  const pair = { wanted: name(label.wanted), held: name(label.held) };
  return label.reform === undefined
    ? texts.recognition(pair)
    : texts.reformed({ ...pair, share: percent(label.share), reform: label.reform });
}

/** The same by keys, short: `recognise:EAC/UZ-CERT` as "EAC ← UZ-CERT", `align:GOST/ISO` as "GOST = ISO". */
export function shortName(id: string): string {
  const texts = words().standards.short;
  const [kind = '', key = id] = id.split(/:(.*)/s);
  const [wanted = '', held = ''] = key.split(/\/(.*)/s);
  if (kind === 'align') return texts.alignment({ wanted, held });
  return kind === 'recognise' ? texts.recognition({ wanted, held }) : texts.reformed({ wanted, held, reform: kind });
}

/** A span of years as text. */
export function yearsWords({ from, until }: { readonly from?: number; readonly until?: number }): string {
  const texts = words().standards.asked;
  if (from === undefined) return until === undefined ? texts.always : texts.until({ until });
  return until === undefined ? texts.from({ from }) : texts.between({ from, until });
}

/** Sites of a need in one state. */
export const sitesIn = ({ sites }: GapNeed, state: GapNeed['sites'][number]['state']) =>
  sites.filter((site) => site.state === state);

/** The critical path with the weeks of each step. */
export function pathOf({ schedule }: SitePlan, name: (key: string) => string): string {
  const weeks = new Map(schedule.steps.map((step) => [step.key, step.weeks]));
  return schedule.criticalPath.map((key) => `${name(key)} (${Math.ceil(weeks.get(key) ?? 0)})`).join(' > ');
}

/** All steps by the week in which they begin: "0: IEC-TEST; 13: EAC, UZ-CERT". */
export function orderOf({ schedule }: SitePlan, name: (key: string) => string): string {
  const weeks = [...new Set(schedule.steps.map((step) => Math.floor(step.start)))];
  const names = (week: number) =>
    schedule.steps.filter((step) => Math.floor(step.start) === week).map(({ key }) => name(key));
  return words().standards.inOrder({ weeks: weeks.map((week) => ({ week, steps: names(week) })) });
}

/** Lines of problems that are printed; all stand in the JSON. */
const SHOWN = 30;

/** The result of an import as text. */
export function importText(done: Omit<ImportedTables, 'files'>, files: readonly string[]): string {
  const texts = words().standards.import;
  const lines = done.problems
    .slice(0, SHOWN)
    .map((problem) => texts.line({ line: problem.line, value: problem.value, reason: texts.reasons[problem.code] }));
  if (done.problems.length > SHOWN) lines.push(texts.moreLines({ count: done.problems.length - SHOWN }));
  lines.push(...files, sentences(texts.taken(done), done.known > 0 ? texts.known({ count: done.known }) : undefined));
  return `${lines.join('\n')}\n`;
}
