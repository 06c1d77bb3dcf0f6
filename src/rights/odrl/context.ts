import { CH, DCT, ODRL, RDF, XSD } from './terms.ts';

/** Definition of a JSON-LD term: its IRI, and how its values are read. */
export type TermDefinition = { '@id': string; '@type'?: string; '@container'?: string };
/** A JSON-LD context as data. */
export type Context = Record<string, string | TermDefinition | null>;

/** Properties of the ODRL JSON-LD context whose values are IRIs. */
const IRI_PROPERTIES =
  'profile inheritFrom relation hasPolicy target output partOf source assignee assigner assigneeOf assignerOf ' +
  'attributedParty attributingParty compensatedParty compensatingParty consentingParty consentedParty informedParty ' +
  'informingParty trackingParty trackedParty contractingParty contractedParty includedIn implies permission prohibition ' +
  'obligation duty consequence remedy constraint refinement';
/** Properties whose values are words of the vocabulary. */
const WORD_PROPERTIES = 'conflict function action operator leftOperand';
/** Classes, actions, operands and operators: a word is `odrl:` and itself. */
const WORDS =
  'Policy Rule ConflictTerm perm prohibit invalid Agreement Assertion Offer Privacy Request Set Ticket Asset ' +
  'AssetCollection Party PartyCollection PartyScope Action Permission Prohibition use grantUse aggregate annotate ' +
  'anonymize archive concurrentUse derive digitize display distribute execute extract give index install modify move ' +
  'play present print read reproduce sell stream textToSpeech transfer transform translate Duty acceptTracking ' +
  'attribute compensate delete ensureExclusivity include inform nextPolicy obtainConsent reviewPolicy uninstall ' +
  'watermark Constraint LogicalConstraint Operator RightOperand rightOperand LeftOperand unit status absolutePosition ' +
  'absoluteSpatialPosition absoluteTemporalPosition absoluteSize count dateTime delayPeriod deliveryChannel ' +
  'elapsedTime event fileFormat industry language media meteredTime payAmount percentage product purpose recipient ' +
  'relativePosition relativeSpatialPosition relativeTemporalPosition relativeSize resolution spatial ' +
  'spatialCoordinates systemDevice timeInterval unitOfCount version virtualLocation eq gt gteq lt lteq neq isA hasPart ' +
  'isPartOf isAllOf isAnyOf isNoneOf or xone and andSequence policyUsage';

/**
 * A copy of the context `http://www.w3.org/ns/odrl.jsonld`, so that nothing is fetched. Two mistakes of the published file are
 * corrected: it maps `neq` to `odrl:neg` and `industry` to `odrl:industry:`.
 */
const ODRL_CONTEXT: Context = {
  odrl: ODRL,
  rdf: RDF,
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: DCT,
  xsd: XSD,
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  schema: 'http://schema.org/',
  cc: 'http://creativecommons.org/ns#',
  uid: '@id',
  type: '@type',
  ...Object.fromEntries(WORDS.split(' ').map((word) => [word, `odrl:${word}`])),
  ...Object.fromEntries(IRI_PROPERTIES.split(' ').map((word) => [word, { '@id': `odrl:${word}`, '@type': '@id' }])),
  ...Object.fromEntries(WORD_PROPERTIES.split(' ').map((word) => [word, { '@id': `odrl:${word}`, '@type': '@vocab' }])),
  rightOperandReference: { '@id': 'odrl:rightOperandReference', '@type': 'xsd:anyURI' },
  dataType: { '@id': 'odrl:datatype', '@type': 'xsd:anyType' },
};

/** The context of the Chorsu profile. Every licence carries it inline, so that other readers need not fetch it. */
export const PROFILE_CONTEXT: Context = {
  ch: CH,
  exclusivity: { '@id': 'ch:exclusivity', '@type': '@vocab' },
  exclusive: 'ch:exclusive',
  nonExclusive: 'ch:nonExclusive',
};

/** Contexts that are read without a network, by address without `http://` or `https://`. */
export const KNOWN_CONTEXTS: Readonly<Record<string, Context>> = {
  'www.w3.org/ns/odrl.jsonld': ODRL_CONTEXT,
  'www.w3.org/ns/odrl/2/ODRL22.json': ODRL_CONTEXT,
  'unpkg.com/chorsu/schemas/odrl-profile.jsonld': { ...ODRL_CONTEXT, ...PROFILE_CONTEXT },
};
