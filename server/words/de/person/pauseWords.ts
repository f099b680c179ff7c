import { wordsIn } from '../../ownerWords.ts';
import type { PauseWords } from '../../pauseWords.ts';

export const pauseWords: PauseWords = { pause: wordsIn('pause'), seconds: wordsIn('s,sek,sekunde,sekunden') };
