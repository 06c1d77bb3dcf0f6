import { words } from '../../i18n/index.ts';
import { answerCautions } from '../../report/index.ts';
import { number, numberOrNone, question, text, yes } from '../declare.ts';
import { mustBeYear, standardsWhole } from './ask.ts';
import { standardsText } from './text.ts';

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
      ...(plan && { plan }),
      ...(year !== undefined && { year }),
      ...(first && planned && { first: { plan: planned, most, rebuild, onPlanned } }),
    });
    return {
      document: whole.document,
      page: () => whole.page,
      text: (files) => answerCautions(whole.page.case, ...(plan ? [plan] : [])) + standardsText(whole, files),
      ...(ics && { files: { 'standards.ics': whole.calendar } }),
    };
  },
});
