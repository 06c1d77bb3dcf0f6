import { bundledEvidence } from '../chains/evidence.ts';
import { className } from '../data/bundled.ts';
import { proximity } from '../measures/index.ts';
import type { Basis } from './bundled.ts';

/** The sectors of the bundled table by their nearness: which the same economies are strong in. */
export interface SectorSpace {
  readonly basis: Basis;
  readonly names: readonly string[];
  near(a: number, b: number): number;
  advantage(economy: string, index: number): number | undefined;
}

/** Sectors that make goods: services and the like follow those of ADB's tables from this number on. */
const GOODS = 16;

export function sectorSpace(): SectorSpace {
  const { basis, presence, advantage } = bundledEvidence();
  const phi = proximity(presence);
  const n = presence.ubiquity.length;
  return {
    basis,
    names: Array.from({ length: GOODS }, (_, i) => className('mrio35', String(i + 1))),
    near: (a, b) => phi[a * n + b]!,
    advantage,
  };
}
