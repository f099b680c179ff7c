import type { signedAddress as english } from '../en/signedAddress.ts';

export const signedAddress: typeof english = {
  title: 'このアドレスは無効になりました',
  hint: '安全のため、有効なのは1分間だけです。Bookend に戻って、もう一度開いてください。',
};
