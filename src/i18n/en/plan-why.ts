import { listed } from '../format.ts';
import { pluralEn as plural } from '../plural.ts';

/** A figure, the value used, and about where a stage leaves the plan along it, or where a first plant begins to pay. */
export interface Turn {
  figure: string;
  used: string;
  stage: string;
  at: string;
  enters?: boolean;
}

const turns = (list: readonly Turn[]) =>
  list
    .map(
      ({ figure, used, stage, at, enters }) =>
        `${figure} (used: ${used}): ${enters ? `${stage} begins to pay at about ${at}` : `“${stage}” leaves the plan at about ${at}`}`,
    )
    .join('; ');

/** "the plan without each of its 3 stages", "the plan without 1 of its 6 stages". */
const stagesTried = (tried: number, all: number) =>
  tried < all
    ? `the plan without ${tried} of its ${all} stages`
    : `the plan without ${all === 1 ? 'its one stage' : `each of its ${all} stages`}`;
const figuresTried = (tried: number, all: number) =>
  `${tried < all ? `${tried} of ${all}` : `all ${all}`} figures that matter`;

/** Why a plan is as it is: what it gains, what it would lose, what turns it, what is not built. */
export const planWhy = {
  noPlanWithoutBuilds: 'There is no plan without any build: firm demands could not be met.',
  gainsOverNothing: (p: { gain: string; targets: boolean }) =>
    `Owners and buyers together gain ${p.gain} over building nothing${p.targets ? ', where targets need not be kept' : ''}.`,
  nothingIsBetter: (p: { loss: string; targets: boolean }) =>
    `Owners and buyers together lose ${p.loss} against building nothing${p.targets ? ', but the targets require the builds' : ''}.`,
  sameAsNothing: (p: { targets: boolean }) =>
    `To owners and buyers together the plan is worth as much as building nothing${p.targets ? ', where targets need not be kept' : ''}.`,
  nothingWorthBuilding: (p: { most?: string }) =>
    `Nothing is worth building: ${p.most === undefined ? 'no plan with a build is better' : `no plan with a build is better by more than ${p.most}`}.`,
  overNothingNotKnown: (p: { gain: string; targets: boolean }) =>
    `Whether owners and buyers together gain over building nothing${p.targets ? ', where targets need not be kept,' : ''} is not known: ${p.gain}.`,
  notBuiltNoPlan: (p: { stage: string }) => `${p.stage} is not built: no plan that keeps to the request can build it.`,
  notBuiltCutOff: (p: { stage: string; places: readonly string[] }) =>
    `${p.stage} is not built: nothing leads to ${listed(p.places)}.`,
  notBuiltIdle: (p: { stage: string; place: string; loss: string }) =>
    `${p.stage} is not built: the best plan found with it builds it at ${p.place}, does not run it, and loses ${p.loss}.`,
  cutOff: (p: { places: readonly string[]; sites: readonly string[] }) =>
    `Nothing leads to ${listed(p.places)}. A plant there would stand idle: ${p.sites.join('; ')}.`,
  notBuiltSame: (p: { stage: string; place: string }) =>
    `${p.stage} is not built: a plan that builds it at ${p.place} is worth as much.`,
  notBuiltLoses: (p: { stage: string; place: string; loss: string }) =>
    `${p.stage} is not built: the best plan found with it, at ${p.place}, loses ${p.loss}.`,
  notBuiltLosesUnder: (p: { stage: string; place: string; loss: string; heading: string }) =>
    `${p.stage} is not built: the best plan found with it, at ${p.place}, loses ${p.loss}, most of it under “${p.heading}”.`,
  lossNotProven: 'Whether it loses anything is not proven.',
  lostWithout: (p: { stages: readonly { name: string; loss: string }[]; targets: boolean }) =>
    `Without a stage${p.targets ? ', and with targets in force,' : ''} the plan would lose: ${p.stages.map((stage) => `${stage.name} ${stage.loss}`).join('; ')}.`,
  turnsWithin: (p: { figures: readonly Turn[]; count: number }) =>
    `Within their ranges, ${p.count} ${plural(p.count, { one: 'figure changes', other: 'figures change' })} what is built. ${p.figures.length === 1 ? 'The nearest' : 'Nearest first'}: ${turns(p.figures)}.`,
  turnsOutside: (p: { figures: readonly Turn[]; all: boolean }) =>
    `${p.all ? 'No figure that matters changes what is built within its range' : 'Of the figures and stages that were tried, no figure within its range makes a stage leave the plan'}.${p.figures.length === 0 ? '' : ` The nearest beyond it: ${turns(p.figures)}.`}`,
  tried: (p: { stages: number; allStages: number; figures: number; allFigures: number }) =>
    `Tried: ${[
      ...(p.allFigures > 0 ? [figuresTried(p.figures, p.allFigures)] : []),
      ...(p.allStages > 0 ? [stagesTried(p.stages, p.allStages)] : []),
    ].join(', and ')}.`,
  entersNone: (p: { all: boolean }) =>
    `${p.all ? 'No figure that matters' : 'None of the figures that were tried'} makes a first plant pay within its range.`,
  entersNotTried: 'At which figures a first plant would pay is not known: there was no time to try them.',
  turnsNotTried: 'Which figures change what is built is not known: the plan was not tried without any of its stages.',
  stagesNotTried: (p: { stages: readonly string[] }) => `Not tried: ${listed(p.stages)}.`,
  noTurn: 'No figure that was tried makes a stage leave the plan.',
  movesMost: (p: { figure: string; used: string; swing: string; usual: boolean }) =>
    `The net present value moves most, by ${p.swing}, with the ${p.figure} (used: ${p.used}) over its ${p.usual ? 'usual ' : ''}range.`,
  hereNowhere: (p: { site: string; loss: string; heading: string }) =>
    `${p.site}: the best plan that was found without it makes no more elsewhere, and loses ${p.loss}, most of it under “${p.heading}”.`,
  hereOnly: (p: { site: string; loss: string; heading: string }) =>
    `${p.site}: it can be built nowhere else. Without it the plan loses ${p.loss}, most of it under “${p.heading}”.`,
  hereNext: (p: { site: string; place: string; loss: string; heading: string }) =>
    `${p.site}: the next best place is ${p.place}, and the plan loses ${p.loss} there, most of it under “${p.heading}”.`,
  notDelivered: (p: { amount: string; unit: string; good: string; place: string; year: number }) =>
    `In ${p.year}, ${p.amount} ${p.unit} of ${p.good} are not delivered at ${p.place}.`,
  othersNotHeld:
    'The other plans of these comparisons borrow within the limits of this one. The cover that lenders require is not checked for them, so a loss may be larger.',
  becauseNotFound: 'The reason was not found.',
  becausePrice: 'What is built could deliver more, but the price of the demand does not pay for it.',
  because: (p: { causes: readonly string[] }) => `The reason is ${listed(p.causes)}.`,
  becauseWithout: (p: { things: readonly string[] }) =>
    `More could be delivered with ${listed(p.things)}, but the best plan that was found does without.`,
  reasons: {
    demands: (p: { what: string }) => `the firm demand for ${p.what}`,
    choices: (p: { what: string }) => `the choice ${p.what}`,
    candidates: (p: { what: string }) => `the capacity of ${p.what}`,
    supplies: (p: { what: string }) => `the supply of ${p.what}`,
    'candidates.min_load': (p: { what: string }) => `the minimum load of ${p.what}`,
    'candidates.lead': (p: { what: string }) => `the time that it takes to build ${p.what}`,
    'candidates.opens': (p: { what: string }) => `the year from which ${p.what} may be built`,
    schemes: (p: { what: string }) => `the weeks that the certificate ${p.what} takes`,
    'places.route': (p: { what: string }) => `the lack of a route for ${p.what}`,
    'goods.source': (p: { what: string }) => `the lack of anyone who sells or makes ${p.what}`,
    legs: (p: { what: string }) => `the capacity of the leg ${p.what}`,
    borders: (p: { what: string }) => `the capacity of the border ${p.what}`,
    places: (p: { what: string }) => `the capacity of ${p.what}`,
    transfers: (p: { what: string }) => `the capacity of the transfer ${p.what}`,
    'restrictions.ban': (p: { what: string }) => `the ban on ${p.what}`,
    'restrictions.quota': (p: { what: string }) => `the quota on ${p.what}`,
    'restrictions.permit': (p: { what: string }) => `the permit for ${p.what}`,
    targets: (p: { what: string }) => `the target ${p.what}`,
    facilities: (p: { what: string }) => `the money of ${p.what}`,
    assets: (p: { what: string }) => `the right in ${p.what}`,
    case: (p: { what: string }) => `the limit of ${p.what}`,
  },
  without: {
    candidates: (p: { what: string }) => `a further build of ${p.what}`,
    'candidates.closable': (p: { what: string }) => `${p.what} kept open`,
    legs: (p: { what: string }) => `the leg ${p.what}`,
    schemes: (p: { what: string }) => `the certificate ${p.what}`,
    licences: (p: { what: string }) => `the licence ${p.what}`,
  },
  reasonOther: (p: { table: string; what: string }) => `${p.what} (table ${p.table})`,
};
