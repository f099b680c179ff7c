import { Router } from 'express';
import type { Language } from '#contract/wire/values.ts';
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
      const language = wanted === 'de' || wanted === 'en' ? wanted : ofBrowser(request.acceptsLanguages(['en', 'de']));
      response
        .set({ 'cache-control': 'no-cache', 'content-language': language, vary: 'accept-language' })
        .type('html')
        .send(legalPage({ path, language, operator: operatorName, words: serverWords[language].legal }));
    });
  }
  return router;
}

function ofBrowser(accepted: string | false): Language {
  return accepted === 'de' ? 'de' : 'en';
}
