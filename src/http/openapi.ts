import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { HTTP_CODE_METADATA, PARAMTYPES_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { isApi } from './media-type.js';
import { type ByType, OPERATION, type OperationFacts } from './operation.js';
import { factsOf, type ParameterFacts, PARAMETERS } from './parameter.js';
import { ACCESS, everybody } from './access.js';
import { metadataOf, type Route } from './routes.js';
import { type Schema, Schemas } from './schema-of.js';
import type { Class } from './validation.js';

/** The OpenAPI 3.1 document of the routes under `/api`, from what Nest and class-validator already know of them. */
export function openApiOf(routes: readonly Route[]): Schema {
  const schemas = new Schemas();
  const paths: Record<string, Record<string, Schema>> = {};
  const api = routes.filter(({ path }) => isApi(path));
  const undescribed = api.filter((route) => !metadataOf(OPERATION, route)).map(({ verb, path }) => `${verb} ${path}`);
  if (undescribed.length > 0) throw new Error(`These routes lack @Operation: ${undescribed.join(', ')}`);
  for (const route of api) {
    const address = route.path.replaceAll(/:(\w+)/g, '{$1}');
    paths[address] = { ...paths[address], [route.verb.toLowerCase()]: operationOf(route, schemas) };
  }
  schemas.all.Problem = problemSchema;
  return {
    openapi: '3.1.0',
    info: { title: 'Lộ Trình', version: '1' },
    paths,
    components: { schemas: schemas.all, securitySchemes },
    security: [{ session: [] }, { token: [] }],
  };
}

const securitySchemes = {
  session: { type: 'apiKey', in: 'cookie', name: '__Host-lotrinh' },
  token: { type: 'http', scheme: 'bearer' },
};

/** RFC 9457, with what our refusals add. */
const problemSchema: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'correlationId'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    correlationId: { type: 'string' },
    rule: { type: 'string' },
    by: {
      type: 'array',
      items: { type: 'string' },
      description: 'The duties that may do this, over the place in question',
    },
    detail: { type: 'string' },
    revision: { type: 'integer' },
    retryAfter: { type: 'integer' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code', 'message'],
        properties: Object.fromEntries(
          ['pointer', 'parameter', 'header', 'code', 'message'].map((name) => [name, { type: 'string' }]),
        ),
      },
    },
    unmet: { type: 'array', items: { type: 'object' } },
  },
};

const problem: Schema = {
  description: 'Refused',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function operationOf(route: Route, schemas: Schemas): Schema {
  const facts = metadataOf(OPERATION, route) as OperationFacts;
  const open = metadataOf(ACCESS, route) === everybody;
  const { parameters, body } = argumentsOf(route, facts);
  const answer =
    (facts.answers && { content: json(schemaFor(facts.answers, schemas)) }) ??
    (facts.media && { content: { [facts.media]: { schema: { type: 'string' } } } });
  const refusals = [...new Set([400, ...(open ? [] : [401, 403]), ...(facts.problems ?? [])])].sort();
  return {
    operationId: `${route.controller.name.replace(/Controller$/, '')}_${route.method}`,
    summary: facts.summary,
    ...(open && { security: [] }),
    ...(parameters.length > 0 && { parameters: parameters.map((one) => expanded(one, schemas)).flat() }),
    ...(body && { requestBody: { required: true, content: json(schemaFor(body, schemas)) } }),
    responses: {
      [statusOf(route)]: { description: 'Done', ...answer },
      ...Object.fromEntries(refusals.map((status) => [status, problem])),
    },
  };
}

const json = (schema: Schema, media = 'application/json') => ({ [media]: { schema } });

function statusOf(route: Route): number {
  const declared = Reflect.getMetadata(HTTP_CODE_METADATA, route.handler) as number | undefined;
  return declared ?? (route.verb === 'POST' ? 201 : 200);
}

function schemaFor(described: Class | ByType | Schema, schemas: Schemas): Schema {
  if (typeof described === 'function') return schemas.of(described);
  return 'byType' in described ? schemas.byType((described as ByType).name, (described as ByType).byType) : described;
}

type Parameter = Schema | { readonly query: Class };

function argumentsOf(route: Route, { body }: OperationFacts) {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, route.controller, route.method) ?? {}) as Readonly<
    Record<string, { readonly index: number; readonly data?: unknown; readonly factory?: unknown }>
  >;
  const types = Reflect.getMetadata(
    PARAMTYPES_METADATA,
    route.controller.prototype as object,
    route.method,
  ) as readonly Class[];
  const parameters: Parameter[] = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const everywhere = (metadataOf(PARAMETERS, route) ?? []) as readonly ParameterFacts[];
  parameters.push(...everywhere.map((one) => ({ ...one })));
  let found = body;
  for (const [key, { index, data, factory }] of Object.entries(args)) {
    const kind = key.split(':', 1)[0];
    parameters.push(...factsOf(factory).map((one) => ({ ...one })));
    if (kind === String(RouteParamtypes.BODY)) found ??= told(route, types[index]!, data);
    if (kind === String(RouteParamtypes.QUERY)) parameters.push({ query: told(route, types[index]!, data) });
  }
  return { parameters, body: found };
}

/** SEC-51: a body or query typed by an interface, or taken field by field, would pass unvalidated. */
function told(route: Route, type: Class, data: unknown): Class {
  if (data === undefined && !([Object, String, Number, Boolean, Array] as unknown[]).includes(type)) return type;
  throw new Error(`${route.controller.name}.${route.method}: a body or query is one validated class.`);
}

function expanded(one: Parameter, schemas: Schemas): Schema[] {
  if (!('query' in one)) return [one];
  schemas.of(one.query as Class);
  const { properties, required } = schemas.all[(one.query as Class).name] as {
    properties: Record<string, Schema>;
    required: readonly string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}
