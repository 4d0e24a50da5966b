import type en from '../en/matches.ts';

export default {} as const satisfies Record<keyof typeof en, string>;
