import { build } from './ensure-build.ts';

/** `npm run build`: the product anew, whatever is there. */
await build();
