import type { Handle } from '@sveltejs/kit';
import { assentHandle } from 'assent/sveltekit';
import { config } from '$lib/config';

export const handle: Handle = assentHandle(config);
