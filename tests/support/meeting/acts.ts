import type { Window } from '../browser/journey.ts';

export async function all(windows: Record<string, Window>, live: (window: Window) => Promise<void>): Promise<void> {
  await Promise.all(Object.values(windows).map(live));
}

export async function write({ field }: Window, texts: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(texts)) await field(label).fill(text);
}

export async function pick({ field, panel }: Window, label: string, person: string): Promise<void> {
  await field(label).pressSequentially(person.slice(0, 3));
  await panel.getByRole('option', { name: person }).click();
}

export async function thank(window: Window, whom: string[], kind: string, what: string): Promise<void> {
  const { button, field } = window;
  await button(/^Acknowledge( someone)?$/).click();
  for (const name of whom) await button(name).click();
  await field('What for').selectOption(kind);
  await write(window, { 'What they did': what });
  await button(/^Acknowledge$/).click();
}

export async function raise(
  window: Window,
  kind: string,
  texts: Record<string, string>,
  how?: 'With my name' | 'Without my name',
): Promise<void> {
  await window.button('Raise a concern').click();
  await window.answer('What is it?', kind);
  await write(window, texts);
  if (how) await window.answer('How', how);
  await window.button('Tell the host').click();
}

/** Opens a line of the log and folds it again, because nothing new appears while one is open. */
export async function unfold({ button }: Window, line: RegExp, read: () => Promise<void>): Promise<void> {
  await button(line).click();
  await read();
  await button(line).click();
}

export async function screenOf({ page, panel }: Window): Promise<string> {
  const fields = panel.locator('input, textarea');
  const typed = await fields.evaluateAll((found) => found.map((field) => Reflect.get(field, 'value')));
  return [await page.locator('body').innerText(), await panel.locator('body').innerText(), ...typed].join('\n');
}
