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
  const said = words().rights;
  const law = words().rightsLaw;
  const { country, party } = names;
  const lines = team.duties.map((rule) =>
    sentences(
      said.firstFiling({
        country: country(rule.country),
        when: law.when[rule.when],
        breach: law.breaches[rule.breach],
        law: cite(rule.law),
      }),
      rule.orByOwnOffice ? said.orByOwnOffice({ country: country(rule.country) }) : undefined,
    ),
  );
  for (const { a, b, permits } of team.conflicts)
    lines.push(
      sentences(
        said.bothAsk({ a: country(a), b: country(b) }),
        permits.length > 0 ? said.permitsIn({ countries: listed(permits.map(country)) }) : undefined,
      ),
    );
  const [order] = team.orders;
  if (order && order.permits.length > 0) {
    const permits = order.permits.map(({ name, country: of, days }) => {
      const permit = { name: law.permits[name], country: country(of) };
      return days ? said.permitDays({ ...permit, days }) : said.permit(permit);
    });
    lines.push(sentences(said.order({ permits: permits.join('; '), country: country(order.first) }), waitWords(order)));
  } else if (team.conflicts.length > 0) lines.push(said.noOrder);
  else if (order) lines.push(sentences(said.fileFirst({ country: country(order.first) }), waitWords(order)));
  const unknown = (list: readonly string[]) => ({ countries: listed(list.map(country)) });
  if (team.filingUnknown.length > 0) lines.push(said.filingUnknown(unknown(team.filingUnknown)));
  if (team.ownership === 'by law') {
    lines.push(said.coOwned);
    for (const rule of team.rules)
      lines.push(
        said.coOwnerRule({
          country: country(rule.country),
          use: said.uses[rule.use],
          licence: said.licences[rule.licence],
          quality: qualityWord(rule.law.quality),
        }),
      );
    if (team.unknown.length > 0) lines.push(said.coOwnerUnknown(unknown(team.unknown)));
  }
  if (team.differs) lines.push(said.differs);
  const members = team.inventors.map((one) =>
    said.member({ party: party(one.party), country: country(one.residence) }),
  );
  return [
    said.teamHead({
      name: team.technology || said.team,
      members: words().number.some({ items: members }),
      places: listed(team.madeIn.map(country)),
    }),
    ...lines,
  ];
}
