import { isTree } from '../consent/json.js';
import type { Choices } from '../consent/types.js';
import type { AssentInstance } from './assent.js';

/**
 * Returns the choices that a call has made; `null` if nothing can be made of them. Reports whatever else is in them: a
 * call that means nothing known changes nothing.
 *
 * @param choices Ids with `true` or `false`.
 */
export function namedChoices(choices: unknown, assent: AssentInstance): Choices | null {
  const named = copyOf(choices);
  if (!named || Object.values(named).some((value) => typeof value !== 'boolean')) {
    assent.report('choice-invalid', 'save() takes ids with true or false; nothing was changed');
    return null;
  }
  const ids = Object.keys(named);
  if (!ids.length) {
    assent.report('choice-invalid', 'save() needs the ids to decide about; nothing was changed');
    return null;
  }
  const unknown = ids.filter((id) => !assent.declares(id));
  if (unknown.length) assent.report('id-unknown', `Unknown category or service "${unknown.join('", "')}"`);
  const required = ids.filter((id) => assent.isRequired(id));
  if (required.length)
    assent.report('choice-invalid', `"${required.join('", "')}" is required: nobody decides about it`);
  return unknown.length + required.length < ids.length ? (named as Choices) : null;
}

/** What `choices` says now. A getter of the page's may throw. */
function copyOf(choices: unknown): object | null {
  try {
    return isTree(choices) ? { ...choices } : {};
  } catch {
    return null;
  }
}
