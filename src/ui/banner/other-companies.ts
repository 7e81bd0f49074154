import type { Config } from '../../consent/config-types.js';

/**
 * Whether other companies may take part in what the visitor is asked about: unless the configuration names a provider for
 * every service, and each is the controller.
 */
export function mayInvolveOthers({ categories, policy }: Pick<Config, 'categories' | 'policy'>): boolean {
  const optional = categories.filter(({ required }) => !required);
  const services = optional.flatMap((category) => category.services);
  const cookies = [...optional, ...services].flatMap((purpose) => purpose.cookies).filter(({ provider }) => provider);
  const providers = [...services, ...cookies].map(({ provider }) => provider);
  return !providers.length || !providers.every((provider) => provider && provider === policy.controller);
}
