import { wordsIn } from '../../ownerWords.ts';
import type { PauseWords } from '../../pauseWords.ts';

export const pauseWords: PauseWords = { pause: wordsIn('pausa'), seconds: wordsIn('s,seg,segundo,segundos') };
