import { doesNotSpeak, EXACT_HEADERS, GUARD, LOGGED } from './names.ts';
import { absent, shown, type Chapter } from './requirement.ts';

const NO_SOCKET = [
  doesNotSpeak('WebSocket'),
  'routes/http/once.test.ts > an upgrade is never granted: whoever asks for a socket gets the page',
] as const;
const SOCKETS = 'There is no WebSocket.';

export const V4: Chapter = {
  id: 'V4',
  requirements: [
    shown('V4.1.1', 1, 'Every answer names its kind and its encoding', EXACT_HEADERS),
    shown(
      'V4.1.2',
      2,
      'Only browsers are sent on from http to https',
      `${LOGGED} > a reader whom a trusted proxy says came by http is sent to https; a POST is refused, a probe answered`,
    ),
    shown(
      'V4.1.3',
      2,
      'What a proxy says cannot be said by anybody else',
      `${LOGGED} > a stranger who sends X-Forwarded-For is logged as who they are`,
      `${LOGGED} > the client behind trusted proxies: what the client typed further left is not believed`,
      `${GUARD} > refuses another host > X-Forwarded-Host does not replace it`,
    ),
    shown(
      'V4.2.1',
      2,
      'There is no doubt where a request ends',
      `${GUARD} > refuses bodies of unknown or too great length > a length and chunks`,
      `${GUARD} > refuses bodies of unknown or too great length > two lengths`,
      `${GUARD} > refuses bodies of unknown or too great length > a GET with a body`,
    ),
    absent(
      'V4.3.1',
      2,
      'GraphQL queries cost no more than allowed',
      'There is no GraphQL.',
      doesNotSpeak('GraphQL'),
    ),
    absent('V4.3.2', 2, 'GraphQL does not describe itself', 'There is no GraphQL.', doesNotSpeak('GraphQL')),
    absent('V4.4.1', 1, 'WebSockets are encrypted', SOCKETS, ...NO_SOCKET),
    absent('V4.4.2', 2, 'WebSockets look at the origin', SOCKETS, ...NO_SOCKET),
    absent('V4.4.3', 2, 'WebSockets have sessions as good as pages', SOCKETS, ...NO_SOCKET),
    absent('V4.4.4', 2, 'WebSocket sessions come from signed-in pages', SOCKETS, ...NO_SOCKET),
  ],
};
