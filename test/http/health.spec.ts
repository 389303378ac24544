import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Post } from '@nestjs/common';
import { Public } from '../../src/http/access.js';
import { Admittance, mostInside } from '../../src/http/admittance.js';
import { HttpModule } from '../../src/http/http.module.js';
import { Operation } from '../../src/http/operation.js';
import { type Served, serve } from '../support/serve.js';

let begun = 0;
let letGo: () => void = () => undefined;
let held = new Promise<void>((resolve) => (letGo = resolve));

@Controller('api/v1')
@Public()
class Slow {
  @Get('slow')
  @Operation({ summary: 'Wait until the test says so' })
  async slow(): Promise<object> {
    begun += 1;
    await held;
    return { done: true };
  }

  @Post('quick')
  @Operation({ summary: 'Answer at once' })
  quick(): object {
    begun += 1;
    return {};
  }
}

describe('REL-16, REL-17: the door of the service', () => {
  let served: Served;
  let door: Admittance;
  beforeAll(async () => {
    served = await serve({ imports: [HttpModule], controllers: [Slow] });
    door = served.app.get(Admittance, { strict: false });
  });
  afterAll(() => served.close());

  const health = async (): Promise<unknown[]> => {
    const [live, ready] = [await served.send('GET', '/health/live'), await served.send('GET', '/health/ready')];
    return [live.status, live.body, ready.status];
  };

  it('says that it lives and is ready, and nothing else', async () => {
    expect(await health()).toEqual([200, { live: true }, 200]);
    expect((await served.send('GET', '/health/ready')).body).toEqual({ ready: true });
  });

  it('lets in so many at once; one more is told to come later and has begun nothing; health is answered', async () => {
    const inside = Array.from({ length: mostInside }, () => served.send('GET', '/api/v1/slow'));
    while (begun < mostInside) await new Promise(setImmediate);
    const turned = await served.send('POST', '/api/v1/quick');
    expect([turned.status, turned.headers.get('retry-after'), begun]).toEqual([503, '2', mostInside]);
    expect(turned.body).toMatchObject({ code: 'overloaded' });
    expect(await health()).toEqual([200, { live: true }, 200]);
    letGo();
    expect((await Promise.all(inside)).every(({ status }) => status === 200)).toBe(true);
    expect((await served.send('POST', '/api/v1/quick')).status).toBe(201);
  });

  it('once it stops: not ready yet alive, nobody new comes in, and who is inside gets an answer', async () => {
    held = new Promise<void>((resolve) => (letGo = resolve));
    const before = begun;
    const inside = served.send('GET', '/api/v1/slow');
    while (begun === before) await new Promise(setImmediate);
    let closed = false;
    const stop = door.onModuleDestroy().then(() => (closed = true));
    const turned = await served.send('POST', '/api/v1/quick');
    expect([turned.status, turned.headers.get('connection'), turned.headers.get('retry-after')]).toEqual([
      ...[503, 'close', '5'],
    ]);
    expect(await health()).toEqual([200, { live: true }, 503]);
    expect([begun, closed]).toEqual([before + 1, false]);
    letGo();
    expect([(await inside).status, await stop]).toEqual([200, true]);
  });
});
