export const notificationKinds = ['rate', 'action', 'answer'] as const;
export type NotificationKind = (typeof notificationKinds)[number];
