import type { opening as english } from '../../en/meeting/opening.ts';

export const opening: typeof english = {
  title: 'افتتاح',
  opening: (host) => `الافتتاح جارٍ مع ${host}`,
  heard: { purpose: 'لماذا نحن هنا', frame: 'كيف نقرر', dissent: 'ما الذي قد يفوتنا' },
  purposeLabel: 'الغرض، في جملة واحدة',
  frameLabel: 'كيف سيُتخذ القرار',
  chooseFrame: 'اختيار…',
  frames: {
    host_decides: 'أقرر بعد سماعكم',
    consensus: 'توافق الآراء: نؤيده جميعًا',
    consent: 'عدم الاعتراض: لا أحد يعترض',
    vote: 'نصوّت',
    delegated: 'تفويض شخص واحد',
    no_decision: 'لا قرار اليوم',
  },
  deciderLabel: 'من يقرر',
  nobodyNamed: 'لم يُذكر أحد',
  deciderMissing: 'يُرجى اختيار من يقرر.',
  peopleFailed: 'تعذّر تحميل أسماء من في هذه الدردشة.',
  sayFrame: (frame, { name, isHost }) => {
    const last = name === undefined || isHost ? '' : ` وإن تعذّر ذلك فالقرار بيد ${name}.`;
    switch (frame) {
      case 'host_decides':
        return name === undefined || isHost ? 'سأقرر بعد سماعكم.' : `القرار بيد ${name} بعد الاستماع إلينا.`;
      case 'consensus':
        return `نقرر بتوافق الآراء: نبحث عمّا نؤيده جميعًا.${last}`;
      case 'consent':
        return `نقرر بعدم الاعتراض: نمضي ما لم يكن لدى أحد اعتراض جدّي.${last}`;
      case 'vote':
        return `نقرر بالتصويت.${last}`;
      case 'delegated':
        return `القرار بيد ${name ?? '…'}.`;
      case 'no_decision':
        return 'لا نحتاج إلى قرار اليوم.';
    }
  },
  tellFrame: (frame, name) => {
    switch (frame) {
      case 'host_decides':
        return `القرار بيد ${name ?? 'المضيف'} بعد الاستماع إلينا`;
      case 'consensus':
        return 'بتوافق الآراء: نؤيده جميعًا';
      case 'consent':
        return 'بعدم الاعتراض: ما لم يكن لدى أحد اعتراض جدّي';
      case 'vote':
        return 'بالتصويت';
      case 'delegated':
        return name === undefined ? 'بتفويض شخص واحد' : `القرار بيد ${name}`;
      case 'no_decision':
        return 'لا قرار اليوم';
    }
  },
  makesTheCall: (name) => `وإلا فالقرار بيد ${name}`,
  writePurposeFirst: 'عند كتابة الغرض تظهر هنا جملة يمكنك قولها.',
  chooseFrameFirst: 'عند اختيار طريقة القرار تظهر هنا جملة يمكنك قولها.',
  pause: '(وقفة)',
  editWords: 'تعديل الكلمات',
  editWordsOf: (section) => `تعديل الكلمات: ${section}`,
  yourWords: 'كلماتك',
  readyWords: 'استخدام الجملة الجاهزة',
  sayIt: 'قولها',
  said: 'قيلت',
  saidAt: (time) => `قيلت في ${time}`,
  notYet: 'لم تُقَل بعد',
  announce: (section, text) => `${section}: ${text}`,
};
