import { request as rawRequest } from 'node:http';
import { type AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module, type ModuleMetadata } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test, type TestingModuleBuilder } from '@nestjs/testing';
import { Clock } from '../../src/clock.js';
import { Config, type Profile } from '../../src/config.js';
import { Admittance } from '../../src/http/admittance.js';
import { LoopDelay } from '../../src/http/loop-delay.js';
import { configureHttp, httpOptions, type HttpExtras } from '../../src/http/configure-http.js';
import { SettableClock } from './settable-clock.js';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** Read as JSON where it is JSON, else as text. */
  readonly body: never;
}

export interface Served {
  readonly app: NestExpressApplication;
  readonly url: string;
  readonly send: (method: string, path: string, options?: Sending) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

export interface Sending {
  /** Sent as JSON; a string or bytes go as they are. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface World extends HttpExtras {
  readonly profile?: Profile;
  readonly clock?: Clock;
  /** Settings beside the profile. */
  readonly env?: Readonly<Record<string, string>>;
  /** Provider tokens and what stands for them here. */
  readonly instead?: readonly (readonly [unknown, unknown])[];
}

/** Tests ask faster than people. */
export const unhurried = { LOTRINH_USER_REQUESTS: '100000' };

@Module({})
class Around {}

/** A small application on a free port, behind all that stands before every route in service. */
export async function serve(
  parts: ModuleMetadata,
  { profile = 'demo', clock = new SettableClock(), env = {}, instead = [], ...extras }: World = {},
): Promise<Served> {
  // The keys of this one application, made at its start.
  const data = mkdtempSync(join(tmpdir(), 'lotrinh-served-'));
  const globals = [
    {
      provide: Config,
      useValue: new Config({ ...unhurried, ...env, LOTRINH_PROFILE: profile, LOTRINH_DATA: data }),
    },
    { provide: Clock, useValue: clock },
    LoopDelay,
    Admittance,
  ];
  const world = { module: Around, global: true, providers: globals, exports: globals };
  const building = Test.createTestingModule({ ...parts, imports: [world, ...(parts.imports ?? [])] });
  for (const [token, value] of instead) building.overrideProvider(token).useValue(value);
  const served = await listening(building, extras);
  return {
    ...served,
    close: async () => {
      await served.close();
      rmSync(data, { recursive: true });
    },
  };
}

/** What was put together, on a free port. */
export async function listening(building: TestingModuleBuilder, extras: HttpExtras = {}): Promise<Served> {
  // A busy machine makes tests late, and lateness is what another test is about.
  building.overrideProvider(LoopDelay).useValue({ isOverloaded: false, watch: () => undefined, stop: () => undefined });
  const app = (await building.compile()).createNestApplication<NestExpressApplication>(httpOptions);
  app.useLogger(false);
  try {
    configureHttp(app, extras);
    await app.listen(0, '127.0.0.1');
  } catch (error) {
    await app.close();
    throw error;
  }
  const url = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  return { app, url, send: (method, path, options) => send(url, method, path, options), close: () => app.close() };
}

async function send(url: string, method: string, path: string, { body, headers = {} }: Sending = {}): Promise<Answer> {
  const raw = typeof body === 'string' || body instanceof Uint8Array;
  const payload = body === undefined ? undefined : raw ? Buffer.from(body) : JSON.stringify(body);
  const answer = await fetch(url + path, {
    method,
    redirect: 'manual',
    headers: { ...(body !== undefined && { 'Content-Type': 'application/json' }), ...headers },
    ...(payload !== undefined && { body: payload }),
  });
  const text = await answer.text();
  const isJson = /^application\/(?:problem\+)?json(?:;|$)/.test(answer.headers.get('content-type') ?? '');
  return { status: answer.status, headers: answer.headers, body: (isJson ? JSON.parse(text) : text) as never };
}

/** What `fetch` refuses to send, straight to the socket. */
export const sendRaw = (
  url: string,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]> }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    rawRequest({ hostname, port, method, path, headers }, (answer) => {
      answer.resume().on('end', () => {
        resolve({ status: answer.statusCode!, headers: answer.headers });
      });
    })
      .on('error', reject)
      .end();
  });
