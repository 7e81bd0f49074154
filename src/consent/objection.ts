import type { Config, Rules } from './config-types.js';
import { categoryIdOf } from './ids.js';
import { optionalPurposesOf } from './purposes.js';
import { answersIn } from './record.js';
import type { StoredRecord } from './record.js';
import type { State } from './types.js';

/** Whether `id` is on without a consent, as the visitor has not objected to it where the law asks for no more. */
export const isUnopposed = (id: string, { granted, record }: State, { objection }: Rules): boolean =>
  objection.includes(categoryIdOf(id)) && granted.includes(id) && !record?.granted.includes(id);

/** The ids that `record` objects to, be it over: an objection outlives the consent beside it. */
export const objectedIn = (record: StoredRecord, config: Config, { objection }: Rules): readonly string[] =>
  [...answersIn(record, optionalPurposesOf(config))].flatMap(([id, answer]) =>
    answer === 'r' && objection.includes(categoryIdOf(id)) ? id : [],
  );
