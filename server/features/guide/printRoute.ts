import type { Response, Router } from 'express';
import * as z from 'zod/mini';
import type { Guide } from '#contract/organization/guide.ts';
import { id, language as languages, type Language } from '#contract/wire/values.ts';
import { printPage, printStyle, type Printed } from '#contract/rules/organization/guide/printPage.ts';
import { isEmptyText, textFor } from '#contract/rules/organization/guide/texts.ts';
import { printedGuide } from '#words/lines/printedGuide.ts';
import { serverWords } from '#words/serverWords.ts';
import type { TenantAt } from '../../core/scope.ts';
import { serveSigned, signedAddress, strictPolicy } from '../../platform/http/signedAddress.ts';
import type { Services } from '../../platform/services.ts';
import { findGuide, findVersion } from './store.ts';
import { findTailoredById, type StoredTailored } from './tailored.ts';

const payload = z.strictObject({
  guide: id,
  /** Of the organization's text, or of the series' text if there is one. */
  version: z.int(),
  tailored: z.nullable(id),
  language: languages,
});
type Payload = z.infer<typeof payload>;

const printedPage = { path: '/print', payload } as const;

interface Printing {
  guide: Guide;
  tailored: StoredTailored | undefined;
  language: Language;
}

export async function addressOf(services: Services, at: TenantAt, { guide, tailored, language }: Printing) {
  const version = tailored?.version ?? guide.version;
  const printed = { guide: guide.id, version, tailored: tailored?.id ?? null, language };
  return { address: await signedAddress(services, printedPage, at, printed) };
}

/** For a browser outside Teams, which blocks printing from a frame. No token: the address itself is signed. */
export function printRoute(router: Router, services: Services): void {
  serveSigned(router, services, printedPage, {
    over: (language) => serverWords[language].signedAddress,
    find: ({ tenantAt, payload: printed }) => findPrinted(services, tenantAt, printed),
    send: sendPrinted,
  });
}

/** Versions never change. A series' text does: then the address is over. */
async function findPrinted({ db }: Services, at: TenantAt, printed: Payload): Promise<Printed | undefined> {
  const words = serverWords[printed.language].guide;
  if (printed.tailored !== null) {
    const stored = await findTailoredById(db, at, printed.tailored);
    const guide = await findGuide(db, at, printed.guide);
    if (!guide || stored?.version !== printed.version || stored.guide !== guide.id) return undefined;
    return printedGuide(guide, { language: stored.content.language, text: stored.content }, words);
  }
  const content = await findVersion(db, at, { id: printed.guide, version: printed.version });
  if (!content) return undefined;
  const shown = textFor(content, printed.language);
  return isEmptyText(shown.text) ? undefined : printedGuide(content, shown, words);
}

/** The words "Print" stand for: opens the dialog, which nobody finds on a page without a button. */
const openDialog = "addEventListener('load',()=>print())";

const policy = strictPolicy({ style: printStyle, script: openDialog });

function sendPrinted(printed: Printed, response: Response): void {
  response
    .set('content-security-policy', policy)
    .type('html')
    .send(printPage(printed, { script: openDialog }));
}
