/** Measures of trade as pure functions over typed arrays. */

export { type Complexity, complexity } from './complexity.ts';
export { outlook } from './outlook.ts';
export { complementarity, concentration, grubelLloyd, intensity } from './pair.ts';
export { advantage, type Panel, type Presence, presenceOf } from './panel.ts';
export { type Estimate, potential } from './potential.ts';
export { proximity } from './proximity.ts';
