/** What gets the focus when the form opens, and when its decision is to be put off. */
export const fieldIds = {
  statement: 'decision-statement',
  final: 'decision-final',
  putOff: 'decision-put-off',
} as const;
