import { opening } from './features/opening.ts';
import { panel } from './panel.ts';
import { problems } from './problems.ts';
import { ui } from './ui.ts';

/** What the first screen says, and what goes wrong with it: it comes along with the panel. */
export const firstEnglish = { opening, panel, problems, ui };

export type FirstWords = typeof firstEnglish;
