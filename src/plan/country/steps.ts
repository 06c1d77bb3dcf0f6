/** Names of the steps of a market at the border that stand in no table of the case. */
export const TODAY = 'today';
export const MORE = 'more';

/** Whether a step is one at a price of the plan of all: it prices what crosses the border, and is no offer that anyone else could take. */
export const isBorderStep = (step: string): boolean => step === TODAY || step === MORE;
