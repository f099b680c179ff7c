import axios, { type AxiosInstance } from 'axios';

/** Graph's longest responses are 50 messages with a card each, at most 28 kB: 1.4 MB. */
const longestAnswerBytes = 8 * 1024 * 1024;

export function boundedHttp(timeLimitMs: number, baseURL?: string): AxiosInstance {
  const http = axios.create({
    ...(baseURL !== undefined && { baseURL, allowAbsoluteUrls: false }),
    timeout: timeLimitMs,
    maxContentLength: longestAnswerBytes,
    maxRedirects: 0,
    validateStatus: () => true,
  });
  http.interceptors.request.use((request) => {
    // The client's own timeout restarts with every byte.
    request.signal ??= AbortSignal.timeout(timeLimitMs);
    return request;
  });
  return http;
}
