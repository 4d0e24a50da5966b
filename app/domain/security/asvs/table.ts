import type { Chapter } from './requirement.ts';
import { V1 } from './v1.ts';
import { V2 } from './v2.ts';
import { V3 } from './v3.ts';
import { V4 } from './v4.ts';
import { V5 } from './v5.ts';
import { V6 } from './v6.ts';
import { V7 } from './v7.ts';
import { V8 } from './v8.ts';
import { V9 } from './v9.ts';
import { V10 } from './v10.ts';
import { V11 } from './v11.ts';
import { V12 } from './v12.ts';
import { V13 } from './v13.ts';
import { V14 } from './v14.ts';
import { V15 } from './v15.ts';
import { V16 } from './v16.ts';
import { V17 } from './v17.ts';

/** OWASP ASVS 5.0.0, levels 1 and 2 whole: how each requirement stands here, and what shows it. */
export const ASVS: readonly Chapter[] = [
  V1,
  V2,
  V3,
  V4,
  V5,
  V6,
  V7,
  V8,
  V9,
  V10,
  V11,
  V12,
  V13,
  V14,
  V15,
  V16,
  V17,
];
