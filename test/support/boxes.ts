import type { Page } from 'playwright-core';

/** Layout faults of a page; each list holds the texts concerned. */
export interface BoxFaults {
  /** Pixels by which the page is wider than its window. */
  readonly wide: number;
  /** Texts that are cut off by their box. */
  readonly cut: readonly string[];
  /** Texts that reach beyond the edge of their drawing. */
  readonly out: readonly string[];
  /** Pairs of texts that overlap. */
  readonly over: readonly string[];
}

/** Measures every text of a page, folded ones too: none may be cut off, reach beyond the edge of its drawing, or overlap another. */
export function boxFaults(page: Page): Promise<BoxFaults> {
  return page.evaluate(() => {
    const TOLERANCE = 1.5;
    // Also inside shadow roots. A grid scrolls and shortens its cells by design.
    const roots: ParentNode[] = [document];
    for (const root of roots)
      for (const one of root.querySelectorAll('*')) if (one.shadowRoot) roots.push(one.shadowRoot);
    const all = <T extends Element>(selector: string): T[] =>
      roots.flatMap((root) => [...root.querySelectorAll<T>(selector)]).filter((one) => !one.closest('.grid'));
    for (const details of all<HTMLDetailsElement>('details')) details.open = true;
    const said = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 60);
    const cut = all<HTMLElement>('*')
      .filter((one) => !one.closest('svg') && one.clientWidth > 0 && one.textContent?.trim())
      .filter((one) => /hidden|clip/.test(getComputedStyle(one).overflowX))
      .filter((one) => one.scrollWidth > one.clientWidth + TOLERANCE)
      .map((one) => said(one.textContent ?? ''));
    const out: string[] = [];
    const over: string[] = [];
    interface Box {
      readonly text: string;
      readonly left: number;
      readonly right: number;
      readonly top: number;
      readonly bottom: number;
    }
    const measured = new Set<Node>();
    /** Boxes of the letters of a node, one per line, without a fifth of the line height above and below them. */
    const boxesOf = (root: Element): Box[] => {
      const boxes: Box[] = [];
      // A button in a paragraph is measured once.
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement!;
        if (measured.has(node) || !node.textContent?.trim() || parent.closest('title,desc,style,script,defs,option'))
          continue;
        if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
        measured.add(node);
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const { left, right, top, bottom } of range.getClientRects()) {
          const slack = (bottom - top) * 0.2;
          if (right - left > 1)
            boxes.push({ text: said(node.textContent), left, right, top: top + slack, bottom: bottom - slack });
        }
      }
      return boxes;
    };
    const pairs = (boxes: readonly Box[]): void => {
      const sorted = [...boxes].sort((a, b) => a.top - b.top);
      for (const [i, a] of sorted.entries())
        for (let j = i + 1; j < sorted.length && sorted[j]!.top < a.bottom - TOLERANCE; j += 1) {
          const b = sorted[j]!;
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - b.top;
          if (across > TOLERANCE && down > TOLERANCE) over.push(`${a.text} | ${b.text}`);
        }
    };
    for (const svg of all('svg')) {
      const frame = svg.getBoundingClientRect();
      const boxes = boxesOf(svg);
      pairs(boxes);
      for (const box of boxes)
        if (box.left < frame.left - TOLERANCE || box.right > frame.right + TOLERANCE) out.push(box.text);
    }
    const prose = all('h1,h2,h3,p,li,dt,dd,td,th,caption,figcaption,summary,button,label')
      .filter((one) => !one.closest('svg') && !one.querySelector('p,li,table,svg,figure'))
      .flatMap(boxesOf);
    pairs(prose);
    const { scrollWidth, clientWidth } = document.documentElement;
    return { wide: scrollWidth - clientWidth, cut, out, over };
  });
}
