import {
  type Amount,
  caseLinks,
  type Passed,
  type Project,
  passedOf,
  plantLinks,
  readersText,
} from '../../atlas/index.ts';
import { type Block, type Choice, column, note, sentence, tabulate } from '../../blocks/index.ts';
import { significant } from '../../figures/index.ts';
import { countryIn, words } from '../../i18n/index.ts';
import { withKey } from '../../view/index.ts';

/** One amount with its kind and date; a range has both ends, and what is paid each year says so. */
export function amountWords({ kind, amount, amount_high, currency, per, as_of }: Amount): string {
  const range = amount_high === undefined ? significant(amount) : `${significant(amount)}–${significant(amount_high)}`;
  const each = per === 'year' ? ` ${words().atlas.perYear}` : '';
  return `${words().evidence.kinds[kind]} ${currency} ${range}${each} (${as_of})`;
}

/** Projects with place, capacity, candidates, dates by a day, status and its reason, amounts by kind and date, jobs, sources; `choices`: it can be chosen by what. */
export function projectsBlocks(projects: readonly Project[], today: string, choices = false): Block[] {
  const w = words().evidence;
  const detail = true;
  const about = ({ place, capacity }: Project) => [place, capacity].filter((text) => text !== '').map(readersText);
  const data = tabulate(
    projects,
    [
      column.text(w.project, (project) => ({
        text: withKey(readersText(project.name), project.project),
        under: lines([about(project).join('; '), ...linksOf(project)]),
      })),
      column.remark(w.date, (project) => datesOf(project, today).join(' ')),
      column.label(w.status, (project) => ({
        text: w.statuses[project.status]!,
        under: lines([project.status_as_of, readersText(project.reason), readersText(project.note)]),
      })),
      column.text(w.countries, ({ countries }) => countries.map(countryIn).join(', ')),
      column.text(w.amounts, (project) =>
        project.amounts.map((x) => ({
          text: amountWords(x),
          quality: x.quality,
          under: x.note === project.note ? '' : readersText(x.note),
        })),
      ),
      column.text(w.jobs, ({ jobs }) => (jobs ? `${significant(jobs.count)} (${readersText(jobs.kind)})` : ''), {
        detail,
      }),
      column.text(
        w.source,
        ({ sources }) =>
          sources.map(({ source, url }) => (/^https?:\/\//.test(url) ? { text: source, url } : { text: source })),
        { detail },
      ),
    ],
    choices ? { choices: choicesOf(projects) } : {},
  );
  const passed = projects.filter((project) => passedOf(project, today).length > 0).length;
  return [sentence(w.neverAdded), data, ...(passed > 0 ? [note(words().atlas.passedAnswer({ count: passed }))] : [])];
}

/** Lists that leave only the projects of a country, a sector or a status. */
function choicesOf(projects: readonly Project[]): Choice[] {
  const w = words().evidence;
  return [
    { label: w.countries, words: projects.map(({ countries }) => countries.map(countryIn)) },
    { label: w.sector, words: projects.map(({ sector }) => [readersText(sector)]) },
    { label: w.status, words: projects.map(({ status }) => [w.statuses[status]!]) },
  ];
}

/** Dates of a project that have passed, as text. */
function passedWords(one: Passed): string {
  const w = words().atlas;
  switch (one.kind) {
    case 'ended':
      return w.ended({ what: readersText(one.what), date: one.date });
    case 'due':
      return w.due({ year: one.year });
    case 'silent':
      return w.silent({ years: one.years });
  }
}

/** Dates of a project: what still runs, then what has passed. */
function datesOf(project: Project, today: string): string[] {
  const passed = passedOf(project, today);
  const runs = project.until && !passed.some((x) => x.kind === 'ended');
  return [
    ...(runs ? [words().atlas.runsTo({ what: readersText(project.until.what), date: project.until.date })] : []),
    ...passed.map(passedWords),
  ];
}

/** Cases with the project, and plants of the last ten years at its places. */
function linksOf(project: Project): string[] {
  const w = words().atlas;
  const cases = caseLinks(project).map((x) => w.caseLink({ name: x.case, list: x.candidates.join(', ') }));
  const plants = plantLinks(project).map(readersText);
  return [...cases, ...(plants.length > 0 ? [w.plantsLink({ list: plants.join('; ') })] : [])];
}

const lines = (texts: readonly string[]): string => texts.filter((text) => text !== '').join('\n');
