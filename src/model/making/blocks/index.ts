export { buildsSection, builtBlocks, verdictWord } from './builds.ts';
export { deliveredTable, deliveriesSection, demanded } from './deliveries.ts';
