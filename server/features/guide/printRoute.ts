import { createHash } from 'node:crypto';
import type { Request, Response, Router } from 'express';
import { language as languages, type Language } from '#contract/wire/values.ts';
import { printPage, printStyle, type Printed } from '#contract/rules/guide/printPage.ts';
import { isEmptyText, textFor } from '#contract/rules/guide/texts.ts';
import { printedGuide } from '#words/printedGuide.ts';
import { serverWords } from '#words/serverWords.ts';
import { tenantAtOf } from '../../core/scope.ts';
import { asTenant } from '../../platform/database/tenant.ts';
import type { Services } from '../../platform/services.ts';
import { findSecret, readAddress, type PrintRequest } from './printAddress.ts';
import { findGuide, findVersion } from './store.ts';
import { findTailoredById } from './tailored.ts';

export const printPath = '/print';

/** For a browser outside Teams, which blocks printing from a frame. No token: the address itself is signed. */
export function printRoute(router: Router, services: Services): void {
  const { config, db, now, underWay } = services;
  const secretOf = async (tenant: string, day: string) =>
    config.tenants.includes(tenant) ? asTenant(tenant, () => findSecret(db, tenantAtOf(tenant), day)) : undefined;
  const serve = async (request: Request, response: Response) => {
    const signed = await readAddress(String(request.params['address']), now(), secretOf);
    const printed = signed && (await asTenant(signed.tenant, () => findPrinted(services, signed)));
    if (printed) send(response, 200, printPage(printed, { script: openDialog }));
    else send(response, 404, overPage(request));
  };
  router.get(`${printPath}/:address`, (request, response) => underWay(serve(request, response)));
}

/** Versions never change. A series' text does: then the address is over. */
async function findPrinted({ db }: Services, signed: PrintRequest): Promise<Printed | undefined> {
  const at = tenantAtOf(signed.tenant);
  const words = serverWords[signed.language].guide;
  if (signed.tailored !== null) {
    const stored = await findTailoredById(db, at, signed.tailored);
    const guide = await findGuide(db, at, signed.guide);
    if (!guide || stored?.version !== signed.version || stored.guide !== guide.id) return undefined;
    return printedGuide(guide, { language: stored.content.language, text: stored.content }, words);
  }
  const content = await findVersion(db, at, { id: signed.guide, version: signed.version });
  if (!content) return undefined;
  const shown = textFor(content, signed.language);
  return isEmptyText(shown.text) ? undefined : printedGuide(content, shown, words);
}

/** The words "Print" stand for: opens the dialog, which nobody finds on a page without a button. */
const openDialog = "addEventListener('load',()=>print())";

function send(response: Response, status: number, html: string): void {
  response
    .status(status)
    .set({
      'content-security-policy': policy,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    .type('html')
    .send(html);
}

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const policy = [
  "default-src 'none'",
  `style-src ${hashOf(printStyle)}`,
  `script-src ${hashOf(openDialog)}`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The same whether an address is over, was changed, or is somebody else's. */
function overPage(request: Request): string {
  const accepted = request.acceptsLanguages([...languages.options]);
  const language: Language = languages.options.find((one) => one === accepted) ?? 'en';
  const { printOver, printAgain } = serverWords[language].guide;
  return printPage({ language, about: 'Bookend', text: { title: printOver, steps: [] }, note: printAgain });
}
