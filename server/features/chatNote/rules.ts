import { replyWithinDays, type NoteContent } from '#contract/meeting/chatNote.ts';
import type { FieldProblem } from '#contract/wire/problem.ts';
import { isBlankText } from '#contract/rules/text.ts';

const dayMs = 86_400_000;

export function noteProblems(
  content: NoteContent,
  { by, here, at }: { by: string; here: ReadonlyMap<string, unknown>; at: number },
): FieldProblem[] {
  const wrong: FieldProblem[] = [];
  if (content.kind === 'thanks')
    for (const [index, id] of content.to.entries()) {
      if (id === by) wrong.push({ field: `content.to.${index}`, code: 'oneself' });
      else if (!here.has(id)) wrong.push({ field: `content.to.${index}`, code: 'not_in_chat' });
    }
  if ('text' in content && isBlankText(content.text)) wrong.push({ field: 'content.text', code: 'empty' });
  if (content.kind === 'digest')
    for (const [index, line] of content.lines.entries())
      if (isBlankText(line)) wrong.push({ field: `content.lines.${index}`, code: 'empty' });
  if (content.kind === 'dissent') {
    const aheadMs = content.replyBy - at;
    if (aheadMs <= 0) wrong.push({ field: 'content.replyBy', code: 'in_the_past' });
    if (aheadMs > replyWithinDays * dayMs) wrong.push({ field: 'content.replyBy', code: 'too_far_ahead' });
  }
  return wrong;
}
