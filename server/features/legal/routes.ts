import { Router } from 'express';
import { language as languages } from '#contract/wire/values.ts';
import { serverWords } from '#words/serverWords.ts';
import type { Config } from '../../core/config.ts';
import { legalPage, legalPaths } from './legal.ts';

/**
 * `/privacy` and `/terms`, which the Teams manifest names, and `/anonymous`. Public, in the browser's language or the
 * one requested.
 */
export function legalRoutes({ operatorName }: Pick<Config, 'operatorName'>): Router {
  const router = Router();
  for (const path of legalPaths) {
    router.get(`/${path}`, (request, response) => {
      const { language: wanted } = request.query;
      const accepted = request.acceptsLanguages([...languages.options]);
      const language =
        languages.options.find((one) => one === wanted) ?? languages.options.find((one) => one === accepted) ?? 'en';
      response
        .set({ 'cache-control': 'no-cache', 'content-language': language, vary: 'accept-language' })
        .type('html')
        .send(legalPage({ path, language, operator: operatorName, words: serverWords[language].legal }));
    });
  }
  return router;
}
