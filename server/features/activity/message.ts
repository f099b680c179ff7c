import { createHash } from 'node:crypto';
import type { NotificationKind } from '#contract/rules/person/activity.ts';
import type { PanelTarget } from '#contract/rules/panel.ts';
import { shorten } from '../../platform/delivery/card.ts';
import type { ActivityNotification } from '../../platform/microsoft/microsoft.ts';

/** Teams shows the first 150 characters. */
const previewLength = 140;

export const activityTypes = {
  rate: 'rateMeeting',
  action: 'actionGiven',
  answer: 'answerGiven',
} as const satisfies Record<NotificationKind, ActivityNotification['activityType']>;

/** Never a concern's text, nor that there is one: a notification can appear on a shared screen. */
export function previewOf(
  kind: NotificationKind,
  { purpose, actions }: { purpose: string; actions: string[] },
): string {
  const [first = '', ...others] = actions;
  const said = kind === 'action' ? first : purpose;
  const more = kind === 'action' && others.length > 0 ? ` +${others.length}` : '';
  return `${shorten(said, previewLength) || 'Bookend'}${more}`;
}

/** Concerns are answered in the meeting itself until it is over, and then in its recap. */
export function targetFor(
  kind: NotificationKind,
  { meeting, action, isOver }: { meeting: string; action: string; isOver: boolean },
): PanelTarget | undefined {
  if (kind === 'rate') return { to: 'rating', meeting };
  if (kind === 'action') return { to: 'action', meeting, action };
  return isOver ? { to: 'recap', meeting } : undefined;
}

/** The same for the same matter and person: 48 bits, which JSON keeps exactly. */
export function chainIdOf(...parts: readonly string[]): number {
  return createHash('sha256').update(JSON.stringify(parts)).digest().readUIntBE(0, 6);
}
