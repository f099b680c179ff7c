import type { FirstWords } from '../en/first.ts';
import { home } from './person/home.ts';
import { opening } from './meeting/opening.ts';
import { panel } from './panel.ts';
import { problems } from './problems.ts';
import { ui } from './ui.ts';

export const first: FirstWords = { home, opening, panel, problems, ui };
