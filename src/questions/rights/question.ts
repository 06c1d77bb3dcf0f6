import type { Case } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { UnusableError } from '../../plan/index.ts';
import { questionText } from '../../report/index.ts';
import type { JointTeam } from '../../rights/index.ts';
import { aboutPlan, pageAndText } from '../declare.ts';
import { boolean, list, number, text } from '../option.ts';
import { rightsWhole } from './ask.ts';
import { rightsAnswer, rightsSection } from './blocks.ts';

const say = () => words().rights.help;
const withPrice = { requires: '--price' };
const CALENDAR = 'calendar.ics';

/** Tables whose cautions concern rights. */
const TABLES = new Set(['assets', 'licences', 'parties', 'processes', 'claims', 'searches', 'docket', 'teams']);

/** The case with only the cautions that concern rights; a closed border, for example, does not. */
const aboutRights = (c: Case): Case => ({
  ...c,
  tables: { ...c.tables, cautions: c.tables.cautions.filter((row) => TABLES.has(String(row.table))) },
});

/** Freedom to operate in a case: gaps, deadlines, licences. */
export const rightsQuestion = aboutPlan({
  name: 'rights',
  plan: () => say().plan,
  options: {
    price: boolean('--price', () => say().price),
    gap: { ...number('--gap <gap>', () => say().gap, 0.001), ...withPrice },
    seconds: { ...number('--seconds <s>', () => say().seconds, 1200, 1), ...withPrice },
    asOf: text('--as-of <date>', () => say().asOf),
    party: list('--party <party>', () => say().party),
    team: list('--team <party:COUNTRY>', () => say().team),
    madeIn: list('--made-in <COUNTRY>', () => say().madeIn),
    owner: text('--owner <party>', () => say().owner),
    register: text('--register <file>', () => say().register),
    technology: { ...text('--technology <technology>', () => say().technology), requires: '--register' },
    ics: boolean('--ics', () => say().ics),
  },
  workbenchValues: { ics: true },
  check({ case: c, asOf, party, ...values }) {
    teamsIn(values);
    const parties = c.tables.parties.map((row) => String(row.party));
    const unknown = party.find((one) => !parties.includes(one));
    if (unknown !== undefined)
      throw new UnusableError('party', words().rights.partyWanted({ value: unknown, known: parties.join(', ') }));
    if (asOf !== undefined && !isDate(asOf))
      throw new UnusableError('date', words().rights.dateWanted({ value: asOf }));
  },
  keepsFiles: true,
  furtherFiles: ({ ics }) => (ics ? [CALENDAR] : []),
  async answer({ case: asRead, plan: path, ...values }, host) {
    const { asOf, gap, ics } = values;
    const plan = path === undefined ? undefined : (await host.plan(asRead, path)).plan;
    const whole = await rightsWhole(asRead, {
      teams: teamsIn(values),
      parties: values.party,
      price: values.price,
      gap,
      time: host.deadlines(values.seconds).solving,
      plan,
      asOf,
      onSolved: (count) => host.progress(words().rights.casesSolved({ count })),
    });
    const { calendar, case: c } = whole;
    if (ics && calendar === undefined) host.warn(words().rights.noCalendar);
    const input = () => ({
      case: c,
      sections: [rightsSection(c, whole.localized())],
      answer: rightsAnswer(c, whole.localized(), plan !== undefined),
      plan,
    });
    return {
      document: whole.document,
      ...pageAndText(input),
      text: (files) => questionText({ ...input(), case: aboutRights(c) }, files),
      files: {
        ...(ics && calendar !== undefined && { [CALENDAR]: calendar }),
      },
    };
  },
});

interface TeamOptions {
  readonly team: readonly string[];
  readonly madeIn: readonly string[];
  readonly owner: string | undefined;
}

/**
 * The joint team of `--team`, whose members are written `party:COUNTRY`, with `--made-in` and `--owner`.
 *
 * @throws {UnusableError} where a member or a country is malformed, or the team is missing
 */
function teamsIn({ team, madeIn, owner }: TeamOptions): JointTeam[] {
  const say = words().rights;
  const refuse = (why: string) => new UnusableError('team', why);
  if (team.length === 0 && (madeIn.length > 0 || owner !== undefined)) throw refuse(say.teamNeeded);
  if (team.length === 0) return [];
  const inventors = team.map((text) => {
    const [, party, residence] = /^(.+):([A-Z]{2})$/.exec(text) ?? [];
    if (!party || !residence) throw refuse(say.teamWanted({ value: text }));
    return { party, residence };
  });
  const malformed = madeIn.find((country) => !/^[A-Z]{2}$/.test(country));
  if (malformed !== undefined) throw refuse(say.countryWanted({ value: malformed }));
  return [{ inventors, madeIn, ...(owner !== undefined && { owner }) }];
}

/** Whether a text is a date, as in ISO 8601. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
