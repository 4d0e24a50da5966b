import type en from '../en/principles.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
