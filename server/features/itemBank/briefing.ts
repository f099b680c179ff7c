import type { Behaviour } from '#contract/organization/behaviour.ts';
import type { Briefing } from '#contract/organization/itemBank.ts';
import { inEachLanguage } from '#contract/rules/languages.ts';
import type { Language } from '#contract/wire/values.ts';
import { quarterParts } from '#contract/rules/quarter.ts';
import type { ServerWords } from '#words/en/server.ts';
import { derivedKey } from '../../core/derivedKey.ts';
import { changeBetween } from '../../core/statistics/periodChange.ts';
import { atLeast, type SeenCell } from './rules.ts';

export interface SeenQuarter {
  quarter: string;
  cells: readonly SeenCell[];
}

/** From the wording in force and the two quarters alone, so there is nobody in it to name. */
export function briefingOf(
  { id, version, texts }: Behaviour,
  [before, after]: readonly [SeenQuarter, SeenQuarter],
  words: Record<Language, ServerWords>,
): Briefing {
  const inWording = ({ cells }: SeenQuarter) => cells.find((one) => one.behaviour === id && one.version === version);
  const seen = { before: inWording(before), after: inWording(after) };
  const textIn = (language: Language) => {
    const { name, sentence, question } = texts[language];
    const { briefing } = words[language].itemBank;
    const quarterName = ({ quarter }: SeenQuarter) =>
      briefing.quarter(quarterParts(quarter).number, quarterParts(quarter).year);
    const [from, to] = [quarterName(before), quarterName(after)];
    const said = briefing.say(sentence.replaceAll(/\{(?:purpose|frame)\}/g, briefing.blank));
    if (!seen.before || !seen.after) return [name, said, briefing.tooLittle(question, from, to)].join('\n\n');
    const direction = briefing.directions[changeBetween(seen.before, seen.after).direction](question, from, to);
    const basis = briefing.basis(from, atLeast(seen.before.answers), to, atLeast(seen.after.answers));
    return [name, said, [direction, basis, briefing.uncertainty].join(' ')].join('\n\n');
  };
  const made = inEachLanguage(textIn);
  return {
    behaviour: id,
    edition: derivedKey(...Object.values(made)),
    names: inEachLanguage((language) => texts[language].name),
    texts: made,
  };
}
