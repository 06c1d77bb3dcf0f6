import { words } from '../../i18n/index.ts';
import { number, numberOrNone, pageAndText, question, text, yes } from '../declare.ts';
import { mustBeYear, standardsWhole } from './ask.ts';
import { standardsAnswer, standardsSection } from './blocks.ts';

const say = () => words().standards.help;
const [first, file] = [{ with: '--first' }, { with: '--import FILE' }];

/** The certificates of a case, and what to harmonise first. */
export const standardsQuestion = question({
  name: 'standards',
  plan: () => say().plan,
  options: {
    year: numberOrNone('--year <year>', () => say().year, 1900),
    first: yes('--first', () => say().first),
    most: { ...number('--most <n>', () => say().most, 5, 1), ...first },
    rebuild: { ...yes('--rebuild', () => say().rebuild), ...first },
    seconds: { ...number('--seconds <s>', () => say().seconds, 1200, 0.1), ...first },
    import: text('--import <file>', () => say().import),
    source: { ...text('--source <key>', () => say().source), ...file },
    mast: { ...text('--mast <code>', () => say().mast), ...file },
    ics: yes('--ics', () => say().ics),
  },
  onPage: { ics: true },
  check: (c, { year }) => void (year !== undefined && mustBeYear(c, year)),
  alone: true,
  writes: ({ ics }) => ics,
  names: () => ['standards.ics'],
  async answer({ year, first, most, rebuild, seconds, ics }, door) {
    const time = door.time(seconds).solving;
    const planned = door.hasPlan || first ? (await door.plan({ time })).plan : undefined;
    const plan = door.hasPlan ? planned : undefined;
    const onPlanned = (count: number) => door.tell(words().standards.setsPlanned({ count }));
    const whole = await standardsWhole(door.case, {
      time,
      plan,
      year,
      first: first && planned ? { plan: planned, most, rebuild, onPlanned } : undefined,
    });
    return {
      document: whole.document,
      ...pageAndText(() => ({
        case: whole.case,
        told: [standardsSection(whole.case, whole.told())],
        answer: standardsAnswer(whole.told(), String(whole.case.settings.currency)),
        plan,
      })),
      ...(ics && { files: { 'standards.ics': whole.calendar } }),
    };
  },
});
