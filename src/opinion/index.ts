/** The second opinion: costs and rules of a plan, recomputed from the rows of its case. */
export { inlandDuty } from './duties/inland.ts';
export { originsOf } from './duties/originating.ts';
export { meetsShipment } from './duties/restrictions.ts';
export { type Move, movesOf } from './frame/moves.ts';
export { review, type Verified } from './review.ts';
export { firstYearsLeft, type RoomLeft } from './standards/first-years.ts';
export { measuresOf } from './targets/by-country.ts';
export { targetsOf } from './targets/targets.ts';
export { opinionOf } from './whole.ts';
