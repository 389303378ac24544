import { describe, expect, it } from '@jest/globals';
import { Controller, Get, Post } from '@nestjs/common';
import { Requires } from '../../src/auth/requires.js';
import type { Capability } from '../../src/auth/policy.table.js';
import { Public } from '../../src/http/access.js';
import { Operation } from '../../src/http/operation.js';
import { authWorld } from '../support/auth-world.js';

async function starts(...controllers: (new () => object)[]): Promise<void> {
  const world = await authWorld({ controllers });
  await world.close();
}

describe('SEC-13: deny by default', () => {
  it('a route that says nothing stops the start, by name', async () => {
    @Controller('api/v1/marked')
    class Forgetful {
      @Get()
      @Requires('signedIn')
      @Operation({ summary: 'Marked' })
      marked() {
        return {};
      }

      @Post(['here', 'there'])
      @Operation({ summary: 'Forgotten' })
      forgotten() {
        return {};
      }
    }
    await expect(starts(Forgetful)).rejects.toThrow(
      'These routes say neither @Public() nor @Requires(): POST /api/v1/marked/here (Forgetful.forgotten), POST /api/v1/marked/there (Forgetful.forgotten)',
    );
  });

  it('so does a capability the table does not know', async () => {
    @Controller('pages')
    class Misspelt {
      @Get()
      @Requires('candidate.raed' as Capability)
      page() {
        return '';
      }
    }
    await expect(starts(Misspelt)).rejects.toThrow('GET /pages (Misspelt.page)');
  });

  it('and one that is a name every object has', async () => {
    @Controller('pages')
    class Sly {
      @Get()
      @Requires('constructor' as Capability)
      page() {
        return '';
      }
    }
    await expect(starts(Sly)).rejects.toThrow('Sly.page');
  });

  it("a route's own mark stands before its controller's", async () => {
    @Controller('pages')
    @Public()
    class Mixed {
      @Get('open')
      open() {
        return 'open';
      }

      @Get('closed')
      @Requires('signedIn')
      closed() {
        return 'closed';
      }
    }
    const world = await authWorld({ controllers: [Mixed] });
    try {
      expect((await world.send('GET', '/pages/open')).status).toBe(200);
      expect((await world.send('GET', '/pages/closed')).status).toBe(401);
    } finally {
      await world.close();
    }
  });
});
