import { inspectEveryPage } from './every-page.ts';

inspectEveryPage('ar');
