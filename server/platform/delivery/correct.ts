import { PostFailure, type CardMessage, type Change, type StandingMessage } from '../microsoft/microsoft.ts';
import { mentionsSomebody, unaddressed } from './mentions.ts';

interface Correction {
  content: CardMessage;
  read: () => Promise<StandingMessage | null>;
  update: (content: Change) => Promise<void>;
  /** Whether the chat still has the message, however Graph answers for it. */
  isListed: () => Promise<boolean>;
}

/** False: the message was deleted. Microsoft doesn't say how Graph answers a change of a deleted message: read it. */
export async function correct({ content, read, update, isListed }: Correction): Promise<boolean> {
  const before = await read();
  if (before?.isDeleted) return false;
  if (before === null && !(await isListed())) return false;
  try {
    await firstTaken(variantsOf(content, before?.reactions ?? []), update);
    return true;
  } catch (failure) {
    if (!(failure instanceof PostFailure) || !(failure.kind === 'gone' || failure.kind === 'refused')) throw failure;
    const after = await read();
    const isGone = after?.isDeleted ?? !(await isListed());
    if (isGone) return false;
    throw failure;
  }
}

/**
 * Graph asks for a message's reactions in a change (microsoft-graph-docs#18867), and is reported to refuse them when
 * something sets them (microsoft-graph-docs-contrib#2557); many of them may also exceed its size limit.
 */
function variantsOf(content: CardMessage, reactions: StandingMessage['reactions']): Change[] {
  return [
    { ...content, reactions },
    ...(reactions.length > 0 ? [{ ...content, reactions: [] }] : []),
    ...(mentionsSomebody(content) ? [{ ...unaddressed(content), reactions }] : []),
  ];
}

export async function firstTaken<Variant, Result>(
  [first, ...others]: Variant[],
  send: (variant: Variant) => Promise<Result>,
): Promise<Result> {
  if (first === undefined) throw new Error('Nothing to send');
  try {
    return await send(first);
  } catch (failure) {
    const isContentRefused =
      failure instanceof PostFailure && (failure.kind === 'invalid' || failure.kind === 'too_large');
    if (!isContentRefused || others.length === 0) throw failure;
    return firstTaken(others, send);
  }
}
