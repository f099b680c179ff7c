import type { Router } from 'express';
import * as contract from '#contract/meeting/extraQuestion.ts';
import { AppError } from '../../core/errors.ts';
import { serve, type Handler } from '../../gate/serve.ts';
import type { Services } from '../../platform/services.ts';
import { findExtraQuestion, saveExtraQuestion } from './store.ts';

export interface ExtraQuestionNeeds {
  extraQuestionChoices: readonly contract.ExtraQuestionChoice[];
}

export function extraQuestionRoutes(router: Router, services: Services, needs: ExtraQuestionNeeds): void {
  const context = { ...services, ...needs };
  serve(router, context, contract.readExtraQuestion, readExtraQuestion);
  serve(router, context, contract.chooseExtraQuestion, chooseExtraQuestion);
}

const readExtraQuestion: Handler<typeof contract.readExtraQuestion, Services & ExtraQuestionNeeds> = async (
  { at },
  { db, extraQuestionChoices },
) => ({ ...(await findExtraQuestion(db, at)), choices: [...extraQuestionChoices] });

const chooseExtraQuestion: Handler<typeof contract.chooseExtraQuestion> = async ({ at, body }, { db, live }) => {
  const version = await saveExtraQuestion(db, at, body);
  if (version === undefined) {
    const current = await findExtraQuestion(db, at);
    // A retry after a lost response.
    if (current.item === body.item && current.version === body.version + 1) return current;
    throw new AppError('stale', 'Another host has chosen meanwhile', { current });
  }
  live.announce(at, 'extra-question', 'hosts');
  return { item: body.item, version };
};
