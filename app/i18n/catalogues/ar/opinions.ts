import type en from '../en/opinions.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
