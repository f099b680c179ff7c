import { wordsIn } from '../../ownerWords.ts';
import type { PauseWords } from '../../pauseWords.ts';

export const pauseWords: PauseWords = { pause: wordsIn('間,ポーズ'), seconds: wordsIn('秒,秒間') };
