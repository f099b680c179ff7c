export const digest = {
  title: (month: string) => `Your thank-you for ${month}`,
  hint: 'From what your chats have already seen. Make it yours, then post or copy it.',
  series: 'For which chat',
  text: 'Ten lines at most',
  tooMany: (lines: number, most: number) => `${lines} lines. There is room for ${most}.`,
  tooLong: (line: number, most: number) => `Line ${line} is too long. There is room for ${most} characters.`,
  copied: 'Copied.',
  putAway: 'Not this month',
  opening: (month: string) => `Thank you for ${month}.`,
  learned: (text: string) => `What we learned: ${text}`,
  changed: (text: string) => `You told us, this changed: ${text}`,
};
