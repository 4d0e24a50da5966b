import {
  type CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { isStale, type StatementNames } from './statement-names.ts';
import { isUnavailability } from './unavailable.ts';

/** Kysely's dialect for exactly one transaction: its driver begins with the actor's opening instead of `begin`. */
export function dialectFor(pool: Pool, opening: string, names: StatementNames): Dialect {
  return {
    createDriver: () => new ActorDriver(pool, opening, names),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}

class ActorDriver implements Driver {
  constructor(
    private readonly pool: Pool,
    private readonly opening: string,
    private readonly names: StatementNames,
  ) {}

  async acquireConnection(): Promise<ActorConnection> {
    return new ActorConnection(await this.pool.connect(), this.names);
  }

  beginTransaction(connection: ActorConnection): Promise<void> {
    return connection.open(this.opening);
  }

  commitTransaction(connection: ActorConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: ActorConnection): Promise<void> {
    return connection.rollback();
  }

  releaseConnection(connection: ActorConnection): Promise<void> {
    connection.release();
    return Promise.resolve();
  }

  init = () => Promise.resolve();
  /** The pool outlives the transaction. */
  destroy = () => Promise.resolve();
}

/** One pooled client for the length of one transaction; a handle kept beyond it gets an error, not somebody's session. */
class ActorConnection implements DatabaseConnection {
  private state: 'new' | 'open' | 'over' = 'new';
  private isSpoilt = false;

  constructor(
    private readonly client: PoolClient,
    private readonly names: StatementNames,
  ) {}

  async open(opening: string): Promise<void> {
    await this.send(() => this.client.query(opening)).catch((error: unknown) => {
      // It may have stopped half way, in a transaction without its role.
      this.isSpoilt = true;
      throw error;
    });
    this.state = 'open';
  }

  async commit(): Promise<void> {
    this.state = 'over';
    const { command } = await this.send(() => this.client.query('commit'));
    // PostgreSQL answers a commit of a failed transaction with ROLLBACK and no error.
    if (command !== 'COMMIT')
      throw new Error('A failed query was ignored, so the transaction was rolled back.');
  }

  /** Never fails: the error that led here is the one to report. */
  async rollback(): Promise<void> {
    this.state = 'over';
    if (this.isSpoilt) return;
    await this.send(() => this.client.query('rollback')).catch(() => {
      this.isSpoilt = true;
    });
  }

  release(): void {
    this.client.release(this.isSpoilt);
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.state !== 'open')
      throw new Error('This transaction is over: await every query inside withActor.');
    const { sql: text, parameters } = query;
    const name = this.names.find(text, parameters.length);
    const values = [...parameters];
    const result = await this.send(() => this.client.query({ ...(name && { name }), text, values }));
    const changes = ['INSERT', 'UPDATE', 'DELETE', 'MERGE'].includes(result.command);
    return {
      numAffectedRows: changes ? BigInt(result.rowCount ?? 0) : undefined,
      rows: (result.rows ?? []) as R[],
    };
  }

  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    await Promise.reject(new Error('Streaming is not available through the door: page instead.'));
  }

  private async send<R>(query: () => Promise<R>): Promise<R> {
    try {
      return await query();
    } catch (error) {
      if (isUnavailability(error) || isStale(error)) this.isSpoilt = true;
      throw error;
    }
  }
}
