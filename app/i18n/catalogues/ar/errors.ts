import type en from '../en/errors.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
