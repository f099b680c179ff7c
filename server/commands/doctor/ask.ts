import axios, { type AxiosInstance } from 'axios';
import { boundedHttp } from '../../platform/microsoft/http.ts';

const timeLimitMs = 10_000;

const http: AxiosInstance = boundedHttp(timeLimitMs);

export interface Answer {
  status: number;
  header: (name: string) => string | undefined;
  data: unknown;
  /** The server's clock minus ours, by its Date header; null: it doesn't say. */
  aheadMs: number | null;
}

/** The answer, or why there is none. */
export async function ask(
  url: string,
  { now, token }: { now: () => number; token?: string | undefined },
): Promise<Answer | string> {
  const askedAt = now();
  try {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const { status, headers: told, data } = await http.get<unknown>(url, { headers });
    const header = (name: string) => (told[name] === undefined ? undefined : String(told[name]));
    const date = Date.parse(header('date') ?? '');
    const aheadMs = Number.isNaN(date) ? null : date - (askedAt + now()) / 2;
    return { status, header, data, aheadMs };
  } catch (error) {
    return reason(axios.isAxiosError(error) ? (error.code ?? '') : '');
  }
}

function reason(code: string): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'its name is not known in DNS';
  if (code === 'ECONNREFUSED') return 'nothing listens there';
  if (code === 'ERR_CANCELED' || code === 'ETIMEDOUT' || code === 'ECONNABORTED') return 'it does not answer in 10 s';
  if (/CERT|SIGNATURE|ISSUER/.test(code)) return 'its certificate is not accepted';
  return code === '' ? 'the connection fails' : `the connection fails (${code})`;
}
