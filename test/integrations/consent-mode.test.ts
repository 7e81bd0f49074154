import { expect, fixture, html } from '@open-wc/testing';
import type { ConfigInput, ConsentMapping } from '../../src/consent/config-types.js';
import { enqueue, sendConsentMode, signalConsent } from '../../src/integrations/consent-mode.js';
import type { ConsentValues } from '../../src/integrations/consent-mode.js';
import { openPage, sendSignals } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';
import { defaultRecordOf } from '../helpers/pure-builders.js';

const SITE: ConfigInput = {
  categories: [{ id: 'functional', required: true }, { id: 'stats' }, { id: 'ads' }, { id: 'health', separate: true }],
};

const queues = window as unknown as { dataLayer?: unknown[]; uetq?: unknown[]; ownQueue?: unknown[] };

/** The types that are granted in `values`. */
const grantedIn = (values: ConsentValues | undefined) =>
  Object.entries(values ?? {})
    .filter(([, value]) => value === 'granted')
    .map(([type]) => type);

describe('consent modes', () => {
  let page: TestPage;
  /** What was sent, in order. */
  let sent: { readonly command: string; readonly values: ConsentValues }[];

  /** Opens a page and connects a consent mode, before the start of Assent. */
  function open(mapping: ConsentMapping = true, ...about: Parameters<typeof openPage>) {
    page = openPage({ ...SITE, ...about[0] }, about[1]);
    sent = [];
    sendConsentMode(page.assent, mapping, (topic, command, values) => {
      expect(topic).to.equal('consent');
      sent.push({ command, values });
    });
    return page.assent;
  }

  /** What is granted by the last thing that was sent. */
  const granted = () => grantedIn(sent.at(-1)?.values);
  const commands = () => sent.map(({ command }) => command);

  afterEach(() => {
    page.end();
    delete queues.dataLayer;
    delete queues.uetq;
    delete queues.ownQueue;
  });

  describe('sendConsentMode', () => {
    it('denies everything at once but what is strictly necessary, before anything is known', () => {
      open();
      expect(sent).to.deep.equal([
        {
          command: 'default',
          values: {
            ad_storage: 'denied',
            ad_user_data: 'denied',
            ad_personalization: 'denied',
            analytics_storage: 'denied',
            functionality_storage: 'denied',
            personalization_storage: 'denied',
            security_storage: 'granted',
          },
        },
      ]);
    });

    it('denies at first what is stored as granted, and grants it once Assent is ready', () => {
      const assent = open(
        true,
        { categories: [{ id: 'functional', required: true }, { id: 'optional' }] },
        defaultRecordOf(),
      );
      expect(granted()).to.deep.equal(['security_storage']);
      assent.refresh();
      expect(commands()).to.deep.equal(['default', 'update']);
      expect(granted()).to.have.length(7);
    });

    it('sends no update while a new visitor has not decided', () => {
      const assent = open();
      assent.refresh();
      assent.refresh();
      expect(commands()).to.deep.equal(['default']);
    });

    it('sends an update to a new visitor under opt-out, to whom everything is granted but what is separate', () => {
      open({ ads: ['ad_storage'], health: ['ad_user_data'] }, { mode: 'opt-out' }).refresh();
      expect(commands()).to.deep.equal(['default', 'update']);
      expect(granted()).to.deep.equal(['ad_storage', 'security_storage']);
    });

    it('sends an update where a signal has decided', () => {
      const endSignals = sendSignals({ globalPrivacyControl: true });
      open().refresh();
      endSignals();
      expect(commands()).to.deep.equal(['default', 'update']);
      expect(granted()).to.deep.equal(['security_storage']);
    });

    it('has sent an update by the time that a decision is taken', () => {
      const assent = open({ stats: ['analytics_storage'], ads: ['ad_storage'] });
      assent.refresh();
      assent.save({ stats: true });
      expect(granted()).to.deep.equal(['analytics_storage', 'security_storage']);
      assent.acceptAll();
      expect(granted()).to.deep.equal(['ad_storage', 'analytics_storage', 'security_storage']);
      assent.withdraw('stats');
      expect(granted()).to.deep.equal(['ad_storage', 'security_storage']);
      assent.rejectAll();
      expect(granted()).to.deep.equal(['security_storage']);
      expect(commands()).to.deep.equal(['default', 'update', 'update', 'update', 'update']);
    });

    it('grants by default only once every optional category is, separate ones too', () => {
      const assent = open();
      assent.acceptAll();
      expect(granted()).to.deep.equal(['security_storage']);
      assent.save({ health: true });
      expect(granted()).to.have.length(7);
    });

    it('grants a type only where all its categories are granted', () => {
      const assent = open({ stats: ['ad_storage', 'analytics_storage'], ads: ['ad_storage'] });
      assent.save({ stats: true });
      expect(granted()).to.deep.equal(['analytics_storage', 'security_storage']);
      assent.save({ ads: true });
      expect(granted()).to.deep.equal(['ad_storage', 'analytics_storage', 'security_storage']);
    });

    it('keeps a type denied that no category of the site controls', () => {
      const assent = open({ ads: ['ad_storage'], nobody: ['ad_user_data'], stats: [] });
      assent.acceptAll();
      expect(granted()).to.deep.equal(['ad_storage', 'security_storage']);
    });

    it('grants from the start what required categories alone control', () => {
      const assent = open({ functional: ['functionality_storage', 'ad_storage'], ads: ['ad_storage'] });
      expect(commands()).to.deep.equal(['default']);
      expect(granted()).to.deep.equal(['functionality_storage', 'security_storage']);
      assent.rejectAll();
      expect(granted()).to.deep.equal(['functionality_storage', 'security_storage']);
    });

    it('sends nothing for another language, nor for a place that changes nothing', async () => {
      const assent = open(true, { regions: [{ match: ['DE'] }, { match: ['US'], mode: 'opt-out' }] });
      assent.refresh();
      await assent.setRegion('DE');
      assent.setLanguage('de');
      expect(commands()).to.deep.equal(['default']);
      await assent.setRegion('US');
      assent.setLanguage('fr');
      expect(commands()).to.deep.equal(['default', 'update']);
      assent.acceptAll();
      assent.setLanguage('de');
      expect(commands()).to.deep.equal(['default', 'update', 'update']);
    });

    it('sends an update with each decision, also one that changes nothing', () => {
      const assent = open();
      assent.rejectAll();
      assent.rejectAll();
      expect(commands()).to.deep.equal(['default', 'update', 'update']);
    });

    it('knows a category from a property that every object has', () => {
      const assent = open({ ads: ['ad_storage'] }, { categories: [{ id: 'ads' }, { id: 'constructor' }] });
      const errors: unknown[] = [];
      const keep = (event: ErrorEvent) => {
        errors.push(event.error);
        event.preventDefault();
      };
      // Mocha would end the test with it.
      const { onerror } = window;
      window.onerror = null;
      addEventListener('error', keep);
      assent.acceptAll();
      removeEventListener('error', keep);
      window.onerror = onerror;
      expect(errors).to.deep.equal([]);
      expect(granted()).to.deep.equal(['ad_storage', 'security_storage']);
    });

    it('grants nothing for want of anything optional', () => {
      const assent = open(true, { categories: [{ id: 'functional', required: true }] });
      assent.refresh();
      expect(commands()).to.deep.equal(['default', 'update']);
      expect(granted()).to.deep.equal(['security_storage']);
    });
  });

  describe('enqueue', () => {
    it('makes the queue, and leaves what is in it', () => {
      page = openPage();
      enqueue('ownQueue', 1, [2]);
      enqueue('ownQueue', 3);
      expect(queues.ownQueue).to.deep.equal([1, [2], 3]);
    });

    it('makes one in the place of what is no queue: of markup, of a script, or of a prototype', async () => {
      page = openPage();
      await fixture(html`<form id="ownQueue"><input name="push" /></form>`);
      expect(queues.ownQueue).to.be.an.instanceOf(HTMLFormElement);
      Object.assign(Object.prototype, { ownQueue: [0] });
      enqueue('ownQueue', 1);
      Reflect.deleteProperty(Object.prototype, 'ownQueue');
      expect(queues.ownQueue).to.deep.equal([1]);
      for (const value of [1, 'queue', null, { push: 1 }]) {
        Object.assign(window, { ownQueue: value });
        enqueue('ownQueue', 2);
        expect(queues.ownQueue).to.deep.equal([2]);
      }
    });

    it('adds to a queue that a script has made of something else, such as Tag Manager’s own', () => {
      page = openPage();
      const pushed: unknown[] = [];
      Object.assign(window, { ownQueue: { push: (...entries: unknown[]) => pushed.push(...entries) } });
      enqueue('ownQueue', 1, 2);
      expect(pushed).to.deep.equal([1, 2]);
    });
  });

  describe('signalConsent', () => {
    /** Opens a page with that configuration, and connects what it asks for. */
    function connect(input: ConfigInput) {
      page = openPage({ ...SITE, ...input });
      signalConsent(page.assent);
      return page.assent;
    }

    it('connects nothing that the configuration does not ask for', () => {
      connect({}).acceptAll();
      expect([queues.dataLayer, queues.uetq]).to.deep.equal([undefined, undefined]);
    });

    it('gives Google its commands as it reads them, which is as arguments', () => {
      const assent = connect({ googleConsentMode: { ads: ['ad_storage'] } });
      assent.acceptAll();
      const entries = queues.dataLayer as IArguments[];
      expect(entries.map((entry) => Object.prototype.toString.call(entry))).to.deep.equal(
        entries.map(() => '[object Arguments]'),
      );
      const [first, ...others] = entries.map((entry) => [...entry] as [string, string, ConsentValues]);
      expect(first?.slice(0, 2)).to.deep.equal(['consent', 'default']);
      expect(grantedIn(first?.[2])).to.deep.equal(['security_storage']);
      expect(others[0]?.slice(0, 2)).to.deep.equal(['consent', 'update']);
      expect(grantedIn(others.at(-1)?.[2])).to.deep.equal(['ad_storage', 'security_storage']);
      expect(queues.uetq).to.be.undefined;
    });

    it('has Google wait where the place is to be looked up, and only there', () => {
      const regions = [{ match: ['US'], mode: 'opt-out' as const }];
      for (const [input, wait] of [
        [{ regionUrl: '/place', regions }, 500],
        [{ regionUrl: '/place' }, undefined],
        [{ regionUrl: '/place', regions, region: 'DE' }, undefined],
        [{ regions }, undefined],
      ] as const) {
        connect({ googleConsentMode: true, ...input }).acceptAll();
        const entries = queues.dataLayer as IArguments[];
        const waits = (command: string) =>
          entries.filter((entry) => entry[1] === command).map((entry) => entry[2].wait_for_update as unknown);
        expect(new Set(waits('default'))).to.deep.equal(new Set([wait]));
        expect(new Set(waits('update'))).to.deep.equal(new Set([undefined]));
        page.end();
        delete queues.dataLayer;
      }
    });

    it('has the default by place only while the place is not known', () => {
      const regions = [{ match: ['US'], mode: 'opt-out' as const }];
      const defaultsOf = (input: ConfigInput) => {
        connect({ googleConsentMode: true, ...input });
        const entries = queues.dataLayer as IArguments[];
        page.end();
        delete queues.dataLayer;
        return entries.map((entry) => [entry[2].region as unknown, grantedIn(entry[2] as ConsentValues).length]);
      };
      expect(defaultsOf({ regions })).to.deep.equal([
        [undefined, 1],
        [['US'], 1],
      ]);
      // What needs a consent of its own is on nowhere, and here every type depends on it.
      const categories = [{ id: 'functional', required: true }, { id: 'stats' }];
      expect(defaultsOf({ regions, categories })).to.deep.equal([
        [undefined, 1],
        [['US'], 7],
      ]);
      expect(defaultsOf({ regions, categories, region: 'US' })).to.deep.equal([[undefined, 1]]);
    });

    it('gives Microsoft the one type that it knows, each part as an entry of its own', () => {
      const assent = connect({ microsoftConsentMode: { ads: ['ad_storage', 'analytics_storage'] } });
      assent.refresh();
      assent.acceptAll();
      expect(queues.uetq).to.deep.equal([
        'consent',
        'default',
        { ad_storage: 'denied' },
        'consent',
        'update',
        { ad_storage: 'granted' },
      ]);
      expect(queues.dataLayer).to.be.undefined;
    });
  });
});
