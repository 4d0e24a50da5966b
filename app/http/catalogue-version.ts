import type { Door } from '#db/client.ts';

export type CatalogueVersion = { current: () => string; stop: () => void };

/**
 * The version of the published catalogue as the database announces it. Between two announcements nothing public
 * changed; where some may have been missed the version changes too, so that nothing old is taken for new.
 */
export function followCatalogue(door: Pick<Door, 'onNotify'>): CatalogueVersion {
  let announced = 'start';
  let doubts = 0;
  const stop = door.onNotify('catalogue', (version) => {
    if (version === undefined) doubts += 1;
    else announced = version;
  });
  return { current: () => `${announced}/${doubts}`, stop };
}
