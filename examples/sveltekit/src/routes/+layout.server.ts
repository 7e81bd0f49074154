import type { LayoutServerLoad } from './$types';

/** Every page finds what the visitor has decided in `data.consent`. */
export const load: LayoutServerLoad = ({ locals }) => ({ consent: locals.assent });
