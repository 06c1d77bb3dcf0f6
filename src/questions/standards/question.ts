import { words } from '../../i18n/index.ts';
import { aboutPlan, pageAndText } from '../declare.ts';
import { boolean, number, optionalNumber, text } from '../option.ts';
import { mustBeYear, standardsWhole } from './ask.ts';
import { standardsAnswer, standardsSection } from './blocks.ts';

const say = () => words().standards.help;
const CALENDAR = 'standards.ics';
const [withFirst, withImport] = [{ requires: '--first' }, { requires: '--import FILE' }];

/** The certificates of a case, and what to harmonise first. */
export const standardsQuestion = aboutPlan({
  name: 'standards',
  plan: () => say().plan,
  options: {
    year: optionalNumber('--year <year>', () => say().year, 1900),
    first: boolean('--first', () => say().first),
    most: { ...number('--most <n>', () => say().most, 5, 1), ...withFirst },
    rebuild: { ...boolean('--rebuild', () => say().rebuild), ...withFirst },
    seconds: { ...number('--seconds <s>', () => say().seconds, 1200, 0.1), ...withFirst },
    import: text('--import <file>', () => say().import),
    source: { ...text('--source <key>', () => say().source), ...withImport },
    mast: { ...text('--mast <code>', () => say().mast), ...withImport },
    ics: boolean('--ics', () => say().ics),
  },
  workbenchValues: { ics: true },
  check: ({ case: c, year }) => void (year !== undefined && mustBeYear(c, year)),
  keepsFiles: true,
  furtherFiles: ({ ics }) => (ics ? [CALENDAR] : []),
  async answer({ case: c, plan: path, year, first, most, rebuild, seconds, ics }, host) {
    const time = host.deadlines(seconds).solving;
    const planned = path !== undefined || first ? (await host.plan(c, path, { time })).plan : undefined;
    const plan = path === undefined ? undefined : planned;
    const onPlanned = (count: number) => host.progress(words().standards.setsPlanned({ count }));
    const whole = await standardsWhole(c, {
      time,
      plan,
      year,
      first: first && planned ? { plan: planned, most, rebuild, onPlanned } : undefined,
    });
    return {
      document: whole.document,
      ...pageAndText(() => ({
        case: whole.case,
        sections: [standardsSection(whole.case, whole.localized())],
        answer: standardsAnswer(whole.localized(), String(whole.case.settings.currency)),
        plan,
      })),
      ...(ics && { files: { [CALENDAR]: whole.calendar } }),
    };
  },
});
