import type { microLeading as english } from '../en/terms.ts';

export const microLeading: typeof english = {
  name: 'القيادة عن قرب',
  meaning:
    'تسليم العمل والبقاء قريبًا منه بقدر حاجته: متابعات متفق عليها مسبقًا، وخبرة مُعارة إلى أن تتكوّن خبرة ذاتية كافية، ثم مساحة أكبر. المقصود هو الدعم لا الرقابة. ومن شعر بأنه مراقَب فله أن يقول ذلك.',
};
