import { SBOM_LIMITS } from '#app/domain/passports/sbom/limits.ts';

/** Bytes of a whole form: a file of exactly the cap, and what browsers put around it. */
export const SBOM_UPLOAD_BYTES = SBOM_LIMITS.bytes + 64 * 1024;
