import type en from '../en/imports.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
