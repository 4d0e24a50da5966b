import { connect, type Socket } from 'node:net';

export type RawAnswer = { status: number; headers: Map<string, string>; body: string };

/** Sends bytes that no HTTP client would agree to send, and reads the answer until the server closes. */
export function sendRaw(port: number, text: string, { timeoutMs = 5000 } = {}): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    const finish = () => {
      clearTimeout(patience);
      socket.destroy();
      resolve(parseAnswer(Buffer.concat(chunks)));
    };
    const patience = setTimeout(finish, timeoutMs);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (isWhole(Buffer.concat(chunks))) finish();
    });
    socket.on('end', finish);
    socket.on('error', (error) => (chunks.length > 0 ? finish() : reject(error)));
    socket.write(text, 'latin1');
  });
}

/** A request line with headers; `Host` is the configured one unless given. */
export function rawRequest(
  line: string,
  headers: readonly string[] = [],
  body = '',
  host = 'localhost:3000',
): string {
  const named = headers.some((header) => /^host:/i.test(header));
  return [`${line} HTTP/1.1`, ...(named ? [] : [`Host: ${host}`]), ...headers, '', body].join('\r\n');
}

export function parseAnswer(bytes: Buffer): RawAnswer {
  const text = bytes.toString('utf8');
  const end = text.indexOf('\r\n\r\n');
  const [first = '', ...lines] = text.slice(0, Math.max(end, 0)).split('\r\n');
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const [name, value] = [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    // Sent twice shows as twice: a header that overrides another must not hide it here.
    headers.set(name, headers.has(name) ? `${headers.get(name)} and again ${value}` : value);
  }
  return { status: Number(first.split(' ')[1] ?? 0), headers, body: text.slice(end + 4) };
}

function isWhole(bytes: Buffer): boolean {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return false;
  const length = /^content-length: (\d+)/im.exec(bytes.subarray(0, end).toString('latin1'))?.[1];
  return length !== undefined && bytes.length - end - 4 >= Number(length);
}
