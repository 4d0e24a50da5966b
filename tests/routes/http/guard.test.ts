import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGuarded, type GuardedServer } from '#tests/support/guarded-server.ts';
import { rawRequest, sendRaw } from '#tests/support/raw-http.ts';

const ORIGIN = 'Origin: http://localhost:3000';
const FORM = 'Content-Type: application/x-www-form-urlencoded';
const MULTIPART = 'Content-Type: multipart/form-data; boundary=b';

let server: GuardedServer;
beforeAll(async () => {
  server = await startGuarded({
    routes: [
      { path: 'offers/import', file: '', access: 'public', kind: 'page', uploadLimit: 1_000_000 },
      { path: 'offers/:id', file: '', access: 'public', kind: 'page' },
      { path: 'unsubscribe/:token', file: '', access: 'public', kind: 'page', oneClick: true },
    ],
  });
});
afterAll(() => server.stop());

const get = (target: string, ...headers: string[]) => rawRequest(`GET ${target}`, headers);
const post = (body: string, ...headers: string[]) =>
  rawRequest(
    'POST /en/offers',
    [ORIGIN, FORM, `Content-Length: ${Buffer.byteLength(body)}`, ...headers],
    body,
  );
const postFrom = (...headers: string[]) =>
  rawRequest('POST /en/offers', [FORM, 'Content-Length: 3', ...headers], 'a=b');
const postOf = (...headers: string[]) => rawRequest('POST /en/offers', [ORIGIN, ...headers]);

type Case = [what: string, request: string, status: number];

