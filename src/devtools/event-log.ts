import type { Assent } from '../assent/types.js';
import type { AssentEventDetails } from '../assent/events.js';
import type { Row, Section } from './section.js';
import { titlesOf } from './titles.js';

const NAMES = ['ready', 'change', 'decision', 'show', 'hide', 'error'] as const;

/** How many events are kept: the newest. */
const MOST = 50;

/** Keeps the events of Assent, from now on. */
export class EventLog {
  readonly #rows: Row[] = [];
  readonly #stops: (() => void)[] = [];

  /** @param onadd Called after each event. */
  constructor(assent: Assent, onadd: () => void) {
    for (const name of NAMES) {
      const listen = ({ detail }: CustomEvent<Partial<AssentEventDetails[typeof name]>>) => {
        const time = new Date().toISOString().slice(11, 19);
        const titleOf = titlesOf(assent.config, assent.state.language);
        this.#rows.unshift({ name: `${time} ${name}`, text: gistOf(detail, titleOf) });
        this.#rows.splice(MOST);
        onadd();
      };
      assent.addEventListener(name, listen as EventListener);
      this.#stops.push(() => assent.removeEventListener(name, listen as EventListener));
    }
  }

  get section(): Section {
    return { title: 'Events', groups: [{ rows: this.#rows }], empty: 'None since these tools came.' };
  }

  stop(): void {
    for (const stop of this.#stops) stop();
  }
}

/** Any of the details that events carry. */
type Detail = Partial<
  AssentEventDetails['change'] & Pick<AssentEventDetails['decision'], 'surface'> & AssentEventDetails['error']
>;

function gistOf(
  { cause, surface, state, error, granted = [], revoked = [] }: Detail,
  titleOf: (id: string) => string,
): string {
  if (error) return error.code;
  const list = (what: string, ids: readonly string[]) => ids.length > 0 && `${what} ${ids.map(titleOf).join(', ')}`;
  return [cause ?? surface ?? state?.status, list('granted', granted), list('revoked', revoked)]
    .filter(Boolean)
    .join('; ');
}
