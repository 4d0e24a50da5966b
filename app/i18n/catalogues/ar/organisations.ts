import type en from '../en/organisations.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
