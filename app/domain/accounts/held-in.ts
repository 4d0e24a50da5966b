import type { Role } from './role.ts';

/** An organisation in which whoever acts, or whoever they act for, holds roles now, their own or lent to them. */
export type HeldIn = {
  id: string;
  name: string;
  /** What it is called, and was. */
  names: readonly string[];
  roles: readonly Role[];
};
