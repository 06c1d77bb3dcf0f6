import { listed, sentences, words } from '../../i18n/index.ts';
import type { Team } from '../../plan/index.ts';
import { cite, type FilingOrder } from '../../rights/index.ts';
import { type Names, qualityWord } from './words.ts';

/** Waiting periods after the first filing. */
function waitWords({ wait }: FilingOrder): string {
  const { waitMonths, waitWeeks, sooner } = words().rights;
  const { months, weeks, shorter } = wait;
  if (months === undefined && weeks === undefined) return '';
  return sentences(
    months !== undefined ? waitMonths({ months }) : waitWeeks({ weeks: weeks ?? 0 }),
    shorter && sooner({ after: words().rightsLaw.shorter[shorter] }),
  );
}

/** Legal demands on a team: first who and where, then a line for each demand. */
export function teamWords(team: Team, names: Names): string[] {
  const texts = words().rights;
  const law = words().rightsLaw;
  const { country, party } = names;
  const lines = team.duties.map((rule) =>
    sentences(
      texts.firstFiling({
        country: country(rule.country),
        when: law.when[rule.when],
        breach: law.breaches[rule.breach],
        law: cite(rule.law),
      }),
      rule.orByOwnOffice ? texts.orByOwnOffice({ country: country(rule.country) }) : undefined,
    ),
  );
  for (const { a, b, permits } of team.conflicts)
    lines.push(
      sentences(
        texts.bothAsk({ a: country(a), b: country(b) }),
        permits.length > 0 ? texts.permitsIn({ countries: listed(permits.map(country)) }) : undefined,
      ),
    );
  const [order] = team.orders;
  if (order && order.permits.length > 0) {
    const permits = order.permits.map(({ name, country: of, days }) => {
      const permit = { name: law.permits[name], country: country(of) };
      return days ? texts.permitDays({ ...permit, days }) : texts.permit(permit);
    });
    lines.push(
      sentences(texts.order({ permits: permits.join('; '), country: country(order.first) }), waitWords(order)),
    );
  } else if (team.conflicts.length > 0) lines.push(texts.noOrder);
  else if (order) lines.push(sentences(texts.fileFirst({ country: country(order.first) }), waitWords(order)));
  const unknown = (list: readonly string[]) => ({ countries: listed(list.map(country)) });
  if (team.filingUnknown.length > 0) lines.push(texts.filingUnknown(unknown(team.filingUnknown)));
  if (team.ownership === 'by law') {
    lines.push(texts.coOwned);
    for (const rule of team.rules)
      lines.push(
        texts.coOwnerRule({
          country: country(rule.country),
          use: texts.uses[rule.use],
          licence: texts.licences[rule.licence],
          quality: qualityWord(rule.law.quality),
        }),
      );
    if (team.unknown.length > 0) lines.push(texts.coOwnerUnknown(unknown(team.unknown)));
  }
  if (team.differs) lines.push(texts.differs);
  const members = team.inventors.map((inventor) =>
    texts.member({ party: party(inventor.party), country: country(inventor.residence) }),
  );
  return [
    texts.teamHead({
      name: team.technology || texts.team,
      members: words().number.some({ items: members }),
      places: listed(team.madeIn.map(country)),
    }),
    ...lines,
  ];
}
