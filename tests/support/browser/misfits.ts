import type { Window } from './journey.ts';

export const fitting = { scrolls: 0, sticking: [], small: [] };

/** Elements that scroll sideways, stick out, or are too small for a finger: 44 px. */
export async function misfits(window: Window) {
  const frame = await window.frame();
  return frame.evaluate(() => ({
    scrolls: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    sticking: [...document.querySelectorAll('main *, aside *')]
      // Text truncated by an ellipsis doesn't overflow.
      .filter(({ parentElement: around }) => around === null || getComputedStyle(around).textOverflow !== 'ellipsis')
      .filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < 0 || right > document.documentElement.clientWidth + 0.5);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 200)),
    small: [...document.querySelectorAll('button, a, input, select, textarea, [role="option"]')]
      // Inputs and checkboxes get their visible size from an element around them.
      .map((control) => (control.matches('input') ? (control.parentElement ?? control) : control))
      .filter((control) => {
        const { width, height } = control.getBoundingClientRect();
        return width > 0 && (Math.round(width) < 44 || Math.round(height) < 44);
      })
      .map((control) => `${control.clientWidth} × ${control.clientHeight} ${control.outerHTML.slice(0, 200)}`),
  }));
}
