import type en from '../en/codes.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
