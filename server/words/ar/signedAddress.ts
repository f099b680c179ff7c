import type { signedAddress as english } from '../en/signedAddress.ts';

export const signedAddress: typeof english = {
  title: 'لم يعد هذا العنوان صالحًا',
  hint: 'حفاظًا على أمانك، يصلح لدقيقة واحدة. يُرجى العودة إلى Bookend وفتحه من هناك مجددًا.',
};
