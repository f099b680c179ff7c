import { buildPages } from '../../../server/sandbox/build.ts';

/** The panel and the sandbox's page as they are shipped: tests run against what people get. */
export default async function setup(): Promise<void> {
  await buildPages();
}
