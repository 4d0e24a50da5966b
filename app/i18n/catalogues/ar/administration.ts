import type en from '../en/administration.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
