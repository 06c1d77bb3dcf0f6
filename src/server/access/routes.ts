import { OpenAPIHono } from '@hono/zod-openapi';
import type { Kit } from '../kit.ts';
import { peopleRoutes } from './people.ts';
import { sessionRoutes } from './session.ts';
import type { Access } from './viewer.ts';

/** The routes that a server of many users has beside the others. */
export const accessRoutes = (_kit: Kit, to: Access) =>
  new OpenAPIHono().route('/', sessionRoutes(to)).route('/', peopleRoutes(to));
