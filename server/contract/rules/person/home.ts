/** What the personal tab reads when it opens. */
export const todayPaths = [
  '/api/me/person',
  '/api/me/meetings',
  '/api/me/actions',
  '/api/me/results',
  '/api/me/trends',
  '/api/me/stories',
  '/api/me/what-worked/hidden',
  '/api/me/commitments',
  '/api/me/asides',
  '/api/me/thanks',
  '/api/me/reflections',
] as const;
