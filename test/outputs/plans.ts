import { languages, onPage, useLanguage } from '../../src/i18n/index.ts';
import {
  briefDocument,
  covenantText,
  financeSection,
  forReport,
  insteadWords,
  planFiles,
  planText,
  questionReport,
  reportDocument,
  view,
} from '../../src/questions/index.ts';
import { otherSections } from '../../src/report/testing/extras.ts';
import type { Given } from './command.ts';
import { type Stored, type StoredName, storedNames, storedPlan } from './stored.ts';

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;

/** What `chorsu plan` writes and prints when it has found this plan. */
async function planOutputs({ document, case: c, explained, cut, opinion }: Stored, all: boolean): Promise<Given> {
  const input = {
    plan: document,
    case: c,
    ...(explained ? { explained } : {}),
    ...(cut ? { otherAnswers: [onPage(() => financeSection(c, cut))] } : {}),
  };
  const before = [cut && covenantText(c, cut), insteadWords(document, c, c.source)];
  const told = before.filter((text) => text !== undefined);
  const screen = planText(document, explained, { case: c, dir: 'out', opinion, before: told });
  const papers = document.npv === null ? {} : { brief: briefDocument(input), report: reportDocument(input) };
  const papersText = Object.fromEntries(Object.entries(papers).map(([name, paper]) => [`${name}.typst`, json(paper)]));
  const files = await planFiles(input);
  // Tables and documents are the same in every language.
  const own = Object.entries(files).filter(([name]) => all || name === 'report.html' || name.endsWith('.xlsx'));
  return { ...Object.fromEntries(own), screen, ...papersText };
}

/** The page of a plan as the workbench shows it. */
const viewOf = ({ document, asRead, explained }: Stored): Given => ({
  'view.json': json(view(document, asRead, explained ? { explained } : {})),
});

/** A page with invented answers to every further question: what is drawn of those that take hours to solve. */
const extrasOf = ({ document, case: c }: Stored): Given => ({
  'extras.html': questionReport({ case: c, sections: otherSections(c), plan: document }),
});

/** Outputs made from the plans that are kept, by the name of the plan, in every language. */
export async function* fromPlans(wanted: (name: string) => boolean): AsyncGenerator<readonly [string, Given]> {
  for (const name of storedNames) {
    const groups = languages.map((language) => [language, `plan/${name}/${language}`] as const);
    if (!groups.some(([, group]) => wanted(group))) continue;
    const found = await storedPlan(name as StoredName);
    const stored = { ...found, explained: forReport(found.document, found.case, found.explained) };
    for (const [language, group] of groups) {
      if (!wanted(group)) continue;
      await useLanguage(language);
      const further = { ...(language === 'en' ? viewOf(stored) : {}), ...(name === 'solar' ? extrasOf(stored) : {}) };
      yield [group, { ...(await planOutputs(stored, language === 'en')), ...further }];
    }
  }
}
