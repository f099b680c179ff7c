import { buildProduct } from '../../../server/sandbox/build.ts';

await buildProduct();
