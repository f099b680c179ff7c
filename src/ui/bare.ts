export const bareGroup = { minWidth: '0', margin: '0', padding: '0', border: 'none' };

export const bareList = { margin: '0', padding: '0', listStyleType: 'none' };
