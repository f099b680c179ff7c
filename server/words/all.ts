export { server as de } from './de/server.ts';
export { server as en } from './en/server.ts';
