import type { Geography } from '#app/domain/geography/geography.ts';
import { loadGeography } from '#db/seeds/geography/load-geography.ts';

/** What kind of installation this process serves; read once from the database at its start. */
export type InstallationMode = 'production' | 'demonstration';

let mode: InstallationMode = 'production';

export function useInstallationMode(read: InstallationMode): void {
  mode = read;
}

export function isDemonstration(): boolean {
  return mode === 'demonstration';
}

/** States, areas and regions; the invented States exist in a demonstration only. */
export function currentGeography(): Geography {
  return loadGeography({ withInvented: isDemonstration() });
}
