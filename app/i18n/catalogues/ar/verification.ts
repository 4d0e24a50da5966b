import type en from '../en/verification.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
