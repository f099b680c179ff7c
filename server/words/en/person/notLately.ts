export const notLately = {
  title: 'Not lately',
  line: (weeks: number) => `Neither acknowledged nor met one to one for ${weeks} weeks:`,
  acknowledge: (name: string) => `Acknowledge ${name}`,
  folds: (seconds: number) => `Closes in ${seconds} s`,
  hint: 'Counted from your own taps in Bookend. Only you see it.',
  leaveOff: 'Don’t suggest me to hosts',
  leaveOffHint: 'Hosts then get no hint and no thank-you draft about you. They can still acknowledge you.',
};
