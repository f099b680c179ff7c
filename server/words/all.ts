export { server as ar } from './ar/server.ts';
export { server as de } from './de/server.ts';
export { server as en } from './en/server.ts';
export { server as es } from './es/server.ts';
export { server as fr } from './fr/server.ts';
export { server as ja } from './ja/server.ts';
