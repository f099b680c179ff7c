import type { StartBox } from './attacksOnBoxes.ts';
import { attendeeOf, deviceOf, languageAt, rateInOrder, tellingOf, type Start, type Target } from './pulseTarget.ts';

/**
 * Browsers can't hide their make and version, and a panel may forget to drop its language, so each person's are
 * unique here. Returns those found anywhere, now or after the close: rows, files, what host and operator read.
 */
export async function devicesOfAnswers(start: Start): Promise<string[] | null> {
  await using target = await start(5);
  const meeting = await target.open();
  await rateInOrder(target, meeting, fiveAnswers);
  const found = revealed(target, await everything(target));
  await target.close(meeting);
  return orNull([...found, ...revealed(target, await everything(target))]);
}

export async function devicesInLog(start: Start): Promise<string[] | null> {
  await using target = await start(5);
  await rateInOrder(target, await target.open(), fiveAnswers);
  return orNull(revealed(target, [await target.log()]));
}

const fiveAnswers = [5, 1, 4, 2, 3].map((clarity) => ({ clarity, safety: 6 - clarity }));

function revealed({ attendees }: Pick<Target, 'attendees'>, places: readonly string[]): string[] {
  return attendees.filter((_, index) => isRevealed(places, deviceOf(index)));
}

function orNull(people: readonly string[]): string[] | null {
  return people.length > 0 ? [...new Set(people)] : null;
}

async function everything(target: Target): Promise<string[]> {
  const rows = (await target.rows()).map((row) => JSON.stringify(row));
  const reads = await Promise.all([target.host, attendeeOf(target, 0), 'operator'].map((who) => target.read(who)));
  return [...rows, ...reads, (await target.bytes()).toString('latin1')];
}

export async function devicesOfConcerns(start: StartBox): Promise<string[] | null> {
  await using box = await start(7);
  const attendees = box.people.slice(1);
  for (const person of attendees) await box.open(person);
  for (const [index, person] of attendees.entries())
    if (!(await box.drop(person, deviceOf(index)))) throw new Error('An honest concern is not taken');
  const found = revealed({ attendees }, await box.visible());
  await box.goToClose();
  return orNull([...found, ...revealed({ attendees }, await box.visible())]);
}

function isRevealed(places: readonly string[], device: string): boolean {
  const { 'accept-language': _languages, ...others } = tellingOf(device);
  const marks = [languageAt(device), ...Object.values(others)];
  return places.some((text) => marks.some((mark) => isIn(text, mark)));
}

/** Not if the match is only a prefix, as `10.20.30.1` is of `10.20.30.10`. */
function isIn(text: string, mark: string): boolean {
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
    if (!/\d/.test(text[at + mark.length] ?? '')) return true;
  return false;
}
