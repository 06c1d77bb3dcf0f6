/** A 4-ary heap of nodes by key with decrease-key, in typed arrays that are allocated once. */
interface Heap {
  readonly clear: () => void;
  /** Key of the first node; Infinity if the heap is empty. */
  readonly least: () => number;
  /** Adds a node, or lowers its key. */
  readonly push: (node: number, key: number) => void;
  /** Removes and returns the first node; -1 if the heap is empty. */
  readonly pop: () => number;
}

export function heapOf(nodes: number): Heap {
  const keys = new Float64Array(nodes);
  const items = new Int32Array(nodes);
  const where = new Int32Array(nodes).fill(-1);
  let count = 0;

  const up = (from: number, node: number, key: number) => {
    let i = from;
    while (i > 0) {
      const parent = (i - 1) >> 2;
      if (keys[parent]! <= key) break;
      keys[i] = keys[parent]!;
      items[i] = items[parent]!;
      where[items[i]!] = i;
      i = parent;
    }
    keys[i] = key;
    items[i] = node;
    where[node] = i;
  };

  return {
    clear: () => {
      for (let i = 0; i < count; i++) where[items[i]!] = -1;
      count = 0;
    },
    least: () => (count > 0 ? keys[0]! : Infinity),
    push: (node, key) => {
      const at = where[node]!;
      up(at >= 0 ? at : count++, node, key);
    },
    pop: () => {
      if (count === 0) return -1;
      const first = items[0]!;
      where[first] = -1;
      count--;
      if (count > 0) {
        const node = items[count]!;
        const key = keys[count]!;
        let i = 0;
        for (;;) {
          const child = 4 * i + 1;
          if (child >= count) break;
          const end = Math.min(child + 4, count);
          let best = child;
          for (let j = child + 1; j < end; j++) if (keys[j]! < keys[best]!) best = j;
          if (keys[best]! >= key) break;
          keys[i] = keys[best]!;
          items[i] = items[best]!;
          where[items[i]!] = i;
          i = best;
        }
        keys[i] = key;
        items[i] = node;
        where[node] = i;
      }
      return first;
    },
  };
}
