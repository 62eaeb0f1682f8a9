// The table of routes as an OpenAPI 3.1 document, for programs and for the page about the hub.

import { build } from '@proofhouse/record/build.ts';
import { apiRoutes, type Members, type Route, type Sort } from './routes.ts';

type Json = Readonly<Record<string, unknown>>;

const schemas: Readonly<Record<Sort, { readonly type: string }>> = {
  text: { type: 'string' },
  number: { type: 'number' },
  whole: { type: 'integer' },
  'yes or no': { type: 'boolean' },
  list: { type: 'array' },
  object: { type: 'object' },
};

function schemaOf(members: Members, isWhole: boolean): Json {
  const properties = Object.entries(members).map(([name, sort]) => {
    const schema = schemas[sort.replace('?', '') as Sort];
    return [name, sort.endsWith('?') ? { type: [schema.type, 'null'] } : schema] as const;
  });
  // What a body may leave out is marked by its question mark; an answer always has every name.
  const required = Object.entries(members).flatMap(([name, sort]) => (isWhole || !sort.endsWith('?') ? [name] : []));
  return { type: 'object', properties: Object.fromEntries(properties), required, additionalProperties: false };
}

const trouble = { $ref: '#/components/schemas/Trouble' };
const refusal = (description: string): Json => ({
  description,
  content: { 'application/json': { schema: trouble } },
});

/** What every row may answer instead of what it gives. */
function refusalsOf({ who, takes, refuses = {} }: Route): Json {
  const all: Record<string, string> = { 400: 'The request cannot be answered as it stands; the sentence says why.' };
  if (takes) all[413] = 'The body is too large.';
  if (takes) all[415] = 'The body is no JSON.';
  if (who === 'enrolled device') all[401] = 'The device has not shown its key, or the key is no longer in force.';
  if (who === 'this machine') all[403] = 'Asked from another machine.';
  all[503] = 'The hub stopped writing; the sentence says why.';
  return Object.fromEntries(
    Object.entries<string>({ ...all, ...refuses }).map(([status, description]) => [status, refusal(description)]),
  );
}

const pathOf = (path: string): string => path.replace(/:([a-z]+)/g, '{$1}');

/** `GET /api/event/:id` is `getEventId`. */
const nameOf = ({ method, path }: Route): string =>
  [method.toLowerCase(), ...(path.match(/[a-z]+/g) ?? []).slice(1)]
    .map((word, n) => (n === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');

function operationOf(route: Route): Json {
  const { path, who, says, asks = {}, takes, gives } = route;
  const content =
    typeof gives === 'string'
      ? { [gives]: { schema: { type: 'string' } } }
      : { 'application/json': { schema: schemaOf(gives, true) } };
  return {
    operationId: nameOf(route),
    summary: says,
    'x-who': who,
    security: who === 'enrolled device' ? [{ device: [] }] : [],
    parameters: Object.entries(asks).map(([name, description]) => {
      const isInPath = path.includes(`:${name}`);
      return { name, in: isInPath ? 'path' : 'query', required: isInPath, description, schema: { type: 'string' } };
    }),
    ...(takes
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(takes, false) } } } }
      : {}),
    responses: { 200: { description: 'Done.', content }, ...refusalsOf(route) },
  };
}

/** The whole document. */
export function openApi(routes: readonly Route[] = apiRoutes) {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const path = pathOf(route.path);
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Proofhouse hub',
      version: build,
      description:
        'Facts come in as signed events and are never refused for what they say. What stands in no path of this ' +
        'document is refused unread; `x-who` says who may ask.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      securitySchemes: {
        device: { type: 'http', scheme: 'bearer', description: 'A token from POST /api/hello: an enrolled key.' },
      },
      schemas: {
        Trouble: {
          type: 'object',
          properties: {
            error: {
              type: 'object',
              properties: { code: { type: 'string' }, says: { type: 'string' } },
              required: ['code', 'says'],
            },
          },
          required: ['error'],
        },
      },
    },
  };
}
