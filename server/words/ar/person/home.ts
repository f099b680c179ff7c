import type { home as english } from '../../en/person/home.ts';

export const home: typeof english = {
  pages: 'الصفحات',
  today: 'اليوم',
  actions: 'المهام',
  reflection: 'وقفة الأسبوع',
  card: 'بطاقتي',
  guides: 'الأدلة',
  playbook: 'الكتيّب',
  stories: 'القصص',
  coaching: 'التدريب',
  insights: 'التحليلات',
  asksForYou: 'بانتظارك',
  nothingToday: 'لا شيء بانتظارك اليوم.',
  week: 'اجتماعاتك في الأيام السبعة الأخيرة',
  noMeetings: 'لا اجتماع استضفته أو أخذت مهمة منه.',
  noTopic: 'اجتماع بلا عنوان',
  notOver: 'لم يُختتم بعد',
  openMeeting: 'فتح الاجتماع',
  openMeetingNamed: (what) => `فتح الاجتماع: ${what}`,
  openingMeeting: 'جارٍ الفتح…',
  notOpened: (topic) =>
    topic === ''
      ? 'لم يفتحه Teams. يمكنك البحث عن الاجتماع في دردشاتك.'
      : `لم يفتحه Teams. يمكنك البحث عن «${topic}» في دردشاتك.`,
  guidesHint: 'لكل سلوك جملة تُقال وبيان فائدته.',
  ownNotes: 'لا يقرأ هذه أحد سواك',
};
