import { inspectPagesOf } from './every-page.ts';

inspectPagesOf('donor', 'hub_coordinator', 'verifier');
