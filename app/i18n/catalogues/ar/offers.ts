import type en from '../en/offers.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
