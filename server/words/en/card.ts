export const card = {
  title: 'Meeting recap',
  summary: (purpose: string) => `Recap: ${purpose}`,
  fullStop: '. ',
  overTo: (names: string) => `Over to ${names}.`,
  ratingKey: (fingerprint: string) => `Rating key, the same for everybody: ${fingerprint}`,
  countPresent: (count: number) => `${count} present`,
  others: (count: number) => (count === 1 ? '1 other' : `${count} others`),
  more: (count: number) => `… and ${count} more in Bookend`,
  nothing: 'Nothing was decided and nobody took anything on.',
  open: 'Open in Bookend',
  rate: 'Rate it',

  thanks: (names: string) => `Thank you, ${names}`,
  thanksAll: 'Thank you, everybody',
  clarify: 'What we decided, more clearly',
  due: (day: string) => `due ${day}`,
  replyBy: (moment: string) => `Please reply by ${moment}. Disagreeing helps most.`,
};
