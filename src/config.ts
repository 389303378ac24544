import 'reflect-metadata';

import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsIn,
  IsIP,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Matches,
  Max,
  Min,
  validateSync,
} from 'class-validator';

import { readPublicKey } from './backup/backup-keys.js';
import { controlSocket } from './control/control-socket.js';
import { signingKeyFaults } from './log/tree/signing-key.js';
import { masterKeyFaults } from './master-key.js';

export type Profile = 'demo' | 'real';

/** The variables of the environment this house reads, by the name of their setting. */
export const variables = {
  profile: 'LOTRINH_PROFILE',
  port: 'PORT',
  host: 'HOST',
  dataDirectory: 'LOTRINH_DATA',
  databaseUrl: 'DATABASE_URL',
  ownerUrl: 'LOTRINH_OWNER_URL',
  auditorRole: 'LOTRINH_AUDITOR_ROLE',
  masterKeyFile: 'LOTRINH_MASTER_KEY_FILE',
  allowRemoteDemo: 'LOTRINH_ALLOW_REMOTE_DEMO',
  proxies: 'LOTRINH_PROXY',
  breachedFile: 'LOTRINH_BREACHED_FILE',
  reminders: 'LOTRINH_REMINDERS',
  backupDirectory: 'LOTRINH_BACKUP_DIR',
  backupKeyFile: 'LOTRINH_BACKUP_KEY_FILE',
  backupEvery: 'LOTRINH_BACKUP_EVERY',
  backupKeep: 'LOTRINH_BACKUP_KEEP',
  userRequests: 'LOTRINH_USER_REQUESTS',
  signingKeyFile: 'LOTRINH_SIGNING_KEY_FILE',
  witnessFile: 'LOTRINH_WITNESS_FILE',
  backdatedDays: 'LOTRINH_BACKDATED_DAYS',
  publicUrl: 'LOTRINH_PUBLIC_URL',
  smtpUrl: 'LOTRINH_SMTP_URL',
  mailFrom: 'LOTRINH_MAIL_FROM',
  mailDirectory: 'LOTRINH_MAIL_DIR',
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting of the service, validated, complete and frozen; see `.env.example` for what each means. */
export class Config {
  @IsIn(['demo', 'real'])
  readonly profile: Profile;

  @IsInt()
  @Min(0)
  @Max(65_535)
  readonly port: number;

  @IsNotEmpty()
  readonly host: string;

  /** Absolute path; the SQLite file and, unless set apart, the master key stand in it. */
  @IsString()
  readonly dataDirectory: string;

  /** Null means the embedded SQLite file. */
  @IsOptional()
  @Matches(/^postgres(?:ql)?:\/\//, { message: 'databaseUrl must start with postgresql://' })
  readonly databaseUrl: string | null;

  /** The owner of the tables on PostgreSQL, by whom migrations run; the service works by the role of `databaseUrl`. */
  @IsOptional()
  @Matches(/^postgres(?:ql)?:\/\//, { message: 'ownerUrl must start with postgresql://' })
  readonly ownerUrl: string | null;

  /** A role of PostgreSQL that may read the log and nothing else. */
  @IsOptional()
  @Matches(/^[a-z_][a-z0-9_]{0,62}$/, { message: 'auditorRole must be the name of a role' })
  readonly auditorRole: string | null;

  @IsString()
  readonly masterKeyFile: string;

  @IsIn(['0', '1'])
  readonly allowRemoteDemo: string;

  /** Addresses of the proxies that end TLS before this service; empty where nothing stands before it. */
  @IsIP(undefined, { each: true, message: 'proxies must be IP addresses with commas between' })
  readonly proxies: readonly string[];

  /** SHA-1 of breached passwords in order, one a line; null where there is no such list. */
  @IsOptional()
  @IsString()
  readonly breachedFile: string | null;

  /** Calendar days before the due day on which a limit is reminded of, the earliest first. */
  @ArrayMinSize(1, { message: 'reminders must name one day at least' })
  @ArrayMaxSize(12, { message: 'reminders must name twelve days at most' })
  @ArrayUnique({ message: 'reminders must name each day once' })
  @IsInt({ each: true, message: 'reminders must be whole numbers of days with commas between, such as 30,7,1' })
  @Min(1, { each: true, message: 'reminders must lie before the due day' })
  @Max(365, { each: true, message: 'reminders must lie within a year' })
  readonly reminders: readonly number[];

  /** Where the service puts a backup by itself; null where it makes none. */
  @IsOptional()
  @IsString()
  readonly backupDirectory: string | null;

  /** The public key backups are sealed to; the private one is kept elsewhere. */
  @IsOptional()
  @IsString()
  readonly backupKeyFile: string | null;

  /** Minutes from one backup to the next. */
  @IsInt()
  @Min(5)
  @Max(10_080)
  readonly backupEvery: number;

  /** How many of its own backups the service keeps; older ones are removed. */
  @IsInt()
  @Min(2)
  @Max(100_000)
  readonly backupKeep: number;

  /** Most requests of one person in a minute; one more is answered 429. */
  @IsInt()
  @Min(10)
  @Max(100_000)
  readonly userRequests: number;
  /** The Ed25519 key by which checkpoints of the log are signed; made at the first start. */
  @IsString()
  readonly signingKeyFile: string;

  /** Where every checkpoint is written besides the database: best on another disk or share. */
  @IsString()
  readonly witnessFile: string;

  /** How many days an act may lie before the last checkpoint of the log without a reason (SEC-02). */
  @IsInt()
  @Min(0)
  @Max(3650)
  readonly backdatedDays: number;

  /** Where people reach this house, without a slash at the end: stands in letters. Null where nobody said so. */
  @IsOptional()
  @Matches(/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*[^\s/?#])?$/, {
    message: 'publicUrl must be an address such as https://lotrinh.example.vn',
  })
  readonly publicUrl: string | null;

  /** The mail server by which letters leave; null where none may (SEC-46). */
  @IsOptional()
  @Matches(/^smtps?:\/\/\S+$/, { message: 'smtpUrl must start with smtp:// or smtps://' })
  readonly smtpUrl: string | null;

  /** In whose name letters leave. */
  @IsOptional()
  @Matches(/^[^\s<>"@]{1,64}@[^\s<>"@]{1,255}$/, { message: 'mailFrom must be a mail address' })
  readonly mailFrom: string | null;

  /** A folder that letters are written to instead, one file each, for another program to send. */
  @IsOptional()
  @IsString()
  readonly mailDirectory: string | null;

  constructor(env: Environment) {
    // An empty variable means the default, as in a copied .env.example.
    const text = (name: keyof typeof variables): string | undefined => {
      const value = env[variables[name]]?.trim();
      return value === '' ? undefined : value;
    };
    this.profile = (text('profile') ?? 'demo') as Profile;
    this.port = /^\d+$/.test(text('port') ?? '3000') ? Number(text('port') ?? '3000') : NaN;
    this.host = text('host') ?? '127.0.0.1';
    this.dataDirectory = resolve(text('dataDirectory') ?? join('data', this.profile));
    this.databaseUrl = text('databaseUrl') ?? null;
    this.ownerUrl = text('ownerUrl') ?? null;
    this.auditorRole = text('auditorRole') ?? null;
    this.masterKeyFile = resolve(text('masterKeyFile') ?? join(this.dataDirectory, 'master.key'));
    this.allowRemoteDemo = text('allowRemoteDemo') ?? '0';
    this.proxies = (text('proxies') ?? '')
      .split(',')
      .map((address) => address.trim())
      .filter((address) => address !== '');
    const breached = text('breachedFile');
    this.breachedFile = breached === undefined ? null : resolve(breached);
    this.reminders = (text('reminders') ?? '90,60,30,15,7,1')
      .split(',')
      .map((days) => (/^\d+$/.test(days.trim()) ? Number(days) : NaN))
      .sort((a, b) => b - a);
    const whole = (name: keyof typeof variables, usual: number): number => {
      const given = text(name) ?? String(usual);
      return /^\d{1,9}$/.test(given) ? Number(given) : NaN;
    };
    const path = (name: keyof typeof variables): string | null => {
      const given = text(name);
      return given === undefined ? null : resolve(given);
    };
    this.backupDirectory = path('backupDirectory');
    this.backupKeyFile = path('backupKeyFile');
    this.backupEvery = whole('backupEvery', 60);
    this.backupKeep = whole('backupKeep', 48);
    this.userRequests = whole('userRequests', 600);
    this.signingKeyFile = path('signingKeyFile') ?? join(this.dataDirectory, 'signing.key');
    this.witnessFile = path('witnessFile') ?? join(this.dataDirectory, 'checkpoints.txt');
    this.backdatedDays = whole('backdatedDays', 30);
    this.publicUrl = text('publicUrl') ?? null;
    this.smtpUrl = text('smtpUrl') ?? null;
    this.mailFrom = text('mailFrom') ?? null;
    this.mailDirectory = path('mailDirectory');
    Object.freeze(this);
  }

  /** Whether a daily letter can leave, by a server or into a folder. */
  get sendsLetters(): boolean {
    return this.smtpUrl !== null || this.mailDirectory !== null;
  }

  /** In real use nobody who works through the service may take down the fences of the log (SEC-05). */
  get separateOwner(): boolean {
    return this.profile === 'real';
  }

  /** The embedded database, used where `databaseUrl` is null. */
  get databaseFile(): string {
    return join(this.dataDirectory, 'lo-trinh.sqlite');
  }
}

/** All faults of the settings at once, so that the operator mends them in one go. */
export class ConfigFaults extends Error {
  override readonly name = 'ConfigFaults';

  constructor(readonly faults: readonly string[]) {
    super(`The service cannot start with these settings:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** Reads and checks the settings; throws `ConfigFaults`. */
export function readConfig(env: Environment = process.env): Config {
  const config = new Config(env);
  const faults = [
    ...malformed(config),
    ...unsafe(config),
    ...keyFaults(config),
    ...backupFaults(config),
    ...mailFaults(config),
  ];
  if (faults.length > 0) throw new ConfigFaults(faults);
  return config;
}

function malformed(config: Config): string[] {
  return validateSync(config).flatMap(({ property, constraints = {} }) =>
    Object.values(constraints).map((words) => `${variables[property as keyof typeof variables]}: ${words}`),
  );
}

const loopback = /^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/;

function unsafe(config: Config): string[] {
  const faults: string[] = [];
  if (config.profile === 'demo' && config.allowRemoteDemo !== '1' && !loopback.test(config.host)) {
    faults.push(
      `HOST: the demo has known passwords and listens on this machine only, not on ${config.host} ` +
        `(${variables.allowRemoteDemo}=1 lifts this)`,
    );
  }
  // The system cuts a longer address of a socket off, or refuses it.
  if (Buffer.byteLength(controlSocket(config)) > 103) {
    faults.push(`${variables.dataDirectory}: its path is too long for the socket of the console; 90 bytes at most`);
  }
  if (config.profile === 'real' && config.proxies.length === 0 && !loopback.test(config.host)) {
    faults.push(
      `HOST: on ${config.host} passwords would cross the network in the clear; name in ${variables.proxies} the addresses ` +
        'of the reverse proxy that ends TLS, or listen on 127.0.0.1',
    );
  }
  if (config.breachedFile !== null && !existsSync(config.breachedFile)) {
    faults.push(`${variables.breachedFile}: ${config.breachedFile} is missing`);
  }
  if (config.profile === 'real' && config.databaseUrl !== null && weakPassword(config.databaseUrl)) {
    faults.push('DATABASE_URL: its password is shorter than 12 characters or a common one');
  }
  return faults;
}

/** An address without a password (a Unix socket, `PGPASSFILE`) is PostgreSQL's own business. */
function weakPassword(url: string): boolean {
  const password = URL.canParse(url) ? decodeURIComponent(new URL(url).password) : '';
  return password !== '' && (password.length < 12 || /^(?:postgres|password|changeme|123456)/i.test(password));
}

function keyFaults(config: Config): string[] {
  const { signingKeyFile } = config;
  const signing = existsSync(signingKeyFile) ? signingKeyFaults(signingKeyFile) : [];
  return [...masterFaults(config), ...signing.map((fault) => `${variables.signingKeyFile}: ${fault}`)];
}

function masterFaults({ masterKeyFile, databaseUrl, databaseFile }: Config): string[] {
  const name = variables.masterKeyFile;
  if (existsSync(masterKeyFile)) return masterKeyFaults(masterKeyFile).map((fault) => `${name}: ${fault}`);
  // A new key beside an old database would make every sealed value unreadable without a word.
  if (databaseUrl !== null || !existsSync(databaseFile)) return [];
  return [`${name}: ${masterKeyFile} is missing, but the database it belongs to is there: put the key back`];
}

/** Told at the start: an hourly backup that cannot be sealed would be missed on the day it is needed. */
function backupFaults({ backupDirectory, backupKeyFile }: Config): string[] {
  const name = variables.backupKeyFile;
  if (backupKeyFile === null)
    return backupDirectory === null ? [] : [`${name}: ${variables.backupDirectory} needs the key to seal to`];
  try {
    readPublicKey(readFileSync(backupKeyFile, 'utf8'));
    return [];
  } catch (error) {
    return [`${name}: ${(error as Error).message}`];
  }
}

function mailFaults(config: Config): string[] {
  const { smtpUrl, mailFrom, mailDirectory } = config;
  const faults: string[] = [];
  if (config.sendsLetters && mailFrom === null)
    faults.push(`${variables.mailFrom}: letters need the address they come from`);
  if (smtpUrl !== null && mailDirectory !== null)
    faults.push(`${variables.mailDirectory}: letters leave by ${variables.smtpUrl} or into a folder, not both ways`);
  return faults;
}
