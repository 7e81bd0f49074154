import type { Assent } from '../assent/types.js';
import { whenStarted } from '../assent/queue.js';
import { BaseElement } from '../browser/base-element.js';
import { safeDocument } from '../browser/safe-document.js';
import { addStyles, sheetOf } from '../browser/styles.js';
import type { Audit } from '../consent/types.js';
import { STYLES } from './assent-devtools.styles.js';
import { checkPage } from './check-page.js';
import { controlsOf } from './controls.js';
import { button, element, problemList, sectionBody } from './element.js';
import { EventLog } from './event-log.js';
import { explain } from './explain.js';
import type { Problem } from './explain.js';
import { Findings } from './findings.js';
import { placeToggle } from './place-toggle.js';
import { consentModeSection, receiptsSection } from './queues.js';
import { reportOf } from './report.js';
import { RequestLog, requestsSection } from './requests.js';
import { countOf } from './section.js';
import type { Section } from './section.js';
import { recordSection, stateSection } from './state-sections.js';
import { storedSection } from './stored.js';
import { titlesOf } from './titles.js';
import { waitingSection } from './waiting.js';

/** Milliseconds between two looks at what tells nobody when it changes, such as storage. */
const INTERVAL = 1000;

/** Milliseconds after which a panel that a router has removed with the body comes back. */
const PAUSE = 100;

/** Sections that are open from the start. */
const OPEN = ['Problems', 'State', 'Held'];

/**
 * Tools for developers and support: what is wrong with how the page uses Assent and what to do about it, what holds and
 * why, what waits for what, what is stored and requested, and a report to copy.
 *
 * Built without Lit: it has to work where the user interface does not load, and under Trusted Types a page has only one
 * policy of Lit's name to give away.
 *
 * @element assent-devtools
 * @slot - controls of the page's own, below the problems
 * @attr {boolean} open - whether the panel is open, rather than a button in a corner
 * @csspart surface - the button or the panel
 * @csspart toggle - the button in the corner
 * @csspart panel
 * @csspart problem - a mistake, and what to do
 * @csspart note - what is good to know
 */
export class AssentDevtools extends BaseElement {
  static readonly observedAttributes = ['open'];

  #findings = new Findings();
  #assent: Assent | undefined;
  #stop: (() => void) | undefined;
  #requests: RequestLog | undefined;
  #events: EventLog | undefined;
  #problems: readonly Problem[] = [];
  #sections: readonly Section[] = [];
  #isDue = false;
  #canAudit = true;
  /** What each section showed last, so that only what has changed is drawn anew. */
  readonly #drawn = new Map<string, string>();

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #count = element('span', { class: 'count' }, '0');
  readonly #toggle = button('Assent', () => this.#turn(true), { part: 'toggle', 'aria-expanded': 'false' });
  readonly #title = element('h2', { tabindex: '-1' }, 'Assent');
  readonly #first = element('div');
  readonly #others = element('div');
  readonly #controls = this.#section('Try');
  readonly #report = element('textarea', { readonly: true, 'aria-label': 'Copy', hidden: true });
  readonly #copied = element('span', { role: 'status' });
  readonly #panel = element(
    'section',
    { part: 'panel', 'aria-label': 'Assent devtools', hidden: true },
    element(
      'header',
      {},
      this.#title,
      this.#copied,
      button('Copy report', () => void this.#copy()),
      button('✕', () => this.#turn(false), { 'aria-label': 'Close' }),
    ),
    this.#report,
    this.#first,
    element('slot'),
    this.#others,
    this.#controls,
  );
  readonly #surface = element('div', { part: 'surface', class: 'bottom end', popover: 'manual' });

  constructor() {
    super();
    addStyles(this.#root, sheetOf(STYLES));
    this.#toggle.append(this.#count);
    this.#surface.append(this.#toggle, this.#panel);
    this.#root.append(this.#surface);
    this.#panel.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.#turn(false);
    });
  }

