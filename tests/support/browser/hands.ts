import type { BrowserContext, Locator } from 'playwright-core';
import { vi } from 'vitest';
import { isFocused, sees, type Window } from './journey.ts';

export interface Effort {
  clicks: number;
  keys: number;
  letters: number;
  moves: number;
}

export interface Hands {
  effort: Effort;
  click: (target: Locator) => Promise<void>;
  /** Picks from a native list, whose two clicks the page doesn't see. */
  choose: (list: Locator, label: string) => Promise<void>;
  key: (name: string) => Promise<void>;
  write: (text: string) => Promise<void>;
  /** By Ctrl-V; the copying isn't counted. */
  paste: (field: Locator, text: string) => Promise<void>;
  /** Into a date field: `2026-11-21`. */
  writeDay: (day: string) => Promise<void>;
  press: (target: Locator) => Promise<void>;
  goTo: (target: Locator) => Promise<void>;
  isAt: (target: Locator) => Promise<void>;
}

/** Farther than this, people reach for the mouse. */
const near = { field: 6, button: 3 };

export function handsAt({ page }: Window): Hands {
  const effort: Effort = { clicks: 0, keys: 0, letters: 0, moves: 0 };
  let isAtKeyboard = false;
  const useKeyboard = (isKeyboard: boolean) => {
    if (isKeyboard !== isAtKeyboard) effort.moves += 1;
    isAtKeyboard = isKeyboard;
  };
  const click = async (target: Locator) => {
    useKeyboard(false);
    effort.clicks += 1;
    await target.click();
  };
  const key = async (name: string) => {
    useKeyboard(true);
    effort.keys += 1;
    await page.keyboard.press(name);
  };
  const write = async (text: string) => {
    useKeyboard(true);
    effort.letters += text.length;
    await page.keyboard.type(text);
  };
  const tabTo = async (target: Locator, most: number) => {
    if (await target.evaluate(isFocused)) return true;
    const before = { ...effort };
    const wasAtKeyboard = isAtKeyboard;
    for (let stop = 0; stop < most; stop += 1) {
      await key('Tab');
      if (await target.evaluate(isFocused)) return true;
    }
    Object.assign(effort, before);
    isAtKeyboard = wasAtKeyboard;
    return false;
  };
  let isMonthFirst: boolean | undefined;
  return {
    effort,
    click,
    key,
    write,
    paste: async (field, text) => {
      useKeyboard(true);
      effort.keys += 2;
      await pasteInto(field, text);
    },
    writeDay: async (day) => {
      const [year = '', month = '', date = ''] = day.split('-');
      isMonthFirst ??= await putsMonthFirst(page.context());
      await write((isMonthFirst ? month + date : date + month) + year);
    },
    choose: async (list, label) => {
      useKeyboard(false);
      effort.clicks += 2;
      await list.selectOption({ label });
    },
    press: async (target) => {
      await sees(target);
      if (isAtKeyboard && (await tabTo(target, near.button))) await key('Enter');
      else await click(target);
    },
    goTo: async (target) => {
      await sees(target);
      if (!(await tabTo(target, near.field))) await click(target);
    },
    isAt: async (target) => {
      await vi.waitUntil(() => target.evaluate(isFocused), { timeout: 15_000, interval: 20 });
    },
  };
}

/**
 * The counts, and an experienced person's time by the Keystroke-Level Model (Card, Moran and Newell, Communications
 * of the ACM 23, 1980): 0.2 s for a key or mouse press, 1.1 s for pointing, 0.4 s for moving a hand between mouse and
 * keyboard. Thinking isn't counted.
 */
export function effortLine(what: string, { clicks, keys, letters, moves }: Effort): string {
  const besides = 0.2 * (clicks + keys) + 1.1 * clicks + 0.4 * moves;
  const seconds = Math.round(besides + 0.2 * letters);
  return `${what}: ${clicks} clicks, ${keys} keys, ${letters} letters; ${seconds} s, ${Math.round(besides)} s besides its letters`;
}

export function pasteInto(field: Locator, text: string): Promise<void> {
  return field.evaluate((area, copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', copied);
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** A date field's order follows the browser's own language, which no page can set or read. */
async function putsMonthFirst(context: BrowserContext): Promise<boolean> {
  const page = await context.newPage();
  await page.setContent('<input type="date" autofocus>');
  const field = page.locator('input');
  await field.focus();
  await page.keyboard.type('02012026');
  const day = await field.inputValue();
  await page.close();
  return day === '2026-02-01';
}
