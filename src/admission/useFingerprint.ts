import { useEffect, useState } from 'react';
import { bytesFrom } from '../storage/base64url.ts';

/** For comparing keys aloud ("4f2a 91bc 03d7 e610"): a key of one's own would mark its holder. */
export function useFingerprint(key: string | undefined): string | undefined {
  const [known, setKnown] = useState<string>();
  useEffect(() => {
    if (key === undefined) return;
    void crypto.subtle.digest('SHA-256', bytesFrom(key)).then((digest) => {
      const hex = Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
      setKnown(hex.replaceAll(/(.{4})(?=.)/g, '$1\u00A0'));
    });
  }, [key]);
  return known;
}
