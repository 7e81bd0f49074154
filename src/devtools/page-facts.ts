import type { Assent } from '../assent/types.js';
import type { Audit } from '../consent/types.js';
import { checkPage } from './check-page.js';
import { EventLog } from './event-log.js';
import { explain } from './explain.js';
import type { Problem } from './explain.js';
import type { Findings } from './findings.js';
import { consentModeSection, receiptsSection } from './queues.js';
import { RequestLog, requestsSection } from './requests.js';
import type { Section } from './section.js';
import { recordSection, stateSection } from './state-sections.js';
import { storedSection } from './stored.js';
import { titlesOf } from './titles.js';
import { waitingSection } from './waiting.js';

/** Everything that there is to show. */
export interface Facts {
  readonly problems: readonly Problem[];
  readonly sections: readonly Section[];
}

/** For a page whose extras do not load. */
const NOTHING: Audit = { undeclared: [], survivors: [], declaration: '[]' };

/** Follows what happens on a page, and finds out what holds there. */
export class PageFacts {
  readonly #requests: RequestLog;
  readonly #events: EventLog;
  #canAudit = true;

  /** @param onchange Called after requests and events. */
  constructor(
    readonly assent: Assent,
    onchange: () => void,
  ) {
    this.#requests = new RequestLog(onchange);
    this.#events = new EventLog(assent, onchange);
  }

  /** Looks at the page, and adds what is wrong to `findings`. */
  async look(findings: Findings): Promise<Facts> {
    const audit = await this.#audit();
    const { requests } = this.#requests;
    checkPage(this.assent, findings, requests);
    const { state, config } = this.assent;
    const unwanted = [...audit.undeclared, ...audit.survivors];
    const problems = explain(findings.all, {
      titleOf: titlesOf(config, state.language),
      isStored: (storage, name) =>
        audit === NOTHING || unwanted.some((item) => item.storage === storage && item.name === name),
    });
    const sections = [
      stateSection(state, config),
      recordSection(state, config),
      waitingSection(state, config),
      await storedSection(audit, state, config),
      requestsSection(requests, state, config),
      consentModeSection(config),
      receiptsSection(config),
      this.#events.section,
    ];
    return { problems, sections };
  }

  stop(): void {
    this.#requests.stop();
    this.#events.stop();
  }

  /** Compares what is stored with what is declared, unless the code for that does not load. */
  async #audit(): Promise<Audit> {
    try {
      if (this.#canAudit) return await this.assent.audit();
    } catch {
      // Not again each second.
      this.#canAudit = false;
    }
    return NOTHING;
  }
}
