/** A group of controls without the browser's own frame. */
export const bareGroup = { minWidth: '0', margin: '0', padding: '0', border: 'none' };

/** A list without the browser's own marks and margins. */
export const bareList = { margin: '0', padding: '0', listStyleType: 'none' };
