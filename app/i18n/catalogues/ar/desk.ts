import type en from '../en/desk.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
