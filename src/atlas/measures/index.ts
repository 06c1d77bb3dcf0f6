/** Measures of trade as pure functions over typed arrays. */
export { advantage } from './advantage.ts';
export { type Complexity, complexity } from './complexity.ts';
export { type Outlook, outlook } from './outlook.ts';
export { complementarity, concentration, grubelLloyd, intensity } from './pair.ts';
export { type Panel, type Presence, presenceOf } from './panel.ts';
export { type Estimate, type Potential, type ProductTrade, potential } from './potential.ts';
export { proximity } from './proximity.ts';
