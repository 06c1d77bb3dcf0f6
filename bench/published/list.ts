import { readFileSync } from 'node:fs';
import { type Location, locationCase, locationProgramme, twoStages, warehouses } from './location.ts';
import { modelProblems } from './models.ts';
import { dataFile, type Problem } from './problem.ts';

/** The gap of all problems with whole numbers, as a share of the cost. */
const GAP = 1e-4;

/** Optima of OR-Library's capacitated warehouse location, sets IV to XIII: 16, 25 or 50 sites, 50 customers. */
const small: Readonly<Record<string, number>> = {
  cap41: 1040444.375,
  cap42: 1098000.45,
  cap43: 1153000.45,
  cap44: 1235500.45,
  cap51: 1025208.225,
  cap61: 932615.75,
  cap62: 977799.4,
  cap63: 1014062.05,
  cap64: 1045650.25,
  cap71: 932615.75,
  cap72: 977799.4,
  cap73: 1010641.45,
  cap74: 1034976.975,
  cap81: 838499.288,
  cap82: 910889.563,
  cap83: 975889.563,
  cap84: 1069369.525,
  cap91: 796648.438,
  cap92: 855733.5,
  cap93: 896617.538,
  cap94: 946051.325,
  cap101: 796648.437,
  cap102: 854704.2,
  cap103: 893782.112,
  cap104: 928941.75,
  cap111: 826124.713,
  cap112: 901377.213,
  cap113: 970567.75,
  cap114: 1063356.488,
  cap121: 793439.563,
  cap122: 852524.625,
  cap123: 895302.325,
  cap124: 946051.325,
  cap131: 793439.562,
  cap132: 851495.325,
  cap133: 893076.712,
  cap134: 928941.75,
};

/** Optima of the sets A to C, 100 sites and 1 000 customers, by the capacity that each site has. */
const large: Readonly<Record<string, Readonly<Record<number, number>>>> = {
  capa: { 8000: 19240822.449, 10000: 18438046.543, 12000: 17765201.949, 14000: 17160439.012 },
  capb: { 5000: 13656379.578, 6000: 13361927.449, 7000: 13198556.434, 8000: 13082516.496 },
  capc: { 5000: 11646596.974, 5750: 11570340.289, 6500: 11518743.744, 7250: 11505767.394 },
};

const located = (
  {
    name,
    set,
    known,
    file,
    quick = false,
  }: Pick<Problem, 'name' | 'set' | 'known'> & { file: string; quick?: boolean },
  read: (text: string) => Location,
): Problem => {
  const open = () => {
    const path = dataFile(file);
    if (path === undefined) throw new Error(`${file} is not beside this clone`);
    return read(readFileSync(path, 'utf8'));
  };
  return {
    name,
    set,
    known,
    file,
    quick,
    unit: 1,
    gap: GAP,
    case: () => locationCase(name, open()),
    compact: () => locationProgramme(name, open()),
  };
};

/** Every published problem, in the order of the page. */
export const problems: readonly Problem[] = [
  ...modelProblems,
  ...Object.entries(small).map(([name, known]) =>
    located({ name, set: 'warehouses, OR-Library', known, file: `orlib/${name}.txt`, quick: true }, warehouses),
  ),
  ...Object.entries(large).flatMap(([file, byCapacity]) =>
    Object.entries(byCapacity).map(([capacity, known]) =>
      located(
        { name: `${file}-${capacity}`, set: 'large warehouses, OR-Library', known, file: `orlib/${file}.txt` },
        (t) => warehouses(t, Number(capacity)),
      ),
    ),
  ),
  ...Object.entries({ 'PSC1-C1-50': 722178, 'PSC4-C1-50': 725147 }).map(([name, known]) =>
    located({ name, set: 'two stages', known, file: `tscflp/${name}.txt` }, (text) => twoStages(text)),
  ),
  ...Object.entries({ 'PSC1-C1-50-5': 1923801, 'PSC4-C1-50-5': 1909659 }).map(([name, known]) =>
    located({ name, set: 'two stages, five products', known, file: `mp-tscflp/${name}.txt` }, (text) =>
      twoStages(text, true),
    ),
  ),
];
