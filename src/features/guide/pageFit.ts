import {
  papers,
  printLinePt,
  printPage,
  type Paper,
  type Printed,
} from '#contract/rules/organization/guide/printPage.ts';

/** CSS: 96 px to the inch, 72 pt to the inch. */
const pxPerMm = 96 / 25.4;
const linePx = (printLinePt * 96) / 72;

export type Overflow = { paper: Paper; lines: number }[];

/**
 * How many lines are too many for one page of each paper: measured on the page that is printed, with its own styles, in
 * a frame that is as wide as the paper and out of sight.
 */
export async function measureOverflow(printed: Printed): Promise<Overflow> {
  const frame = document.createElement('iframe');
  // Nothing in it runs; without the second word we couldn't measure it either.
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  Object.assign(frame.style, { position: 'fixed', insetInlineStart: '-10000px', top: '0', border: '0', height: '1px' });
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  frame.srcdoc = printPage(printed, { isPaper: true });
  document.body.append(frame);
  try {
    await loaded;
    return (Object.keys(papers) as Paper[]).flatMap((paper) => {
      frame.style.width = `${papers[paper].width}mm`;
      const lines = linesOver(frame, paper);
      return lines > 0 ? [{ paper, lines }] : [];
    });
  } finally {
    frame.remove();
  }
}

function linesOver(frame: HTMLIFrameElement, paper: Paper): number {
  const page = frame.contentDocument;
  const main = page?.querySelector('main');
  if (!page || !main) return 0;
  const padding = Number.parseFloat(getComputedStyle(page.body).paddingTop) * 2;
  const roomPx = papers[paper].height * pxPerMm - padding;
  // Another device's font may break a line earlier, so one line stays free.
  return Math.max(0, Math.ceil((main.getBoundingClientRect().height + linePx - roomPx) / linePx));
}
