import type { Case } from '../../case/index.ts';
import { words } from '../../i18n/index.ts';
import { UnusableError } from '../../plan/index.ts';
import { questionText } from '../../report/index.ts';
import type { JointTeam } from '../../rights/index.ts';
import { jsonText, list, number, pageAndText, question, text, yes } from '../declare.ts';
import { odrlFiles, rightsWhole } from './ask.ts';
import { rightsAnswer, rightsSection } from './blocks.ts';

const say = () => words().rights.help;
const price = { with: '--price' };
const names = ['calendar.ics', 'licences.jsonld', 'odrl-profile.jsonld'] as const;

/** Tables whose cautions concern who may make and sell. */
const TABLES = new Set(['assets', 'licences', 'parties', 'processes', 'claims', 'searches', 'docket', 'teams']);

/** The case with the cautions alone that a reader of rights asks for: a shut border is none of them. */
const aboutRights = (c: Case): Case => ({
  ...c,
  tables: { ...c.tables, cautions: c.tables.cautions.filter((row) => TABLES.has(String(row.table))) },
});

/** Freedom to operate in a case: gaps, deadlines, licences. */
export const rightsQuestion = question({
  name: 'rights',
  plan: () => say().plan,
  options: {
    price: yes('--price', () => say().price),
    gap: { ...number('--gap <gap>', () => say().gap, 0.001), ...price },
    seconds: { ...number('--seconds <s>', () => say().seconds, 1200, 1), ...price },
    asOf: text('--as-of <date>', () => say().asOf),
    party: list('--party <party>', () => say().party),
    team: list('--team <party:COUNTRY>', () => say().team),
    madeIn: list('--made-in <COUNTRY>', () => say().madeIn),
    owner: text('--owner <party>', () => say().owner),
    odrl: yes('--odrl', () => say().odrl),
    register: text('--register <file>', () => say().register),
    technology: { ...text('--technology <technology>', () => say().technology), with: '--register' },
    odrlIn: text('--odrl-in <file>', () => say().odrlIn),
    ics: yes('--ics', () => say().ics),
  },
  onPage: { ics: true },
  check(c, { asOf, party, ...asked }) {
    teamsIn(asked);
    const known = c.tables.parties.map((row) => String(row.party));
    const odd = party.find((one) => !known.includes(one));
    if (odd !== undefined)
      throw new UnusableError('party', words().rights.partyWanted({ value: odd, known: known.join(', ') }));
    if (asOf !== undefined && !isDate(asOf))
      throw new UnusableError('date', words().rights.dateWanted({ value: asOf }));
  },
  alone: true,
  writes: ({ ics, odrl }) => ics || odrl,
  names: () => names,
  async answer(asked, door) {
    const { asOf, gap, ics } = asked;
    const plan = door.hasPlan ? (await door.plan()).plan : undefined;
    const whole = await rightsWhole(door.case, {
      teams: teamsIn(asked),
      parties: asked.party,
      price: asked.price,
      gap,
      time: door.time(asked.seconds).solving,
      plan,
      asOf,
      onSolved: (count) => door.tell(words().rights.casesSolved({ count })),
    });
    const { calendar, case: c } = whole;
    if (ics && calendar === undefined) door.warn(words().rights.noCalendar);
    const [dates, licences, profile] = names;
    const input = () => ({
      case: c,
      told: [rightsSection(c, whole.told())],
      answer: rightsAnswer(c, whole.told(), plan !== undefined),
      plan,
    });
    const { page } = pageAndText(input);
    const policies = asked.odrl ? odrlFiles(c) : undefined;
    return {
      document: whole.document,
      page,
      text: (files) => questionText({ ...input(), case: aboutRights(c) }, files),
      files: {
        ...(ics && calendar !== undefined && { [dates]: calendar }),
        ...(policies && { [licences]: jsonText(policies.licences), [profile]: jsonText(policies.profile) }),
      },
    };
  },
});

interface TeamOptions {
  readonly team: readonly string[];
  readonly madeIn: readonly string[];
  readonly owner: string | undefined;
}

/** Teams as the user writes them, `party:COUNTRY` each; refused where one is not. */
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
  const odd = madeIn.find((country) => !/^[A-Z]{2}$/.test(country));
  if (odd !== undefined) throw refuse(say.countryWanted({ value: odd }));
  return [{ inventors, madeIn, ...(owner !== undefined && { owner }) }];
}

/** Whether a text is a day of the calendar as ISO 8601 writes it. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
