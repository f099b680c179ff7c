import type { Gap, RecapSection } from '#contract/rules/meeting/recap/outline.ts';
import type { AiCheck } from '#contract/meeting/recap.ts';
import { isBlankText } from '#contract/rules/text.ts';
import { countedGap } from '#words/lines/gapLine.ts';
import { sectionTitle } from '#words/lines/sectionTitle.ts';
import { around, dotted, heading, quiet, type CardElement } from '../../../platform/delivery/card.ts';
import { actionLines } from './actions.ts';
import { bullets } from './bullets.ts';
import { doneLines, openLines } from './carriedOver.ts';
import { decisionLines } from './decisions.ts';
import { attendanceLines } from './minutes.ts';
import { acknowledgementLines, concernLines, observedLines } from './people.ts';
import type { CardWriter } from './writer.ts';

export function sectionParts(sections: readonly RecapSection[], writer: CardWriter): (CardElement | null)[] {
  const onlyCounted = writer.measure.leftOver === 0 ? sections.filter(isLeftOver) : [];
  return sections.flatMap((section) => {
    if (section === onlyCounted[0]) return [countLine(onlyCounted, writer)];
    return onlyCounted.includes(section) ? [] : sectionPart(section, writer);
  });
}

function isLeftOver({ kind }: RecapSection): boolean {
  return kind === 'done' || kind === 'stillOpen';
}

/** "Done since last time: 3 · Still open: 12" */
function countLine(sections: readonly RecapSection[], { say }: CardWriter): CardElement | null {
  const counts = sections.map((section) => [say.ui.labelled(sectionTitle(section, say), String(section.items.length))]);
  return quiet(dotted(counts), 'Medium');
}

function sectionPart(section: RecapSection, writer: CardWriter): (CardElement | null)[] {
  if (section.items.length === 0) return [];
  const lines = linesOf(section, writer);
  return section.kind === 'minutes' ? lines : [heading(sectionTitle(section, writer.say)), ...lines];
}

function linesOf(section: RecapSection, writer: CardWriter): (CardElement | null)[] {
  const { text, name } = writer;
  switch (section.kind) {
    case 'decisions':
      return decisionLines(section, writer);
    case 'actions':
      return actionLines(section, writer);
    case 'done':
      return doneLines(section, writer);
    case 'stillOpen':
      return openLines(section, writer);
    case 'questions':
      return bullets(
        section.items.map((question) => text(question.text)),
        writer,
      );
    case 'concerns':
    case 'answered':
      return concernLines(section.items, writer);
    case 'learnings':
      return bullets(
        section.items.map(({ learned }) => text(learned)),
        writer,
      );
    case 'commitments':
      return bullets(
        section.items.map(({ by, line }) => around((typed) => writer.say.ui.labelled(name(by), typed), text(line))),
        writer,
      );
    case 'acknowledgements':
      return acknowledgementLines(section, writer);
    case 'observed':
      return observedLines(section, writer);
    case 'missing':
      return section.items.map((gap) => missingLine(gap, writer));
    case 'minutes':
      return section.items.flatMap((minutes) => attendanceLines(minutes, writer));
    case 'aiCheck':
      return section.items.flatMap((check) => aiCheckLines(check, writer));
  }
}

function missingLine(gap: Gap, { say, text }: CardWriter): CardElement | null {
  if (gap.code !== 'contested_without_reason') return quiet([countedGap(gap, say)]);
  return quiet(around((typed) => say.ui.labelled(say.filed.gaps[gap.code], typed), text(gap.items[0]?.name ?? '')));
}

function aiCheckLines({ missing, wrong, disagree }: AiCheck, { say, brief }: CardWriter): (CardElement | null)[] {
  const { aiMissing, aiWrong, aiDisagree } = say.decision.ai.sentences;
  const answers = [
    [aiMissing, missing],
    [aiWrong, wrong],
    [aiDisagree, disagree],
  ] as const;
  return answers.map(([sentence, answer]) => (isBlankText(answer) ? null : quiet(around(sentence, brief(answer)))));
}
