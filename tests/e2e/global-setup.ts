import { ensureBuild } from '#scripts/ensure-build.ts';
import { holdDemonstrationEngine } from '#tests/support/demonstration.ts';

/** One build and one engine for every spec; the demonstration is played in once and copied for each. */
export default async function setup(): Promise<() => Promise<void>> {
  await ensureBuild();
  return holdDemonstrationEngine();
}
