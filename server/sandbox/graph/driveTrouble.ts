/**
 * `full`: 507. `none`: no OneDrive. `locked`: an administrator has closed it. `down`: 503. `damaged`: half of the file is
 * lost. `foreign`: a file of the person's own.
 */
export const driveTroubles = ['fine', 'full', 'none', 'locked', 'down', 'damaged', 'foreign'] as const;
export type DriveTrouble = (typeof driveTroubles)[number];
