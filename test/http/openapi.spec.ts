import { describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { IsInt, IsOptional, IsString, Min } from 'class-validator';
import { Public } from '../../src/http/access.js';
import { HttpModule } from '../../src/http/http.module.js';
import { PageOf } from '../../src/http/keyset.js';
import { Operation, oneOfByType } from '../../src/http/operation.js';
import { IdempotencyKey, IfMatch } from '../../src/http/precondition.js';
import { serve } from '../support/serve.js';

class Opened {
  @IsInt() @Min(1) round!: number;
}
class Closed {
  @IsString() reason!: string;
}
class Search {
  @IsOptional() @IsString() name?: string;
}

@Controller('api/v1/courses')
class Courses {
  @Get()
  @Public()
  @Operation({ summary: 'Courses', answers: { type: 'array' } })
  list(@Query() search: Search, @PageOf() page: unknown) {
    return [search, page];
  }

  @Post()
  @Operation({ summary: 'Open a course', answers: Opened, problems: [409] })
  open(@Body() body: Opened, @IdempotencyKey() key: string) {
    return { body, key };
  }

  @Post(':id/acts')
  @HttpCode(200)
  @Operation({
    summary: 'Record an act',
    body: oneOfByType('CourseAct', { 'course.open': Opened, 'course.close': Closed }),
  })
  act(@IfMatch() revision: number) {
    return { revision };
  }
}

/** A page is no operation of the API. */
@Controller('courses')
class CoursePages {
  @Get()
  @Public()
  page() {
    return '';
  }
}

interface Document {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, object>>;
  readonly components: { readonly schemas: object };
}

async function documentOf(...controllers: (new () => object)[]): Promise<Document> {
  const served = await serve({ imports: [HttpModule], controllers });
  try {
    return (await served.send('GET', '/api/v1/openapi.json')).body;
  } finally {
    await served.close();
  }
}

describe('the OpenAPI document', () => {
  it('lists the operations of the API and nothing else', async () => {
    const { openapi, paths } = await documentOf(Courses, CoursePages);
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths).sort()).toEqual(['/api/v1/courses', '/api/v1/courses/{id}/acts', '/api/v1/openapi.json']);
  });

  it('describes what goes in, what comes out and what is refused', async () => {
    const { paths, components } = await documentOf(Courses);
    expect(paths['/api/v1/courses']).toMatchObject({
      get: {
        operationId: 'Courses_list',
        security: [],
        parameters: expect.arrayContaining([
          expect.objectContaining({ name: 'name', in: 'query', required: false }),
          expect.objectContaining({ name: 'limit', in: 'query', schema: expect.objectContaining({ maximum: 50 }) }),
        ]),
      },
      post: {
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Opened' } } } },
        parameters: [expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true })],
        responses: { 201: { content: expect.anything() }, 400: {}, 401: {}, 403: {}, 409: {} },
      },
    });
    expect(paths['/api/v1/courses/{id}/acts']).toMatchObject({
      post: {
        parameters: [{ name: 'id', in: 'path', required: true }, { name: 'If-Match' }],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/CourseAct' } } } },
        responses: { 200: { description: 'Done' } },
      },
    });
    expect(components).toMatchObject({
      schemas: {
        Opened: { properties: { round: { type: 'integer', minimum: 1 } } },
        CourseAct: { discriminator: { propertyName: 'type' } },
        Problem: { required: expect.arrayContaining(['type', 'code']) },
      },
    });
  });

  it('refers to nothing that is not there', async () => {
    const document = await documentOf(Courses);
    const told = new Set(Object.keys(document.components.schemas));
    const asked = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name!);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter((name) => !told.has(name))).toEqual([]);
  });

  it('a route of the API that nobody described stops the start', async () => {
    @Controller('api/v1/silent')
    class Silent {
      @Get()
      read() {
        return {};
      }
    }
    await expect(documentOf(Silent)).rejects.toThrow('GET /api/v1/silent');
  });

  it('SEC-51: so does a body without a class', async () => {
    interface Anything {
      a: string;
    }
    @Controller('api/v1/loose')
    class Loose {
      @Post()
      @Operation({ summary: 'Loose' })
      write(@Body() body: Anything) {
        return body;
      }
    }
    await expect(documentOf(Loose)).rejects.toThrow('Loose.write: a body or query is one validated class');
  });

  it('SEC-51: and a body taken field by field', async () => {
    @Controller('api/v1/loose')
    class Loose {
      @Post()
      @Operation({ summary: 'Loose' })
      write(@Body('name') name: string) {
        return { name };
      }
    }
    await expect(documentOf(Loose)).rejects.toThrow('Loose.write');
  });
});
