export interface PostgresServer {
  /** Address of the database `postgres`, as its owner. */
  readonly url: string;
  stop(): Promise<void>;
  /** SIGKILL, as a crash; the folder stays. */
  kill(): Promise<void>;
  /** Starts again on the same folder and port. */
  restart(): Promise<void>;
  /** Lets this process end while the server runs, and take it along. */
  unref(): void;
}

export interface PostgresOptions {
  readonly settings?: Readonly<Record<string, string | number>>;
  readonly checksums?: boolean;
}

export function postgresBinaries(): string | null;
export function ensurePostgres(): void;
export function startPostgres(options?: PostgresOptions): Promise<PostgresServer>;
