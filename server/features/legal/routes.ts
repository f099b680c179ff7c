import { Router } from 'express';
import type { Language } from '#contract/values.ts';
import type { Config } from '../../core/config.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { legalPage, legalPaths, type Legal } from './legal.ts';

const texts: Record<Language, Legal> = { en, de };

/** `/privacy` and `/terms`, which the Teams manifest names, and `/anonymous`; for everybody, in the browser's language or the one asked for. */
export function legalRoutes({ operatorName }: Pick<Config, 'operatorName'>): Router {
  const router = Router();
  for (const path of legalPaths) {
    router.get(`/${path}`, (request, response) => {
      const { language: wanted } = request.query;
      const language = wanted === 'de' || wanted === 'en' ? wanted : ofBrowser(request.acceptsLanguages(['en', 'de']));
      response
        .set({ 'cache-control': 'no-cache', 'content-language': language, vary: 'accept-language' })
        .type('html')
        .send(legalPage({ path, language, operator: operatorName, words: texts[language] }));
    });
  }
  return router;
}

function ofBrowser(accepted: string | false): Language {
  return accepted === 'de' ? 'de' : 'en';
}
