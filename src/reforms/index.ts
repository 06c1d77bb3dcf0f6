/** What each reform is worth: sets of reforms, their worths, and the values of the game they make. */

export { type Uncertain, uncertainOf } from '../plan/index.ts';
export { type Answered, type AskOptions, ask, caseOf, type Game } from './ask.ts';
export { ConflictError, type Player, players } from './coalitions/players.ts';
export type { Keep, RunOptions, RunProgress, SolveSet } from './coalitions/types.ts';
export { type Worth, type WorthRequest, worthOf } from './coalitions/worth.ts';
export { hasCovenants, type ReformsDocument, type ReformWorth } from './document.ts';
export { type Band, type Doubted, doubt, type ValueSet } from './doubt.ts';
export { NoWorthError } from './fault.ts';
export { NoGainError, type OptionsDocument, type OptionsRequest, type OptionsStage, options } from './options/ask.ts';
export { type Measure, measures, wish } from './options/measures.ts';
export type { Answer } from './relaxes/relaxes.ts';
export { type SampleAnswer, type SampleRequest, sample } from './sample.ts';
export { type Aim, aims, type StressDocument } from './stress/document.ts';
export { type Foresight, type Freed, foresight, freeValuer, type ValueFree } from './stress/free.ts';
export type { Builds, Held, HoldOptions } from './stress/hold.ts';
export { type GroupEffect, type Outcome, type Paths, paths, type Value, withIndices } from './stress/paths.ts';
export { type Robust, robust } from './stress/robust.ts';
export { type ShockWorth, shocks } from './stress/shocks.ts';
export type { TwoStageStage } from './stress/twostage.ts';
export { valuer, valueSet } from './stress/value.ts';
export { TOGETHER, type Variance, variance } from './stress/variance.ts';
