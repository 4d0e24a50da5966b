import pg from 'pg';
import { connectionTo } from '../connection.ts';
import type { Log } from '../log.ts';

/** Receives a notification's payload; undefined says "you may have missed some: look for yourself". */
export type NotificationHandler = (payload: string | undefined) => void;

const RETRY_MS = 1_000;

/** One connection that listens for all who ask, made with the first of them and made again whenever it is lost. */
export class Notifications {
  private readonly handlers = new Map<string, Set<NotificationHandler>>();
  private client: pg.Client | undefined;
  private retry: NodeJS.Timeout | undefined;
  private isEnded = false;
  /** Said once, and once when it is back: an outage may last for hours. */
  private isLost = false;
  private said: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly loginUrl: string,
    private readonly log: Log,
  ) {}

  /** Listening begins in the background; the handler is called with undefined once it has. Returns how to stop. */
  on(channel: string, handler: NotificationHandler): () => void {
    if (!/^[a-z_]{1,60}$/.test(channel)) throw new TypeError('A channel is named in lower case.');
    const handlers = this.handlers.get(channel) ?? new Set();
    this.handlers.set(channel, handlers.add(handler));
    if (this.client) this.listen(this.client, channel, () => handler(undefined));
    else this.connect();
    return () => handlers.delete(handler);
  }

  async end(): Promise<void> {
    this.isEnded = true;
    clearTimeout(this.retry);
    await this.client?.end().catch(() => {});
  }

  private connect(): void {
    if (this.isEnded) return;
    const client = new pg.Client({
      ...connectionTo(this.loginUrl),
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', ({ channel, payload }) => this.tell(channel, payload));
    client.on('error', () => this.lose(client));
    client.on('end', () => this.lose(client));
    client.connect().then(
      () => this.listenToAll(client),
      () => this.lose(client),
    );
  }

  private listenToAll(client: pg.Client): void {
    if (this.isLost) this.log.info({}, 'the database connection for notifications is back');
    this.isLost = false;
    for (const channel of this.handlers.keys()) {
      this.listen(client, channel, () => this.tell(channel, undefined));
    }
  }

  /** One statement after the other: a connection takes no second one while it is busy. */
  private listen(client: pg.Client, channel: string, heard: () => void): void {
    this.said = this.said.then(() => client.query(`listen ${channel}`)).then(heard, () => this.lose(client));
  }

  private lose(client = this.client): void {
    if (this.isEnded || !client || client !== this.client) return;
    this.client = undefined;
    client.end().catch(() => {});
    if (!this.isLost) this.log.warn({}, 'the database connection for notifications was lost');
    this.isLost = true;
    this.retry = setTimeout(() => this.connect(), RETRY_MS);
    this.retry.unref();
  }

  private tell(channel: string, payload: string | undefined): void {
    for (const handler of this.handlers.get(channel) ?? []) handler(payload);
  }
}
