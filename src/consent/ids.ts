/** The id of the service `service` inside the category `category`. */
export const serviceId = (category: string, service: string): string => `${category}/${service}`;

/** The id of the category that `id`, a category or a service, belongs to. */
export const categoryIdOf = (id: string): string => id.split('/', 1)[0] ?? id;
