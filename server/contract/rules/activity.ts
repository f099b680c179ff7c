/** `rate`: rate a meeting. `action`: an action is yours. `answer`: your concern was answered. */
export const notificationKinds = ['rate', 'action', 'answer'] as const;
export type NotificationKind = (typeof notificationKinds)[number];
