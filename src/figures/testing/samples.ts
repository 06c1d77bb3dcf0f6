import { moneySamples } from './money-samples.ts';
import { planSamples } from './plan-samples.ts';
import { questionSamples } from './question-samples.ts';

/** Every figure once, on small data that show all of its parts. */
export const samples: Record<string, () => string> = { ...planSamples, ...moneySamples, ...questionSamples };
