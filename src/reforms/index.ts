/** What each reform is worth: sets of reforms, their worths, and the values of the game they make. */

export { uncertainOf } from '../plan/index.ts';
export { type AskOptions, ask, caseOf, type Game, type ReformsAnswer } from './ask.ts';
export { ConflictError, players } from './coalitions/players.ts';
export { NODES } from './coalitions/run-state.ts';
export type { Keep, RunProgress, SolveSet } from './coalitions/types.ts';
export { type Worth, type WorthRequest, worthOf } from './coalitions/worth.ts';
export { hasCovenants, type ReformsDocument, type ReformWorth } from './document.ts';
export { doubt, type ValueSet } from './doubt.ts';
export { NoWorthError } from './fault.ts';
export { NoGainError, type OptionsDocument, type OptionsStage, options } from './options/ask.ts';
export { type Measure, measures, wish } from './options/measures.ts';
export { sample } from './sample.ts';
export { type Aim, aims, type StressDocument } from './stress/document.ts';
export { type FreePlan, foresight, freeValuer, type ValueFree } from './stress/free.ts';
export { type Outcome, type Paths, paths, type Value, withIndices } from './stress/paths.ts';
export { type Builds, type HeldBuilds, heldBuilds } from './stress/performance.ts';
export { robust } from './stress/robust.ts';
export { type ShockWorth, shocks } from './stress/shocks.ts';
export type { TwoStageStage } from './stress/twostage.ts';
export { valuer, valueSet } from './stress/value.ts';
export { TOGETHER, variance } from './stress/variance.ts';
