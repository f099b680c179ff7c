import { opening } from './features/opening.ts';
import { panel } from './panel.ts';
import { problems } from './problems.ts';
import { ui } from './ui.ts';

/** The first screen's texts and errors, bundled with the panel. */
export const firstEnglish = { opening, panel, problems, ui };

export type FirstWords = typeof firstEnglish;
