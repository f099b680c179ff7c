import { languageNamesIn } from '../languageNames.ts';

export const languageNames = languageNamesIn('es');