  /**
   * What has been found wrong before this element came, and what is found from now on.
   *
   * @internal
   */
  set findings(findings: Findings) {
    for (const { code, message } of this.#findings.all) findings.add(code, message);
    this.#findings = findings;
    findings.onadd = () => this.#update();
    this.#update();
  }

  get open(): boolean {
    return this.hasAttribute('open');
  }

  set open(isOpen: boolean) {
    this.toggleAttribute('open', isOpen);
  }

  connectedCallback(): void {
    this.toggleAttribute('data-nosnippet', true);
    whenStarted((assent) => {
      if (this.isConnected && !this.#stop) this.#follow(assent);
    });
    this.#raise();
  }

  disconnectedCallback(): void {
    this.#stop?.();
    this.#stop = undefined;
    // Routers replace the body.
    setTimeout(() => {
      if (!this.isConnected && !safeDocument.querySelector('assent-devtools')) home().append(this);
    }, PAUSE);
  }

  attributeChangedCallback(): void {
    this.#toggle.hidden = this.open;
    this.#panel.hidden = !this.open;
    if (this.open) {
      this.#surface.className = 'open';
      this.#raise();
    } else placeToggle(this.#surface);
    this.#update();
  }

  #turn(isOpen: boolean): void {
    this.open = isOpen;
    (isOpen ? this.#title : this.#toggle).focus();
  }

  #follow(assent: Assent): void {
    this.#assent = assent;
    this.#title.textContent = `Assent ${assent.version}`;
    const update = () => this.#update();
    this.#requests = new RequestLog(update);
    this.#events = new EventLog(assent, update);
    const add = ({ detail: { error } }: DocumentEventMap['assent:error']) =>
      this.#findings.add(error.code, error.message);
    // The banner comes over what was there before. An open panel stays below: the visitor must be able to answer.
    const raise = () => {
      if (!this.open) this.#raise();
    };
    assent.addEventListener('error', add);
    assent.addEventListener('show', raise);
    const timer = setInterval(() => safeDocument.hidden || update(), INTERVAL);
    addEventListener('resize', update);
    const showRecord = async () => this.#write(JSON.stringify(await assent.exportRecord(), null, 2));
    this.#controls.replaceChildren(element('summary', {}, 'Try'), ...controlsOf(assent, showRecord));
    this.#stop = () => {
      this.#requests?.stop();
      this.#events?.stop();
      assent.removeEventListener('error', add);
      assent.removeEventListener('show', raise);
      clearInterval(timer);
      removeEventListener('resize', update);
    };
    update();
  }

  /** Puts this above what came into the top layer after it. */
  #raise(): void {
    if (!this.isConnected || !this.#surface.showPopover) return;
    const focused = this.#root.activeElement;
    if (this.#surface.matches(':popover-open')) this.#surface.hidePopover();
    this.#surface.showPopover();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  /** Draws once for all changes of a moment. */
  #update(): void {
    if (this.#isDue || !this.#assent) return;
    this.#isDue = true;
    void this.#look(this.#assent).finally(() => {
      this.#isDue = false;
    });
  }

  /** Compares what is stored with what is declared, unless the code for that does not load. */
  async #audit(assent: Assent): Promise<Audit> {
    try {
      if (this.#canAudit) return await assent.audit();
    } catch {
      // Not again each second.
      this.#canAudit = false;
    }
    return NOTHING;
  }

  async #look(assent: Assent): Promise<void> {
    const audit = await this.#audit(assent);
    const { requests = [] } = this.#requests ?? {};
    checkPage(assent, this.#findings, requests);
    const { state, config } = assent;
    this.#problems = explain(this.#findings.all, {
      titleOf: titlesOf(config, state.language),
      isStored: (storage, name) =>
        audit === NOTHING ||
        [...audit.undeclared, ...audit.survivors].some((item) => item.storage === storage && item.name === name),
    });
    this.#sections = [
      stateSection(state, config),
      recordSection(state, config),
      waitingSection(state, config),
      await storedSection(audit, state, config),
      requestsSection(requests, state, config),
      consentModeSection(config),
      receiptsSection(config),
      ...(this.#events ? [this.#events.section] : []),
    ];
    this.#draw();
  }

  #draw(): void {
    const mistakes = this.#problems.filter(({ isNote }) => !isNote);
    const notes = this.#problems.filter(({ isNote }) => isNote);
    const count = mistakes.length;
    this.#count.textContent = String(count);
    this.#count.className = count ? 'count bad' : 'count';
    this.#toggle.setAttribute('aria-label', `Assent devtools, ${count} ${count === 1 ? 'problem' : 'problems'}`);
    if (!this.open) return placeToggle(this.#surface);
    const badge = element('span', { class: this.#count.className }, String(count));
    this.#show(this.#first, 'Problems', [badge], problemList(mistakes), mistakes);
    if (notes.length || this.#drawn.has('Notes')) {
      const inGrey = element('span', { class: 'count' }, String(notes.length));
      this.#show(this.#first, 'Notes', [inGrey], problemList(notes), notes);
    }
    for (const section of this.#sections) {
      const badges = section.isCounted === false ? [] : [element('span', { class: 'count' }, String(countOf(section)))];
      this.#show(this.#others, section.title, badges, sectionBody(section), section);
    }
  }

  /** Draws a section into `place`, if its content has changed since it was drawn last. */
  #show(place: Element, title: string, badges: readonly Node[], body: Node, content: unknown): void {
    const json = JSON.stringify(content);
    if (this.#drawn.get(title) === json) return;
    this.#drawn.set(title, json);
    const name = title.toLowerCase().replaceAll(' ', '-');
    const details = place.querySelector<HTMLElement>(`.${name}`) ?? this.#section(title);
    // The one that is there stays: it may have the focus.
    const summary = details.querySelector('summary') ?? element('summary');
    summary.replaceChildren(`${title} `, ...badges);
    details.classList.add(name);
    details.replaceChildren(summary, body);
    if (!details.isConnected) place.append(details);
  }

  #section(title: string): HTMLDetailsElement {
    return element('details', { open: OPEN.includes(title) });
  }

  #write(text: string): void {
    this.#report.hidden = false;
    this.#report.value = text;
    this.#report.scrollIntoView({ block: 'nearest' });
  }

  async #copy(): Promise<void> {
    const { version = '', state } = this.#assent ?? {};
    const text = reportOf({
      version,
      address: location.href,
      browser: navigator.userAgent,
      recordId: state?.record?.id ?? null,
      problems: this.#problems,
      sections: this.#sections,
    });
    this.#write(text);
    try {
      await navigator.clipboard.writeText(text);
      this.#copied.textContent = 'Copied';
    } catch {
      // On plain http, and where the page's policy denies it, the text is there to be copied by hand.
      this.#report.select();
      this.#copied.textContent = 'Copy the text below';
    }
  }
}

/** Where a page has what it does not place itself. */
export const home = (): HTMLElement => safeDocument.body ?? safeDocument.documentElement;

/** For a page whose extras do not load. */
const NOTHING: Audit = { undeclared: [], survivors: [], declaration: '[]' };

declare global {
  interface HTMLElementTagNameMap {
    'assent-devtools': AssentDevtools;
  }
}
