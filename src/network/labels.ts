/** Labels of a bi-objective search, in typed arrays that grow. They are popped in order of the first bound, then the second. */
export interface Labels {
  readonly clear: () => void;
  /** Adds a label: its node, predecessor and arc, both costs so far, and the lower bounds of both total costs. */
  readonly add: (
    node: number,
    before: number,
    arc: number,
    a: number,
    b: number,
    boundA: number,
    boundB: number,
  ) => void;
  /** Removes and returns the first label; -1 if there is none. */
  readonly pop: () => number;
  readonly node: (label: number) => number;
  readonly before: (label: number) => number;
  readonly arc: (label: number) => number;
  readonly first: (label: number) => number;
  readonly second: (label: number) => number;
  readonly secondBound: (label: number) => number;
}

export function labelsOf(capacity = 4096): Labels {
  let size = capacity;
  let ints = { node: new Int32Array(size), before: new Int32Array(size), arc: new Int32Array(size) };
  let heap = new Int32Array(size);
  let first = new Float64Array(size);
  let second = new Float64Array(size);
  let firstBound = new Float64Array(size);
  let secondBound = new Float64Array(size);
  let count = 0;
  let waiting = 0;

  const wider = <T extends Int32Array | Float64Array>(old: T, made: T): T => {
    made.set(old);
    return made;
  };
  const grow = () => {
    size *= 2;
    ints = {
      node: wider(ints.node, new Int32Array(size)),
      before: wider(ints.before, new Int32Array(size)),
      arc: wider(ints.arc, new Int32Array(size)),
    };
    heap = wider(heap, new Int32Array(size));
    first = wider(first, new Float64Array(size));
    second = wider(second, new Float64Array(size));
    firstBound = wider(firstBound, new Float64Array(size));
    secondBound = wider(secondBound, new Float64Array(size));
  };
  const earlier = (x: number, y: number) =>
    firstBound[x]! < firstBound[y]! || (firstBound[x]! === firstBound[y]! && secondBound[x]! < secondBound[y]!);

  return {
    clear: () => {
      count = 0;
      waiting = 0;
    },
    add: (node, before, arc, a, b, boundA, boundB) => {
      if (count === size) grow();
      const label = count++;
      ints.node[label] = node;
      ints.before[label] = before;
      ints.arc[label] = arc;
      first[label] = a;
      second[label] = b;
      firstBound[label] = boundA;
      secondBound[label] = boundB;
      let i = waiting++;
      while (i > 0) {
        const parent = (i - 1) >> 1;
        if (!earlier(label, heap[parent]!)) break;
        heap[i] = heap[parent]!;
        i = parent;
      }
      heap[i] = label;
    },
    pop: () => {
      if (waiting === 0) return -1;
      const top = heap[0]!;
      const label = heap[--waiting]!;
      let i = 0;
      for (;;) {
        let child = 2 * i + 1;
        if (child >= waiting) break;
        if (child + 1 < waiting && earlier(heap[child + 1]!, heap[child]!)) child++;
        if (!earlier(heap[child]!, label)) break;
        heap[i] = heap[child]!;
        i = child;
      }
      heap[i] = label;
      return top;
    },
    node: (label) => ints.node[label]!,
    before: (label) => ints.before[label]!,
    arc: (label) => ints.arc[label]!,
    first: (label) => first[label]!,
    second: (label) => second[label]!,
    secondBound: (label) => secondBound[label]!,
  };
}
