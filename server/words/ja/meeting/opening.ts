import type { opening as english } from '../../en/meeting/opening.ts';
import { san } from '../people.ts';

export const opening: typeof english = {
  title: '開始',
  opening: (host) => `${san(host)}が会議を始めています`,
  heard: { purpose: '集まった目的', frame: '決め方', dissent: '見落としはないか' },
  purposeLabel: '目的（1文で）',
  frameLabel: '決め方',
  chooseFrame: '選択…',
  frames: {
    host_decides: '意見を聞いて自分が決める',
    consensus: '全員合意：全員が賛成',
    consent: '異議なし：反対がなければ進む',
    vote: '投票で決める',
    delegated: '1人に一任',
    no_decision: '今日は決めない',
  },
  deciderLabel: '決める人',
  nobodyNamed: '指定なし',
  deciderMissing: '決める人を選んでください。',
  peopleFailed: 'このチャットのメンバーを読み込めませんでした。',
  sayFrame: (frame, { name, isHost }) => {
    const last = name === undefined || isHost ? '' : `まとまらないときは、${san(name)}が決めます。`;
    switch (frame) {
      case 'host_decides':
        return name === undefined || isHost
          ? '皆さんの意見を聞いてから、私が決めます。'
          : `全員の意見を聞いてから、${san(name)}が決めます。`;
      case 'consensus':
        return `全員合意で決めます。全員が支持できる案を探しましょう。${last}`;
      case 'consent':
        return `「異議なし」で決めます。重大な反対がなければ進めます。${last}`;
      case 'vote':
        return `投票で決めます。${last}`;
      case 'delegated':
        return `${name === undefined ? '…' : san(name)}が決めます。`;
      case 'no_decision':
        return '今日は決める必要はありません。';
    }
  },
  tellFrame: (frame, name) => {
    switch (frame) {
      case 'host_decides':
        return `全員の意見を聞いて${name === undefined ? 'ホスト' : san(name)}が決める`;
      case 'consensus':
        return '全員合意：全員が支持する';
      case 'consent':
        return '異議なし：重大な反対がなければ進む';
      case 'vote':
        return '投票';
      case 'delegated':
        return name === undefined ? '1人に一任' : `${san(name)}が決める`;
      case 'no_decision':
        return '今日は決めない';
    }
  },
  makesTheCall: (name) => `まとまらなければ${san(name)}が決める`,
  writePurposeFirst: '目的を書くと、ここに言い方の例が出ます。',
  chooseFrameFirst: '決め方を選ぶと、ここに言い方の例が出ます。',
  pause: '（間を置く）',
  editWords: '言葉を編集',
  editWordsOf: (section) => `言葉を編集：${section}`,
  yourWords: '自分の言葉',
  readyWords: '用意された文を使う',
  sayIt: '伝える',
  said: '伝えた',
  saidAt: (time) => `${time} に伝えた`,
  notYet: 'まだ伝えていません',
  announce: (section, text) => `${section}：${text}`,
};
