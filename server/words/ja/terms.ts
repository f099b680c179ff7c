import type { microLeading as english } from '../en/terms.ts';

export const microLeading: typeof english = {
  name: 'マイクロリーディング',
  meaning:
    '仕事を任せつつ、必要なだけそばにいること。途中確認を前もって決め、本人に十分な経験がつくまでは自分の経験で支え、その後は任せる幅を広げます。管理ではなくサポートが目的です。管理されていると感じたら、そう伝えてかまいません。',
};
