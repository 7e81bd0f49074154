import type { MiddlewareHandler } from 'astro';
import { assentMiddleware } from 'assent/astro';
import { config } from './config';

export const onRequest: MiddlewareHandler = assentMiddleware(config);
