import { buildPages } from '../../../server/sandbox/build.ts';

/** Builds the panel and the sandbox's page as shipped, so that tests run against what people get. */
export default async function setup(): Promise<void> {
  await buildPages();
}
