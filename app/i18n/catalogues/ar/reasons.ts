import type en from '../en/reasons.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
