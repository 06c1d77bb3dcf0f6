import { onPage } from '../../i18n/index.ts';
import { contextOf } from '../../model/index.ts';
import { answerParts } from '../../view/index.ts';
import { headline } from '../answer-sentence.ts';
import type { ReportInput } from '../input.ts';
import { citing, firstPage } from '../sections/answer.ts';

/** The first page of a plan as HTML, without the map and the sections, which take most of the time of a report. */
export const firstPageHtml = (input: ReportInput): string =>
  onPage(() => {
    const context = contextOf(input);
    const answer = citing(context)(headline(context));
    return answerParts({ title: '', answer, beside: firstPage(context), sections: [], foot: '' }).lead;
  });
