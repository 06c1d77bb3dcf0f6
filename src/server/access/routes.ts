import { OpenAPIHono } from '@hono/zod-openapi';
import type { Kit } from '../kit.ts';
import { linkRoutes } from './links.ts';
import { markRoutes } from './marks.ts';
import { peopleRoutes } from './people.ts';
import { reviewRoutes } from './reviews.ts';
import { sessionRoutes } from './session.ts';
import { trailRoutes } from './trail.ts';
import type { Access } from './viewer.ts';
import { workRoutes } from './work.ts';

/** The routes that a server of many users has beside the others. */
export const accessRoutes = (kit: Kit, to: Access) =>
  new OpenAPIHono()
    .route('/', sessionRoutes(to))
    .route('/', peopleRoutes(kit, to))
    .route('/', workRoutes(kit, to))
    .route('/', linkRoutes(kit, to))
    .route('/', markRoutes(kit, to))
    .route('/', trailRoutes(to))
    .route('/', reviewRoutes(kit, to));
