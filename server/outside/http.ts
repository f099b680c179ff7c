import axios, { type AxiosInstance } from 'axios';

/** Graph's longest answers are 50 messages with a card each, at most 28 kB: 1.4 MB. */
const longestAnswerBytes = 8 * 1024 * 1024;

/** What Microsoft is asked with: answers of any status, bounded, and from nowhere else than the address that was asked. */
export function boundedHttp(timeLimitMs: number, baseURL?: string): AxiosInstance {
  const http = axios.create({
    ...(baseURL !== undefined && { baseURL, allowAbsoluteUrls: false }),
    timeout: timeLimitMs,
    maxContentLength: longestAnswerBytes,
    maxRedirects: 0,
    validateStatus: () => true,
  });
  http.interceptors.request.use((request) => {
    // The client's own limit starts again with every byte.
    request.signal ??= AbortSignal.timeout(timeLimitMs);
    return request;
  });
  return http;
}
