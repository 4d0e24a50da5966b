import type en from '../en/accounts.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
