/**
 * Teams frames a tab with attributes that Microsoft doesn't document; these lists are a belief. `allow-downloads`: Teams
 * has it (teams-js, issue 346).
 */
export const sandboxed = [
  'allow-downloads',
  'allow-forms',
  'allow-modals',
  'allow-popups',
  'allow-popups-to-escape-sandbox',
  'allow-same-origin',
  'allow-scripts',
].join(' ');

/**
 * Devices that the app's manifest can ask for, and no clipboard: TeamsJS' `clipboard` exists because of that. On the
 * page's own origin only 'none' takes it away.
 */
export const allowed = [
  'autoplay',
  'camera',
  'fullscreen',
  'geolocation',
  'microphone',
  "clipboard-read 'none'",
  "clipboard-write 'none'",
].join('; ');
