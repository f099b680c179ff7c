import type { notLately as english } from '../../en/person/notLately.ts';
import { san } from '../people.ts';

export const notLately: typeof english = {
  title: '声をかけたい人',
  line: (weeks) => `${weeks}週間、称賛も1対1の面談もない人：`,
  acknowledge: (name) => `${san(name)}を称える`,
  folds: (seconds) => `${seconds}秒で閉じます`,
  hint: 'Bookend での自分の操作から数えています。自分だけが見られます。',
  leaveOff: 'ホストに自分を提案しない',
  leaveOffHint: 'あなたについてのヒントやお礼の下書きが、ホストに出なくなります。称えられることは引き続きあります。',
};
