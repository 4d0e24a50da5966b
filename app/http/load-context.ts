import '@remix-run/server-runtime';

declare module '@remix-run/server-runtime' {
  /** What every loader and action gets from the server in front of Remix. */
  interface AppLoadContext {
    requestId: string;
    /** The reader's address: the socket's, or what a trusted proxy says. For rate limits and audit. */
    clientAddress: string;
    /** The value of `__Host-session` as sent, unchecked beyond its alphabet. */
    sessionToken: string | undefined;
    /** Set where the page may run the enhancement module: with a session, and where the route's row says so. */
    nonce: string | undefined;
    /** True where the database is marked as demonstration: said on every page. */
    demonstration: boolean;
    /** Where a reader whose act came too late sees how things stand now. */
    again?: string | undefined;
    /** Where to report a weakness: `mailto:` or `https:`; undefined where the operator has not said. */
    securityContact?: string | undefined;
    /** Who answers questions, in the same form; undefined where the operator has not said. */
    helpContact?: string | undefined;
    /** Written by the server entry when a loader failed for want of the database; the answer becomes 503. */
    unavailable?: boolean;
    /** The secret of a second factor that a refused form brought back, still sealed. */
    offeredSecret?: string;
    /** The fields of a form as they were sent, where it may be kept; of one with files, once its page has read them. */
    sentFields?: Uint8Array | undefined;
    /** The page as the server entry rendered it: a string beside the Response, which would copy it three times. */
    html?: string;
    /** How long somebody waits who asked for too much: Remix drops the headers of what a loader throws. */
    retryAfterSeconds?: number;
    /** Whether something is sent, and not only read. */
    isForm?: boolean;
    /** Whether the reader has left before the answer was complete. */
    isAbandoned: () => boolean;
  }
}