const REFUSED: Record<string, Case[]> = {
  'methods other than GET, HEAD and POST': ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'].map(
    (method): Case => [method, rawRequest(`${method} /en`, [ORIGIN]), 405],
  ),
  'another host': [
    ['a stranger', get('/en', 'Host: evil.example'), 421],
    ['the right name, the wrong port', get('/en', 'Host: localhost:3001'), 421],
    ['a name that only begins right', get('/en', 'Host: localhost:3000.evil.example'), 421],
    ['the right host with a user', get('/en', 'Host: a@localhost:3000'), 421],
    [
      'a POST for another loopback name',
      post('a=b', 'Host: 127.0.0.1:3000').replace('Host: localhost:3000\r\n', ''),
      421,
    ],
    [
      'X-Forwarded-Host does not replace it',
      get('/en', 'Host: evil.example', 'X-Forwarded-Host: localhost:3000'),
      421,
    ],
    ['none', 'GET /en HTTP/1.1\r\n\r\n', 400],
    ['two', get('/en', 'Host: localhost:3000', 'Host: evil.example'), 400],
  ],
  "Remix's back doors": [
    ['_data on a page', get('/en?_data=root'), 400],
    ['_data on a foreign POST', rawRequest('POST /en?_data=root', ['Origin: http://evil.example']), 400],
    ['_data written %5Fdata', get('/en?%5Fdata=root'), 400],
    ['a .data path', get('/en/offers.data'), 400],
    ['a .data path, escaped', get('/en/offers%2Edata'), 400],
    ['a .data path with a slash after it', get('/en/offers.data/'), 400],
    ['_routes', get('/en.data?_routes=routes/offers'), 400],
    ['the manifest', get('/__manifest?p=/en'), 400],
  ],
  'a POST from elsewhere': [
    ['another site', postFrom('Origin: http://evil.example'), 403],
    ['no Origin', postFrom(), 403],
    ['null', postFrom('Origin: null'), 403],
    ['https instead of http', postFrom('Origin: https://localhost:3000'), 403],
    ['another port', postFrom('Origin: http://localhost:3001'), 403],
    ['a subdomain', postFrom('Origin: http://a.localhost:3000'), 403],
    ['garbage', postFrom('Origin: ://%%'), 403],
    ['two of them', postFrom(ORIGIN, 'Origin: http://evil.example'), 403],
    ['same-site but not same-origin', postFrom(ORIGIN, 'Sec-Fetch-Site: same-site'), 403],
    ['cross-site', postFrom(ORIGIN, 'Sec-Fetch-Site: cross-site'), 403],
  ],
  'addresses too long or too deep': [
    ['1 KB and a byte', get(`/${'a'.repeat(1024)}`), 414],
    ['8 KB of segments', get('/a'.repeat(4096)), 414],
    ['17 segments', get('/a'.repeat(17)), 414],
    ['a long query', get(`/en?q=${'a'.repeat(1024)}`), 414],
  ],
  'addresses that mean two things': [
    ['malformed percent-encoding', get('/en/%zz'), 400],
    ['malformed percent-encoding in the query', get('/en?q=%'), 400],
    ['percent-encoding that is no UTF-8', get('/en/%ff'), 400],
    ['NUL', get('/en/%00'), 400],
    ['NUL in the query', get('/en?q=a%00b'), 400],
    ['a target that is an address', get('http://evil.example/en'), 400],
    ['two slashes', get('//evil.example/en'), 400],
    ['a backslash', get('/\\evil.example'), 400],
    ['dot segments', get('/en/../admin'), 400],
    ['escaped dot segments', get('/en/%2e%2e/admin'), 400],
  ],
  'keys that reach for a prototype': [
    ['__proto__ in the query', get('/en?__proto__[x]=1'), 400],
    ['constructor.prototype in the query', get('/en?constructor.prototype.x=1'), 400],
    ['__proto__ in a form', post('__proto__[x]=1'), 400],
    ['escaped in a form', post('a%5B__proto__%5D=1'), 400],
  ],
  'method overrides': [
    ['_method in the query', get('/en?_method=DELETE'), 403],
    ['_method in a form', post('_method=DELETE'), 403],
    ['X-HTTP-Method-Override', post('a=b', 'X-HTTP-Method-Override: DELETE'), 403],
  ],
  'bodies of another kind': [
    ['JSON', postOf('Content-Type: application/json', 'Content-Length: 2') + '{}', 415],
    ['text/plain', postOf('Content-Type: text/plain', 'Content-Length: 3') + 'a=b', 415],
    ['none named', postOf('Content-Length: 3') + 'a=b', 415],
    ['another charset', postOf(`${FORM}; charset=utf-16`, 'Content-Length: 3') + 'a=b', 415],
    ['compressed', postOf(FORM, 'Content-Encoding: gzip', 'Content-Length: 3') + 'a=b', 415],
    ['multipart where no file is expected', postOf(MULTIPART, 'Content-Length: 3') + 'a=b', 415],
  ],
  'bodies of unknown or too great length': [
    ['chunked', postOf(FORM, 'Transfer-Encoding: chunked') + '3\r\na=b\r\n0\r\n\r\n', 411],
    ['no length', postOf(FORM), 411],
    ['over the cap', postOf(FORM, 'Content-Length: 262145'), 413],
    ['200 MB', postOf(FORM, 'Content-Length: 209715200'), 413],
    [
      'a file over its own cap',
      rawRequest('POST /en/offers/import', [ORIGIN, MULTIPART, 'Content-Length: 1000001']),
      413,
    ],
    ['a GET with a body', rawRequest('GET /en', ['Content-Length: 3'], 'a=b'), 400],
    ['a length and chunks', postOf(FORM, 'Content-Length: 3', 'Transfer-Encoding: chunked'), 400],
    ['two lengths', postOf(FORM, 'Content-Length: 3', 'Content-Length: 4') + 'a=bc', 400],
  ],
  'forms that no page of ours sends': [
    ['501 fields', post(Array.from({ length: 501 }, (_, index) => `f${index}=1`).join('&')), 400],
    ['half a million separators', post('&'.repeat(250_000)), 400],
    ['NUL in a value', post('a=%00'), 400],
    ['a raw NUL', post('a=\0'), 400],
  ],
  'cookies that no browser of ours sends': [
    ['our cookie twice', get('/en', 'Cookie: __Host-session=a; __Host-session=b'), 400],
    ['NUL in ours', get('/en', 'Cookie: __Host-session=a%00b'), 400],
    ['ours malformed', get('/en', 'Cookie: __Host-session=%'), 400],
    ['ours quoted', get('/en', 'Cookie: __Host-session="abc"'), 400],
    ['over 8 KB', get('/en', `Cookie: a=${'b'.repeat(8200)}`), 400],
  ],
  'what is not HTTP': [
    ['noise', '\x16\x03\x01\x02\r\n\r\n', 400],
    ['headers over 16 KB', get('/en', `X-Long: ${'a'.repeat(17_000)}`), 431],
    ['an unknown expectation', post('a=b', 'Expect: 200-maybe'), 400],
  ],
};

