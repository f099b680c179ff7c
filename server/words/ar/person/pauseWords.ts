import { wordsIn } from '../../ownerWords.ts';
import type { PauseWords } from '../../pauseWords.ts';

export const pauseWords: PauseWords = { pause: wordsIn('وقفة,توقف'), seconds: wordsIn('ث,ثانية,ثوانٍ,ثوان') };
