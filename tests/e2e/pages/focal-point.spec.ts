import { inspectPagesOf } from './every-page.ts';

inspectPagesOf('focal_point', 'anonymous');