for (const [what, cases] of Object.entries(REFUSED)) {
  describe(`refuses ${what}`, () => {
    test.each(cases)('%s', async (_name, request, status) => {
      const before = server.reached();
      const answer = await sendRaw(server.port, request);
      expect(answer.status).toBe(status);
      expect(server.reached()).toBe(before);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.body).toMatch(/<h1[^>]*>/);
    });
  });
}

describe('admits', () => {
  test.each([
    ['a page', get('/en/offers?q=water+and%20power')],
    ['HEAD', rawRequest('HEAD /en', ['Connection: close'])],
    ['Arabic in the query', get('/ar/offers?q=%D8%A3%D9%85%D9%86')],
    ['the index parameter of a form', get('/en?index')],
    ['a POST from our own page', post('a=b', 'Sec-Fetch-Site: same-origin')],
    ['a POST from a browser without Sec-Fetch-Site', post('a=b')],
    ['a form with its charset named', post('a=b').replace(FORM, `${FORM}; charset=UTF-8`)],
    ['500 fields', post(Array.from({ length: 500 }, (_, index) => `f${index}=1`).join('&'))],
    ['16 segments', get('/a'.repeat(16))],
    [
      "other programs' cookies on localhost, whatever they hold",
      get('/en', 'Cookie: x="%00"; x=2; __Host-session=abc'),
    ],
    ['a host in capitals', get('/en', 'Host: LOCALHOST:3000')],
  ])('%s', async (_name, request) => {
    const before = server.reached();
    const answer = await sendRaw(server.port, request, { timeoutMs: 1000 });
    expect(answer.status).toBe(200);
    expect(server.reached()).toBe(before + 1);
  });
});

test('405 says what is allowed', async () => {
  const answer = await sendRaw(server.port, rawRequest('PUT /en'));
  expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
});

test.each(['/health', '/ready'])('%s answers any host', async (path) => {
  const answer = await sendRaw(server.port, get(path, 'Host: 10.1.2.3'));
  expect(answer.status).toBe(200);
  expect(JSON.parse(answer.body)).toHaveProperty('status');
});

test('a client that waits for 100 is told to go on only when its head is in order', async () => {
  const admitted = await sendRaw(server.port, post('a=b', 'Expect: 100-continue'), { timeoutMs: 500 });
  expect(admitted.status).toBe(100);
  const refused = await sendRaw(
    server.port,
    postOf(FORM, 'Content-Length: 209715200', 'Expect: 100-continue'),
  );
  expect(refused.status).toBe(413);
});

test('a refused upload gets to read why, though it was still sending', async () => {
  const head = postOf(FORM, 'Content-Length: 3000000');
  const answer = await sendRaw(server.port, head + 'a'.repeat(3_000_000));
  expect(answer.status).toBe(413);
  expect(answer.body).toContain('</html>');
});

test('nothing polluted the prototype', () => {
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

describe('a mail program ends letters with one click (RFC 8058)', () => {
  const FIELD = 'List-Unsubscribe=One-Click';
  const PARTS = `--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n`;
  const click = (body: string, kind = FORM, path = '/unsubscribe/none') =>
    rawRequest(`POST ${path}`, [kind, `Content-Length: ${Buffer.byteLength(body)}`], body);

  // A token that cannot be one is answered like any other.
  test.each([
    ['as a form', click(FIELD), 200],
    ['as the parts of a form', click(PARTS, MULTIPART), 200],
    ['with anything beside it', click(`${FIELD}&more=1`), 400],
    ['without it', click('a=b'), 400],
    ['as something else', click('{}', 'Content-Type: application/json'), 415],
    ['at length', click('a'.repeat(2049)), 413],
    [
      'in chunks',
      rawRequest('POST /unsubscribe/none', [FORM, 'Transfer-Encoding: chunked'], '0\r\n\r\n'),
      411,
    ],
    ['at the page itself, which is a person’s', click(FIELD, FORM, '/en/unsubscribe/none'), 403],
    ['anywhere else', click(FIELD, FORM, '/en/offers/none'), 403],
  ])('%s', async (_what, request, status) => {
    const before = server.reached();
    expect((await sendRaw(server.port, request)).status).toBe(status);
    expect(server.reached()).toBe(before);
  });

  test('whoever opens the address finds the page in their language', async () => {
    const answer = await sendRaw(server.port, get('/unsubscribe/none', 'Accept-Language: ar'));
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/ar/unsubscribe/none']);
  });
});
