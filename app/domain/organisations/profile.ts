/** How much an organisation says of itself; the database checks the same numbers. */
export const PROFILE_LIMITS = {
  name: 200,
  website: 300,
  description: 600,
  contactLine: 200,
  languages: 40,
} as const;

/** What its own people may change as well as an administrator: nothing that decides who it is. */
export type OwnProfile = { website: string; description: string; languages: readonly string[] };

/** A web address as it will be linked to; undefined for whatever is not one of http or https. It is never fetched. */
export function readWebsite(typed: string): string | undefined {
  if (!/^https?:\/\/[^\s"<>\\]+$/i.test(typed) || !URL.canParse(typed)) return undefined;
  const { href, username, password } = new URL(typed);
  // A name before the host makes an address look like another's: https://ministry.example@elsewhere.example
  return username || password || href.length > PROFILE_LIMITS.website ? undefined : href;
}
