import { buildProduct } from '../../../server/sandbox/build.ts';

/** Builds the panel, the sandbox's page and the server as shipped, so that tests run against what people get. */
export default async function setup(): Promise<void> {
  await buildProduct();
}
