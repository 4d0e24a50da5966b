import type en from '../en/hubs.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
