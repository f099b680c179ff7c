import type { ManifestTexts } from '../../shipped.ts';

export const manifest: ManifestTexts = {
  'name.short': 'Bookend',
  'name.full': 'Bookend: افتتاح الاجتماعات واختتامها جيدًا',
  'description.short': 'افتتاح الاجتماع بغرضه، واختتامه بالقرارات والمسؤولين والتواريخ.',
  'description.full':
    'يقف Bookend عند طرفي الاجتماع. يذكر المضيف لماذا نحن هنا، وكيف نقرر، وأن الآراء الأخرى مرحّب بها؛ ويسجّل القرارات فور اتخاذها؛ ويختتم بالقرارات والمسؤولين والتواريخ، منشورة في دردشة الاجتماع في بطاقة واحدة. ويتابع الجميع مباشرة، ويقيّمون الوضوح والأمان بنقرتين، دون ذكر أسمائهم. ويُفتتح الاجتماع التالي بما لا يزال مفتوحًا. لا روبوت، ولا تسجيل، ولا نسخ نصي، ولا ذكاء اصطناعي.',
  'staticTabs[0].name': 'Bookend',
  'staticTabs[1].name': 'الصفحة الرئيسية',
  'activities.activityTypes[0].description': 'تقييم الاجتماع',
  'activities.activityTypes[0].templateText': 'وصلك طلب من {actor} لتقييم الاجتماع',
  'activities.activityTypes[1].description': 'مهامك',
  'activities.activityTypes[1].templateText': 'وصلتك مهمة من {actor}',
  'activities.activityTypes[2].description': 'ردود عليك',
  'activities.activityTypes[2].templateText': 'وصلك رد من {actor}',
};
