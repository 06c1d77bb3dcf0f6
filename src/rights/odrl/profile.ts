import { CH, ODRL, PROFILE } from './terms.ts';

/** Terms of the profile beside its acts, with their meaning. */
const TERMS: readonly (readonly [name: string, type: string, meaning: string])[] = [
  ['record', 'odrl:Action', 'enter the licence in the register of a country'],
  ['fieldOfUse', 'odrl:LeftOperand', 'processes for which the licence holds'],
  ['royaltyRate', 'odrl:LeftOperand', 'fraction of the royalty base'],
  ['royaltyBase', 'odrl:LeftOperand', 'what the royalty is a fraction of'],
  ['period', 'odrl:LeftOperand', 'span for which the royalty is due, as a duration'],
  ['weeks', 'odrl:LeftOperand', 'weeks that a record takes'],
  ['valueOfWhatIsMade', 'odrl:RightOperand', 'value of the goods that the process makes'],
  ['exclusivity', 'rdf:Property', 'whether the licence bars others of the asset in its territories'],
  ['exclusive', 'odrl:RightOperand', 'it bars them'],
  ['nonExclusive', 'odrl:RightOperand', 'it bars none'],
  ['offered', 'rdf:Property', 'whether the licence can be bought; else it is held'],
  ['from', 'rdf:Property', 'first year or day, as the case writes it'],
  ['until', 'rdf:Property', 'last year or day, as the case writes it'],
  ['quality', 'rdf:Property', 'how good the figures are'],
  ['fee_per', 'rdf:Property', 'what the fee is due for once: candidate, party or territory'],
  ['capacity', 'rdf:Property', 'activity a year that it covers'],
  ['minimum', 'rdf:Property', 'least royalty a year'],
  ['cap', 'rdf:Property', 'most royalty a year'],
  ['withholding', 'rdf:Property', 'rate of tax on fee and royalty that the licensee bears'],
  ['status', 'rdf:Property', 'running, paid-up or terminated'],
  ['acts', 'rdf:Property', 'the acts of the profile that the document carries'],
];

/** The profile as a document of its own: each act is a part of `odrl:use`. */
export function profileDocument(): object {
  const acts = Object.entries(PROFILE).map(([name, wide]) => ({
    '@id': `ch:${name}`,
    '@type': 'odrl:Action',
    'odrl:includedIn': { '@id': wide.replace(ODRL, 'odrl:').replace(CH, 'ch:') },
  }));
  const terms = TERMS.map(([name, type, meaning]) => ({
    '@id': `ch:${name}`,
    '@type': type,
    'skos:definition': meaning,
  }));
  return {
    '@context': {
      odrl: ODRL,
      ch: CH,
      rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
      skos: 'http://www.w3.org/2004/02/skos/core#',
    },
    '@graph': [
      { '@id': CH, '@type': 'odrl:Profile', 'skos:prefLabel': 'Chorsu: licences of industrial property' },
      ...acts,
      ...terms,
    ],
  };
}
