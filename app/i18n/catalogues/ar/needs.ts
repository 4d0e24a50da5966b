import type en from '../en/needs.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
