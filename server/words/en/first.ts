import { home } from './person/home.ts';
import { opening } from './meeting/opening.ts';
import { panel } from './panel.ts';
import { problems } from './problems.ts';
import { ui } from './ui.ts';

export const first = { home, opening, panel, problems, ui };

export type FirstWords = typeof first;
