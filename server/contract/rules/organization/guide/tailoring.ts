import type { GuideText, TailoredText } from '../../../organization/guide.ts';

type Step = GuideText['steps'][number];
type StepText = Omit<Step, 'id'>;

/** The title's, beside the ids of steps. */
export const titlePart = 'title';

/** A part of the organization's text that has changed since this series took or kept it. Null: not there. */
export interface GuideChange {
  part: string;
  theirs: StepText | null;
  mine: StepText | null;
}

type Tailored = Pick<TailoredText, 'title' | 'steps' | 'base'>;

export function changesIn({ title, steps, base }: Tailored, original: GuideText): GuideChange[] {
  const parts = [titlePart, ...new Set([...original.steps, ...base.steps].map(({ id }) => id))];
  return parts.flatMap((part) => {
    const theirs = partOf(original, part);
    if (isSame(partOf(base, part), theirs)) return [];
    const mine = partOf({ title, steps }, part);
    return isSame(mine, theirs) ? [] : [{ part, theirs, mine }];
  });
}

export interface Settling {
  part: string;
  /** False: the series keeps its own. */
  isTaken: boolean;
}

/** Either way the part counts as seen: it is asked about again only when the original changes again. */
export function settle(tailored: Tailored, original: GuideText, { part, isTaken }: Settling): Tailored {
  const mine = { title: tailored.title, steps: tailored.steps };
  return {
    ...(isTaken ? withPart(mine, original, part) : mine),
    base: withPart(tailored.base, original, part),
  };
}

function partOf({ title, steps }: GuideText, part: string): StepText | null {
  if (part === titlePart) return { act: title, say: '' };
  const step = steps.find(({ id }) => id === part);
  return step ? { act: step.act, say: step.say } : null;
}

function isSame(one: StepText | null, other: StepText | null): boolean {
  return one?.act === other?.act && one?.say === other?.say;
}

function withPart(text: GuideText, original: GuideText, part: string): GuideText {
  if (part === titlePart) return { ...text, title: original.title };
  const theirs = original.steps.find(({ id }) => id === part);
  if (!theirs) return { ...text, steps: text.steps.filter(({ id }) => id !== part) };
  if (text.steps.some(({ id }) => id === part))
    return { ...text, steps: text.steps.map((step) => (step.id === part ? theirs : step)) };
  // After its predecessor in the original, as far as that is here.
  const before = new Set(original.steps.slice(0, original.steps.indexOf(theirs)).map(({ id }) => id));
  const at = text.steps.findLastIndex(({ id }) => before.has(id)) + 1;
  return { ...text, steps: text.steps.toSpliced(at, 0, theirs) };
}
