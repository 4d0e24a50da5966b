import { inspectPagesOf } from './every-page.ts';

inspectPagesOf('broker', 'administrator');
