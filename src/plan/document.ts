export * from '../pillars/document.ts';
