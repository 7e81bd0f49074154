import { expect } from '@open-wc/testing';
import { AssentInstance } from '../../src/assent/assent.js';
import type { Assent } from '../../src/assent/types.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { getAssent } from '../../src/start/get-assent.js';
import { start } from '../../src/start/start.js';
import { version } from '../../src/version.js';
import { removeCookie, storeRecord, uniqueName } from '../helpers/page.js';
import { defaultRecordOf } from '../helpers/pure-builders.js';

describe('start', () => {
  const cookie = { name: uniqueName() };
  const input: ConfigInput = { cookie, policy: { url: '/privacy' } };
  /** What the page had waiting for Assent, in the order in which it was called. */
  const called: [name: string, assent: Assent][] = [];
  let early: Promise<Assent>;
  let assent: Assent;

  const { warn } = console;
  let warnings: unknown[];

  // One instance runs per page: all tests look at the same.
  before(() => {
    storeRecord(cookie.name, defaultRecordOf());
    window.assent = [(given) => called.push(['first', given])];
    (window.assent ||= []).push((given) => called.push(['second', given]));
    early = getAssent();
    document.addEventListener('assent:ready', () => called.push(['ready', window.assent]), { once: true });
    assent = start(input);
  });

  after(() => {
    removeCookie(cookie.name);
    window.assent = undefined;
  });

  beforeEach(() => {
    warnings = [];
    console.warn = (message: unknown) => void warnings.push(message);
  });

  afterEach(() => {
    console.warn = warn;
  });

  it('is window.assent from then on, with what is in force', () => {
    expect(assent).to.be.an.instanceOf(AssentInstance);
    expect(window.assent).to.equal(assent);
    expect(assent.config.policy.url).to.equal('/privacy');
    expect(assent.state).to.deep.include({ status: 'decided', granted: ['functional', 'optional'] });
    expect(document.documentElement.dataset).to.include({ assent: 'decided', assentGranted: 'functional optional' });
  });

  it('calls what has waited in the queue, in order, before anybody hears that it is ready', () => {
    expect(called.map(([name]) => name)).to.deep.equal(['first', 'second', 'ready']);
    for (const [, given] of called) expect(given).to.equal(assent);
  });

  it('is what getAssent() resolves with, before and after', async () => {
    expect(await early).to.equal(assent);
    expect(await getAssent()).to.equal(assent);
  });

  it('returns the same instance a second time, and says nothing where the configuration is the same', () => {
    const { state } = assent;
    expect(start({ ...input })).to.equal(assent);
    expect(start({ ...input, mode: 'opt-in', language: 'auto' })).to.equal(assent);
    expect(warnings).to.deep.equal([]);
    expect(assent.state).to.equal(state);
  });

  it('returns the same instance a second time, unchanged, and warns where the configuration differs', () => {
    const { state, config } = assent;
    for (const other of [undefined, {}, { ...input, mode: 'opt-out' as const }]) {
      warnings = [];
      expect(start(other)).to.equal(assent);
      expect(warnings, JSON.stringify(other)).to.have.length(1);
      expect(warnings[0]).to.contain(`Assent ${version} is already running`);
    }
    expect(window.assent).to.equal(assent);
    expect(assent.config).to.equal(config);
    expect(assent.state).to.equal(state);
  });

  it('keeps a way back to the preferences on the page', () => {
    const [button, ...others] = document.querySelectorAll<HTMLElement>('assent-settings');
    expect(others).to.deep.equal([]);
    expect(button?.hidden).to.be.false;
    expect(button?.shadowRoot?.querySelector('[data-assent-action=preferences]')).not.to.be.null;
  });

  it('gates a shadow root that is handed to it', async () => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    document.body.append(host);
    const ran = new Promise((resolve) => addEventListener('ran-in-root', resolve, { once: true }));
    root.innerHTML = `<script type="text/plain" data-category="optional">dispatchEvent(new Event('ran-in-root'))</script>`;
    assent.guard(root);
    await ran;
    host.remove();
  });
});
