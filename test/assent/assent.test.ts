import { expect } from '@open-wc/testing';
import type { AssentInstance } from '../../src/assent/assent.js';
import type { Ui } from '../../src/assent/loaders.js';
import { normaliseConfig } from '../../src/consent/config.js';
import { AssentError } from '../../src/consent/errors.js';
import { serialiseRecord } from '../../src/consent/record.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import type { State } from '../../src/consent/types.js';
import { readDecision } from '../../src/server/read-decision.js';
import { version } from '../../src/version.js';
import { duringTrustedEvent } from '../helpers/events.js';
import {
  cookieValue,
  openPage,
  putClockForward,
  removeCookie,
  sendSignals,
  setCookie,
  storeRecord,
} from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';
import { DAY, defaultRecordOf, fingerprintsOf } from '../helpers/pure-builders.js';

const REFUSAL = { g: '', r: 'optional', id: '' };

const WITH_SERVICES: ConfigInput = {
  categories: [
    { id: 'functional', required: true },
    { id: 'stats', services: [{ id: 'matomo' }] },
    { id: 'profiling', separate: true },
  ],
};

describe('Assent', () => {
  let page: TestPage;
  const restore: (() => void)[] = [];

  /** Opens the page of a test, and keeps it for the others of these helpers. */
  const open = (...about: Parameters<typeof openPage>) => {
    page = openPage(...about);
    return page.assent;
  };

  afterEach(() => {
    page.end();
    for (const undo of restore.splice(0)) undo();
  });

  describe('at the start', () => {
    it('denies what is optional to a new visitor, and stores nothing', () => {
      const { state } = open();
      expect(state).to.deep.include({
        status: 'undecided',
        reason: 'first-visit',
        granted: ['functional'],
        source: 'default',
        mode: 'opt-in',
        region: null,
        record: null,
        persisted: true,
        signals: { doNotTrack: false, globalPrivacyControl: false },
      });
      expect(cookieValue(page.cookie)).to.be.undefined;
    });

    it('grants what is stored', () => {
      const record = defaultRecordOf({ p: '', t: '1795000000', x: '4000000000' });
      const { state } = open({}, { ...record, t: `${Math.floor(Date.now() / 1000) - 5}` });
      expect(state).to.deep.include({
        status: 'decided',
        reason: null,
        granted: ['functional', 'optional'],
        source: 'visitor',
      });
      expect(state.record).to.deep.include({ id: record.id, granted: ['optional'], refused: [] });
    });

    it('asks again where what is stored cannot be read, and lets the next decision overwrite it', () => {
      const assent = open({}, 'true');
      expect(assent.state).to.deep.include({ status: 'undecided', reason: 'unreadable', granted: ['functional'] });
      assent.rejectAll();
      expect(assent.state).to.deep.include({ status: 'decided', persisted: true });
      expect(cookieValue(page.cookie)).to.match(/^v=1&/);
    });

    it('asks again about what was added, and keeps the earlier choices', () => {
      const config = normaliseConfig(WITH_SERVICES);
      const f = fingerprintsOf(config, ['stats', 'stats/matomo']);
      const earlier = defaultRecordOf({ g: 'stats', r: 'stats/matomo', f });
      const { state } = open(WITH_SERVICES, earlier);
      expect(state).to.deep.include({
        status: 'undecided',
        reason: 'purpose-added',
        granted: ['functional', 'stats'],
        added: ['profiling'],
      });
    });

    it('says the same as the server', () => {
      for (const fields of [{}, { g: '', r: 'optional', id: '' }, { g: 'functional' }, { p: '1' }, { s: 'implied' }]) {
        const { state, config } = open({ language: 'de', policy: { version: '1' } }, defaultRecordOf(fields));
        const { name } = config.cookie;
        const input = { language: 'de', policy: { version: '1' }, cookie: { name } };
        expect(readDecision(document.cookie, input)).to.deep.equal(state);
        page.end();
      }
    });

    it('has the version of the package and the configuration, frozen', () => {
      const assent = open({ policy: { url: '/privacy' } });
      expect(assent.version).to.equal(version);
      expect(assent.config.policy.url).to.equal('/privacy');
      expect(assent.config).to.be.frozen;
      expect(assent.config.categories[0]).to.be.frozen;
    });
  });

  describe('state', () => {
    it('is frozen through and through', () => {
      const { state } = open({}, defaultRecordOf());
      for (const part of [state, state.granted, state.signals, state.record, state.record?.granted]) {
        expect(part).to.be.frozen;
      }
    });

    it('is replaced on change, and the earlier one stays as it was', () => {
      const assent = open();
      const before = assent.state;
      const text = JSON.stringify(before);
      assent.acceptAll();
      expect(assent.state).not.to.equal(before);
      expect(JSON.stringify(before)).to.equal(text);
    });

    it('stays the same object while nothing changes', () => {
      const assent = open({}, defaultRecordOf());
      const { state } = assent;
      assent.refresh();
      assent.refresh();
      expect(assent.state).to.equal(state);
      expect(page.detailsOf('change')).to.deep.equal([]);
    });

    it('shows dates as ISO strings, and an id only where something was granted', () => {
      const assent = open();
      assent.rejectAll();
      expect(assent.state.record).to.deep.include({
        id: null,
        policyVersion: null,
        granted: [],
        refused: ['optional'],
      });
      assent.acceptAll();
      const { record } = assent.state;
      expect(record?.id).to.match(/^[\da-z]{3,21}$/);
      expect(Date.parse(record?.expiresAt ?? '') - Date.parse(record?.decidedAt ?? '')).to.equal(180 * DAY * 1000);
      expect(record?.decidedAt).to.equal(new Date(record?.decidedAt ?? '').toISOString());
    });
  });

  describe('has', () => {
    it('knows categories and services, and denies what nobody declares', () => {
      const assent = open(WITH_SERVICES);
      expect(assent.has('functional')).to.be.true;
      expect(assent.has('stats')).to.be.false;
      assent.acceptAll();
      expect(assent.has('stats')).to.be.true;
      expect(assent.has('stats/matomo')).to.be.true;
      for (const id of ['unknown', 'stats/unknown', 'matomo', '', 'constructor', '*'])
        expect(assent.has(id), id).to.be.false;
    });
  });

  describe('a decision', () => {
    it('accepts all that may be accepted together', () => {
      const assent = open(WITH_SERVICES);
      assent.acceptAll();
      expect(assent.state).to.deep.include({
        status: 'decided',
        source: 'visitor',
        granted: ['functional', 'stats', 'stats/matomo'],
        persisted: true,
      });
    });

    it('keeps what asks for separate consent as it was when all is accepted', () => {
      const assent = open(WITH_SERVICES);
      assent.save({ profiling: true });
      assent.acceptAll();
      expect(assent.has('profiling')).to.be.true;
      assent.withdraw('profiling');
      assent.acceptAll();
      expect(assent.has('profiling')).to.be.false;
      expect(assent.has('stats')).to.be.true;
    });

    it('refuses everything optional, separate or not', () => {
      const assent = open(WITH_SERVICES);
      assent.acceptAll();
      assent.save({ profiling: true });
      assent.rejectAll();
      expect(assent.state.granted).to.deep.equal(['functional']);
      expect(assent.state.status).to.equal('decided');
    });

    it('saves single choices, and keeps what is in force for the others', () => {
      const assent = open(WITH_SERVICES);
      assent.acceptAll();
      assent.save({ 'stats/matomo': false });
      expect(assent.state.granted).to.deep.equal(['functional', 'stats']);
      assent.save({ profiling: true });
      expect(assent.state.granted).to.deep.equal(['functional', 'stats', 'profiling']);
    });

    it('takes back one category with its services', () => {
      const assent = open(WITH_SERVICES);
      assent.acceptAll();
      assent.save({ profiling: true });
      assent.withdraw('stats');
      expect(assent.state.granted).to.deep.equal(['functional', 'profiling']);
    });

    it('takes back everything', () => {
      const assent = open(WITH_SERVICES);
      assent.acceptAll();
      assent.withdraw();
      expect(assent.state.granted).to.deep.equal(['functional']);
    });

    it('is stored, so that the next page grants the same', () => {
      const assent = open({ policy: { version: '2024-06-06' } });
      assent.acceptAll();
      const fields = new URLSearchParams(cookieValue(page.cookie));
      expect(fields.get('g')).to.equal('optional');
      expect(fields.get('p')).to.equal('2024-06-06');
      const next = openPage({ policy: { version: '2024-06-06' }, cookie: { name: page.cookie } });
      expect(next.assent.state).to.deep.equal(assent.state);
      next.end();
    });

    it('is reported as unknown for an id that nothing declares, and counts for the others', () => {
      const assent = open();
      assent.save({ optional: true, statistics: true, 'optional/acme': false });
      expect(page.detailsOf('error').map(({ error }) => error.code)).to.deep.equal(['id-unknown']);
      expect(page.detailsOf('error')[0]?.error).to.be.an.instanceOf(AssentError);
      expect(page.detailsOf('error')[0]?.error.message).to.contain('"statistics", "optional/acme"');
      expect(assent.state.granted).to.deep.equal(['functional', 'optional']);
      expect(assent.has('statistics')).to.be.false;
    });

    it('holds for the page where the cookie cannot be stored, and says so', () => {
      const assent = open({ cookie: { domain: 'elsewhere.example' } });
      assent.acceptAll();
      expect(assent.state).to.deep.include({
        status: 'decided',
        granted: ['functional', 'optional'],
        persisted: false,
      });
      expect(page.detailsOf('error').map(({ error }) => error.code)).to.deep.equal(['not-stored']);
      assent.refresh();
      expect(assent.has('optional')).to.be.true;
      assent.rejectAll();
      expect(assent.state).to.deep.include({ status: 'decided', granted: ['functional'], persisted: false });
    });

    it('holds for the page where the version of the policy makes it too long to be stored', () => {
      const assent = open({ policy: { version: 'p'.repeat(5000) } });
      assent.acceptAll();
      expect(assent.state).to.deep.include({
        status: 'decided',
        granted: ['functional', 'optional'],
        persisted: false,
      });
      expect(page.detailsOf('error').map(({ error }) => error.code)).to.deep.equal(['not-stored']);
    });

    it('that could not be stored is forgotten by reset', () => {
      const assent = open({ cookie: { domain: 'elsewhere.example' } });
      assent.acceptAll();
      assent.reset();
      expect(assent.state).to.deep.include({ status: 'undecided', granted: ['functional'], persisted: true });
    });
  });

  describe('reset', () => {
    it('forgets the decision, and asks again', () => {
      const assent = open();
      assent.acceptAll();
      assent.reset();
      expect(assent.state).to.deep.include({
        status: 'undecided',
        reason: 'first-visit',
        granted: ['functional'],
        record: null,
      });
      expect(cookieValue(page.cookie)).to.be.undefined;
      expect(page.detailsOf('change').at(-1)).to.deep.include({ revoked: ['optional'], cause: 'api' });
    });

    it('announces no decision', () => {
      const assent = open({}, defaultRecordOf());
      assent.reset();
      expect(page.detailsOf('decision')).to.deep.equal([]);
    });
  });

  describe('events', () => {
    it('tells of a decision on the instance and on the document, the change first', () => {
      const assent = open();
      assent.refresh();
      assent.acceptAll();
      expect(page.heard.map(({ on, name }) => `${name} on ${on}`)).to.deep.equal([
        'ready on assent',
        'ready on document',
        'change on assent',
        'change on document',
        'decision on assent',
        'decision on document',
      ]);
    });

    it('tells what changed from what to what, and why', () => {
      const assent = open(WITH_SERVICES);
      const before = assent.state;
      duringTrustedEvent((event) => assent.answer(true, event), 'assent-banner');
      const between = assent.state;
      duringTrustedEvent((event) => assent.answer({ stats: false, profiling: true }, event), 'assent-preferences');
      expect(page.detailsOf('change')).to.deep.equal([
        { state: between, previous: before, granted: ['stats', 'stats/matomo'], revoked: [], cause: 'visitor' },
        {
          state: assent.state,
          previous: between,
          granted: ['profiling'],
          revoked: ['stats', 'stats/matomo'],
          cause: 'visitor',
        },
      ]);
      expect(page.detailsOf('change')[0]?.state).to.equal(between);
    });

    it('tells the document the same as the instance', () => {
      const assent = open();
      assent.refresh();
      assent.acceptAll();
      assent.save({ unknown: true });
      const on = (target: string) =>
        page.heard.flatMap(({ on: where, name, detail }) => (where === target ? { name, detail } : []));
      expect(on('document')).to.deep.equal(on('assent'));
      expect(on('document').map(({ name }) => name)).to.deep.equal(['ready', 'change', 'decision', 'error']);
    });

    it('tells the record and the surface of a decision', () => {
      const assent = open();
      duringTrustedEvent((event) => assent.answer(true, event), 'assent-banner');
      duringTrustedEvent((event) => assent.answer({ optional: false }, event), 'assent-embed');
      assent.rejectAll();
      const details = page.detailsOf('decision');
      expect(details.map(({ surface }) => surface)).to.deep.equal(['banner', 'embed', 'api']);
      expect(details.map(({ record }) => record.granted)).to.deep.equal([['optional'], [], []]);
      expect(details[2]?.record).to.deep.equal(assent.state.record);
    });

    it('tells visitors from programs as the cause of a change', () => {
      const assent = open({ mode: 'implied' });
      assent.acceptAll();
      duringTrustedEvent((event) => assent.answer(false, event), 'assent-preferences');
      assent.answer(true, undefined, true);
      expect(page.detailsOf('change').map(({ cause }) => cause)).to.deep.equal(['api', 'visitor', 'implied']);
      expect(page.detailsOf('decision').map(({ surface }) => surface)).to.deep.equal([
        'api',
        'preferences',
        'browsing',
      ]);
      expect(assent.state.source).to.equal('implied');
    });

    it('takes what a program does for its own, whatever it says about itself', () => {
      const assent = open();
      const calls = assent as unknown as Record<'acceptAll' | 'rejectAll', (surface: unknown) => void> &
        Record<'save' | 'withdraw', (choice: unknown, surface: unknown) => void>;
      const lies = ['banner', { isTrusted: true }, new MouseEvent('click')];
      for (const lie of lies) {
        calls.acceptAll(lie);
        calls.rejectAll(lie);
        calls.save({ optional: true }, lie);
        calls.withdraw('optional', lie);
      }
      expect(new Set(page.detailsOf('decision').map(({ surface }) => surface))).to.deep.equal(new Set(['api']));
      expect(new Set(page.detailsOf('change').map(({ cause }) => cause))).to.deep.equal(new Set(['api']));
      expect(page.detailsOf('change')).to.have.length(4 * lies.length);
    });

    it('tells that it is ready once, with the state', () => {
      const assent = open({}, defaultRecordOf());
      assent.refresh();
      assent.refresh();
      expect(page.detailsOf('ready')).to.deep.equal([{ state: assent.state }]);
    });

    it('tells a late listener that it is ready', () => {
      const assent = open({}, defaultRecordOf());
      assent.refresh();
      const states: State[] = [];
      assent.addEventListener('ready', (event) => states.push(event.detail.state));
      expect(states).to.deep.equal([assent.state]);
    });

    it('does not tell the document again', () => {
      const assent = open();
      assent.refresh();
      assent.addEventListener('ready', () => {});
      expect(page.heard.filter(({ on, name }) => on === 'document' && name === 'ready')).to.have.length(1);
    });

    it('tells a late listener that is an object', () => {
      const assent = open();
      assent.refresh();
      const types: string[] = [];
      assent.addEventListener('ready', { handleEvent: ({ type }) => void types.push(type) });
      expect(types).to.deep.equal(['ready']);
    });

    it('tells a listener that came in time once', () => {
      const assent = open();
      let count = 0;
      assent.addEventListener('ready', () => count++);
      expect(count).to.equal(0);
      assent.refresh();
      assent.addEventListener('ready', () => {});
      expect(count).to.equal(1);
    });

    it('does not echo other events to late listeners', () => {
      const assent = open();
      assent.acceptAll();
      let count = 0;
      assent.addEventListener('change', () => count++);
      assent.addEventListener('decision', () => count++);
      expect(count).to.equal(0);
    });

    it('reports errors to the console and by an event, with what caused them', () => {
      const assent = open();
      const cause = new Error('why');
      const error = assent.report('not-removed', 'something stayed', cause);
      expect(error).to.be.an.instanceOf(AssentError);
      expect(error).to.deep.include({ code: 'not-removed', cause, name: 'AssentError' });
      expect(error.message).to.contain('something stayed');
      expect(page.detailsOf('error')).to.deep.equal([{ error }]);
    });
  });

  describe('when', () => {
    it('is kept at once for what is granted', async () => {
      await open().when('functional');
    });

    it('is kept when the id is first granted, and not before', async () => {
      const assent = open();
      const seen: string[] = [];
      const kept = assent.when('optional').then(() => seen.push('kept'));
      assent.rejectAll();
      await Promise.resolve();
      seen.push('refused');
      assent.acceptAll();
      await kept;
      expect(seen).to.deep.equal(['refused', 'kept']);
    });

    it('is kept for a service', async () => {
      const assent = open(WITH_SERVICES);
      const kept = assent.when('stats/matomo');
      assent.acceptAll();
      await kept;
    });

    it('is given up with the reason of the signal that comes with it, and of no other', async () => {
      const assent = open();
      const giveUp = new AbortController();
      const given = assent.when('optional', { signal: giveUp.signal });
      const other = assent.when('optional', { signal: new AbortController().signal });
      const reason = new Error('gone');
      giveUp.abort(reason);
      expect(await given.catch((error: unknown) => error)).to.equal(reason);
      assent.acceptAll();
      await other;
    });

    it('is given up at once where the signal has aborted, unless the id is granted', async () => {
      const assent = open();
      const reason = new Error('gone');
      const signal = AbortSignal.abort(reason);
      expect(await assent.when('optional', { signal }).catch((error: unknown) => error)).to.equal(reason);
      await assent.when('functional', { signal });
    });

    it('stays kept after a withdrawal', async () => {
      const assent = open({}, defaultRecordOf());
      const kept = assent.when('optional');
      assent.rejectAll();
      await kept;
    });
  });

  describe('signal', () => {
    it('is aborted already while the id is denied', () => {
      const assent = open();
      expect(assent.signal('optional').aborted).to.be.true;
      expect(assent.signal('unknown').aborted).to.be.true;
      expect(assent.signal('functional').aborted).to.be.false;
    });

    it('aborts when the id is revoked, once and for good', () => {
      const assent = open({}, defaultRecordOf());
      const signal = assent.signal('optional');
      let count = 0;
      signal.addEventListener('abort', () => count++);
      expect(signal.aborted).to.be.false;
      assent.rejectAll();
      expect(signal.aborted).to.be.true;
      assent.acceptAll();
      expect(signal.aborted).to.be.true;
      assent.rejectAll();
      expect(count).to.equal(1);
    });

    it('outlives changes that are about something else', () => {
      const assent = open(WITH_SERVICES);
      assent.acceptAll();
      const signal = assent.signal('stats');
      assent.save({ profiling: true });
      assent.save({ 'stats/matomo': false });
      expect(signal.aborted).to.be.false;
    });
  });

  describe('subscribe', () => {
    it('calls at once and on every change, with the state', () => {
      const assent = open();
      const states: State[] = [];
      const first = assent.state;
      assent.subscribe((state) => states.push(state));
      assent.acceptAll();
      const second = assent.state;
      assent.rejectAll();
      expect(states).to.deep.equal([first, second, assent.state]);
    });

    it('ends with the function that it gives back', () => {
      const assent = open();
      let count = 0;
      const stop = assent.subscribe(() => count++);
      stop();
      assent.acceptAll();
      expect(count).to.equal(1);
    });

    it('calls one listener as often as it was subscribed', () => {
      const assent = open();
      let count = 0;
      const listener = () => count++;
      const stop = assent.subscribe(listener);
      assent.subscribe(listener);
      stop();
      assent.acceptAll();
      expect(count).to.equal(3);
    });
  });

  describe('push', () => {
    it('calls at once, in order, with the instance', () => {
      const assent = open();
      const seen: unknown[] = [];
      assent.push(
        (given) => seen.push(given),
        () => seen.push('second'),
      );
      expect(seen).to.deep.equal([assent, 'second']);
    });

    it('calls the others when one throws, and has the browser report that', () => {
      const assent = open();
      const { reportError } = window;
      const reported: unknown[] = [];
      window.reportError = (error) => void reported.push(error);
      restore.push(() => (window.reportError = reportError));
      const error = new Error('not ours');
      const seen: string[] = [];
      assent.push(
        () => seen.push('first'),
        () => {
          throw error;
        },
        () => seen.push('third'),
      );
      expect(seen).to.deep.equal(['first', 'third']);
      expect(reported).to.deep.equal([error]);
    });
  });

  describe('setLanguage', () => {
    it('shows the language that is set, and tells of the change', () => {
      const assent = open({ language: 'de' });
      expect(assent.state.language).to.equal('de');
      assent.setLanguage('fr');
      expect(assent.state.language).to.equal('fr');
      expect(
        page.detailsOf('change').map(({ cause, granted, revoked }) => ({ cause, granted, revoked })),
      ).to.deep.equal([{ cause: 'api', granted: [], revoked: [] }]);
    });

    it('takes the language of the page, or else of the browser, where it is automatic', () => {
      const { lang } = document.documentElement;
      restore.push(() => (document.documentElement.lang = lang));
      document.documentElement.lang = 'pt-BR';
      const assent = open();
      expect(assent.state.language).to.equal('pt-BR');
      document.documentElement.lang = '';
      assent.refresh();
      expect(assent.state.language).to.equal(navigator.language);
    });
  });

  describe('setRegion', () => {
    const ELSEWHERE: ConfigInput = { mode: 'opt-out', regions: [{ match: ['EU', 'US-CA'], mode: 'opt-in' }] };

    it('shows the place that is configured, where no rules hang on it', () => {
      expect(open({ region: 'US-CA' }).state.region).to.equal('US-CA');
    });

    it('brings the rules of the place into force, and tells of the change', async () => {
      const assent = open(ELSEWHERE);
      expect(assent.state).to.deep.include({ mode: 'opt-in', region: null, granted: ['functional'] });
      await assent.setRegion('US-NV');
      expect(assent.state).to.deep.include({ mode: 'opt-out', region: 'US-NV', granted: ['functional', 'optional'] });
      expect(page.detailsOf('change').map(({ cause, granted }) => ({ cause, granted }))).to.deep.equal([
        { cause: 'api', granted: ['optional'] },
      ]);
      await assent.setRegion('US-CA');
      expect(assent.state).to.deep.include({ mode: 'opt-in', region: 'US-CA', granted: ['functional'] });
      await assent.setRegion('DE');
      expect(assent.state).to.deep.include({ mode: 'opt-in', region: 'DE', granted: ['functional'] });
    });

    it('leaves a decision in force', async () => {
      const assent = open(ELSEWHERE, defaultRecordOf(REFUSAL));
      await assent.setRegion('US-NV');
      expect(assent.state).to.deep.include({ status: 'decided', granted: ['functional'] });
    });
  });

  describe('in opt-out', () => {
    it('grants what is optional until the visitor refuses', () => {
      const assent = open({ ...WITH_SERVICES, mode: 'opt-out' });
      expect(assent.state).to.deep.include({ status: 'undecided', granted: ['functional', 'stats', 'stats/matomo'] });
      assent.rejectAll();
      expect(assent.state).to.deep.include({ status: 'decided', granted: ['functional'] });
      expect(page.detailsOf('change')[0]).to.deep.include({ revoked: ['stats', 'stats/matomo'] });
    });
  });

  describe('with a browser signal', () => {
    it('has the signal decide, asks nobody and stores nothing', () => {
      restore.push(sendSignals({ doNotTrack: true }));
      const assent = open();
      assent.refresh();
      expect(assent.state).to.deep.include({
        status: 'decided',
        reason: null,
        source: 'signal',
        record: null,
        granted: ['functional'],
        signals: { doNotTrack: true, globalPrivacyControl: false },
      });
      expect(cookieValue(page.cookie)).to.be.undefined;
      expect(page.detailsOf('decision')).to.deep.equal([]);
    });

    it('lets a choice win that the visitor makes under it, and stores it as such', () => {
      restore.push(sendSignals({ doNotTrack: true, globalPrivacyControl: true }));
      const assent = open();
      duringTrustedEvent((event) => assent.answer(true, event), 'assent-preferences');
      expect(assent.state).to.deep.include({
        status: 'decided',
        source: 'visitor',
        granted: ['functional', 'optional'],
      });
      expect(new URLSearchParams(cookieValue(page.cookie)).get('sig')).to.equal('dnt.gpc');
    });

    it('revokes an older grant when it comes on, and leaves what is stored alone', () => {
      const assent = open({}, defaultRecordOf());
      const stored = cookieValue(page.cookie);
      restore.push(sendSignals({ globalPrivacyControl: true }));
      assent.refresh();
      expect(assent.state).to.deep.include({
        status: 'decided',
        source: 'signal',
        record: null,
        granted: ['functional'],
      });
      expect(page.detailsOf('change').map(({ cause, revoked }) => ({ cause, revoked }))).to.deep.equal([
        { cause: 'signal', revoked: ['optional'] },
      ]);
      expect(cookieValue(page.cookie)).to.equal(stored);
    });

    it('asks where the site has it ask', () => {
      restore.push(sendSignals({ doNotTrack: true }));
      const { state } = open({ signals: { doNotTrack: 'ask' }, mode: 'opt-out' });
      expect(state).to.deep.include({ status: 'undecided', reason: 'first-visit', granted: ['functional'] });
    });

    it('changes nothing where the site ignores it', () => {
      restore.push(sendSignals({ doNotTrack: true }));
      const { state } = open({ signals: { doNotTrack: 'ignore' } }, defaultRecordOf());
      expect(state).to.deep.include({ status: 'decided', source: 'visitor', granted: ['functional', 'optional'] });
    });
  });

  describe('for a minor', () => {
    const MINOR: ConfigInput = { guardian: 'required' };

    it('grants nothing before a guardian has agreed, and says so', () => {
      const assent = open(MINOR);
      duringTrustedEvent((event) => assent.answer(true, event), 'assent-banner');
      assent.save({ optional: true });
      expect(assent.state).to.deep.include({ status: 'undecided', granted: ['functional'] });
      expect(page.detailsOf('error').map(({ error }) => error.code)).to.deep.equal([
        'guardian-required',
        'guardian-required',
      ]);
      expect(page.detailsOf('decision')).to.deep.equal([]);
      expect(cookieValue(page.cookie)).to.be.undefined;
    });

    it('lets the minor refuse', () => {
      const assent = open(MINOR);
      duringTrustedEvent((event) => assent.answer(false, event), 'assent-banner');
      expect(assent.state).to.deep.include({ status: 'decided', granted: ['functional'] });
      expect(page.detailsOf('error')).to.deep.equal([]);
      expect(new URLSearchParams(cookieValue(page.cookie)).has('by')).to.be.false;
    });

    it('grants what a guardian has agreed to, and stores that', () => {
      const assent = open(MINOR);
      assent.confirmGuardian();
      duringTrustedEvent((event) => assent.answer(true, event), 'assent-banner');
      expect(assent.state).to.deep.include({ status: 'decided', granted: ['functional', 'optional'] });
      expect(new URLSearchParams(cookieValue(page.cookie)).get('by')).to.equal('guardian');
    });

    it('grants nothing by the confirmation alone', () => {
      const assent = open(MINOR);
      assent.confirmGuardian();
      assent.refresh();
      expect(assent.state).to.deep.include({ status: 'undecided', granted: ['functional'] });
    });

    it('does not count a grant that no guardian stood behind', () => {
      expect(open(MINOR, defaultRecordOf()).state).to.deep.include({ status: 'undecided', granted: ['functional'] });
    });

    it('lets the minor withdraw what a guardian has agreed to', () => {
      const assent = open(MINOR, defaultRecordOf({ by: 'guardian' }));
      expect(assent.has('optional')).to.be.true;
      assent.withdraw('optional');
      expect(assent.has('optional')).to.be.false;
      expect(page.detailsOf('error')).to.deep.equal([]);
    });

    it('grants nothing in opt-out either', () => {
      expect(open({ ...MINOR, mode: 'opt-out' }).state).to.deep.include({
        status: 'undecided',
        granted: ['functional'],
      });
    });
  });

  describe('refresh', () => {
    it('grants what another tab has stored', () => {
      const assent = open();
      storeRecord(page.cookie, defaultRecordOf());
      assent.refresh();
      expect(assent.state).to.deep.include({ status: 'decided', granted: ['functional', 'optional'] });
      expect(page.detailsOf('change').map(({ cause, granted }) => ({ cause, granted }))).to.deep.equal([
        { cause: 'sync', granted: ['optional'] },
      ]);
      expect(page.detailsOf('decision')).to.deep.equal([]);
    });

    it('revokes what another tab has refused', () => {
      const assent = open({}, defaultRecordOf());
      const signal = assent.signal('optional');
      storeRecord(page.cookie, defaultRecordOf({ ...REFUSAL, t: `${Math.floor(Date.now() / 1000)}` }));
      assent.refresh();
      expect(signal.aborted).to.be.true;
      expect(page.detailsOf('change')[0]).to.deep.include({ revoked: ['optional'], cause: 'sync' });
    });

    it('revokes what has been removed from the browser', () => {
      const assent = open({}, defaultRecordOf());
      removeCookie(page.cookie);
      assent.refresh();
      expect(assent.state).to.deep.include({ status: 'undecided', reason: 'first-visit', granted: ['functional'] });
    });

    it('revokes what has become unreadable', () => {
      const assent = open({}, defaultRecordOf());
      setCookie(page.cookie, `${serialiseRecord(defaultRecordOf())}&admin=1`);
      assent.refresh();
      expect(assent.state).to.deep.include({ status: 'undecided', reason: 'unreadable', granted: ['functional'] });
    });

    it('has two pages agree that decide at once', () => {
      const assent = open();
      const other = openPage({ cookie: { name: page.cookie } });
      assent.acceptAll();
      other.assent.rejectAll();
      assent.refresh();
      other.assent.refresh();
      expect(assent.state).to.deep.equal(other.assent.state);
      other.end();
    });

    it('ends a decision when its time has come, on a page that stays open', () => {
      const assent = open({}, defaultRecordOf());
      assent.refresh();
      restore.push(putClockForward(180 * DAY));
      assent.refresh();
      expect(assent.state).to.deep.include({
        status: 'undecided',
        reason: 'expired',
        granted: ['functional'],
        source: 'default',
        record: null,
      });
      expect(page.detailsOf('change').map(({ cause, revoked }) => ({ cause, revoked }))).to.deep.equal([
        { cause: 'expiry', revoked: ['optional'] },
      ]);
    });

    it('knows expiry from a first visit when the browser has dropped the cookie by then', () => {
      const assent = open({}, defaultRecordOf());
      removeCookie(page.cookie);
      restore.push(putClockForward(180 * DAY));
      assent.refresh();
      expect(assent.state).to.deep.include({ status: 'undecided', reason: 'expired', granted: ['functional'] });
    });

    it('ends a decision that could not be stored when its time has come', () => {
      const assent = open({ cookie: { domain: 'elsewhere.example' } });
      assent.acceptAll();
      restore.push(putClockForward(181 * DAY));
      assent.refresh();
      expect(assent.state).to.deep.include({ status: 'undecided', reason: 'expired', granted: ['functional'] });
    });

    it('asks again on the day on which a new policy takes effect', () => {
      const effective = new Date(Date.now() + 10 * DAY * 1000).toISOString();
      const assent = open({ policy: { version: '2', effective } }, defaultRecordOf({ p: '1' }));
      expect(assent.state.status).to.equal('decided');
      restore.push(putClockForward(11 * DAY));
      assent.refresh();
      expect(assent.state).to.deep.include({ status: 'undecided', reason: 'policy-changed', granted: ['functional'] });
      expect(page.detailsOf('change')[0]).to.deep.include({ cause: 'policy', revoked: ['optional'] });
    });
  });

  describe('exportRecord', () => {
    it('has nothing to tell before a decision', async () => {
      expect(await open().exportRecord()).to.be.null;
    });

    it('tells what was decided on this page, by its host and address where the site does not say', async () => {
      const assent = open({ ...WITH_SERVICES, language: 'de', policy: { url: '/privacy', version: '2024-06-06' } });
      assent.save({ stats: true, 'stats/matomo': false });
      const { record } = assent.state;
      const told = await assent.exportRecord();
      expect(told).to.deep.include({
        record_id: record?.id,
        party_identification: { pii_controller: location.hostname, contact: null },
      });
      expect(told?.pii_processing).to.deep.include({
        privacy_notice: `${location.origin}/privacy`,
        privacy_notice_version: '2024-06-06',
        language: 'de',
      });
      expect(told?.pii_processing.purposes.map(({ purpose, status }) => [purpose, status])).to.deep.equal([
        ['functional', 'not required'],
        ['stats', 'given'],
        ['stats/matomo', 'refused'],
        ['profiling', 'not asked'],
      ]);
      expect(told?.events[0]).to.deep.include({ event_time: record?.decidedAt, valid_until: record?.expiresAt });
    });

    it('tells that a script decided, and nothing of where a decision was taken that another page saw', async () => {
      const assent = open();
      assent.acceptAll();
      expect((await assent.exportRecord())?.events[0]?.surface).to.equal('api');
      const next = open({}, defaultRecordOf());
      expect((await next.exportRecord())?.events[0]?.surface).to.be.null;
    });

    it('tells which signals were on when the visitor decided, and that nobody acted for them', async () => {
      const endSignals = sendSignals({ globalPrivacyControl: true });
      const assent = open();
      assent.acceptAll();
      endSignals();
      assent.refresh();
      expect((await assent.exportRecord())?.events[0]).to.deep.include({ signals: ['gpc'], entity: 'pii principal' });
    });

    it('tells that a guardian acted', async () => {
      const assent = open({ guardian: 'required' });
      assent.confirmGuardian();
      assent.acceptAll();
      expect((await assent.exportRecord())?.events[0]?.entity).to.equal('guardian');
    });
  });

  describe('start', () => {
    const { warn } = console;
    let warnings: unknown[];

    beforeEach(() => {
      warnings = [];
      console.warn = (message: unknown) => void warnings.push(message);
    });

    afterEach(() => {
      console.warn = warn;
    });

    it('changes nothing, and says nothing where the configuration is the same', () => {
      const input: ConfigInput = { mode: 'opt-out', policy: { url: '/privacy' } };
      const assent = open(input);
      const { state } = assent;
      const cookie = { name: page.cookie };
      expect(assent.start({ ...input, cookie })).to.equal(assent);
      // Written in another way: with what it would be anyway.
      expect(assent.start({ cookie, language: 'auto', policy: { url: '/privacy' }, mode: 'opt-out' })).to.equal(assent);
      expect(warnings).to.deep.equal([]);
      expect(assent.state).to.equal(state);
    });

    it('says nothing where the same is written in another order', () => {
      const assent = open({ policy: { url: '/privacy', version: '1' }, onWithdraw: 'reload', guardian: 'required' });
      const cookie = { name: page.cookie };
      const policy = { version: '1', url: '/privacy' };
      expect(assent.start({ guardian: 'required', onWithdraw: 'reload', policy, cookie })).to.equal(assent);
      expect(warnings).to.deep.equal([]);
    });

    it('changes nothing, and warns where the configuration differs', () => {
      const assent = open();
      const { state, config } = assent;
      expect(assent.start({ cookie: { name: page.cookie }, mode: 'opt-out' })).to.equal(assent);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain(`Assent ${version} is already running`);
      expect(assent.config).to.equal(config);
      expect(assent.state).to.equal(state);
    });
  });

  describe('guard', () => {
    const rootOf = () => document.createElement('div').attachShadow({ mode: 'open' });

    it('has roots wait until the gate is there, each once and in order', () => {
      const assent = open();
      const [first, second, third] = [rootOf(), rootOf(), rootOf()];
      const guarded: ShadowRoot[] = [];
      assent.guard(first);
      assent.guard(second);
      assent.guardWith((root) => guarded.push(root));
      expect(guarded).to.deep.equal([first, second]);
      assent.guard(third);
      expect(guarded).to.deep.equal([first, second, third]);
    });

    it('hands none of them on a second time', () => {
      const assent = open();
      assent.guard(rootOf());
      assent.guardWith(() => {});
      const again: ShadowRoot[] = [];
      assent.guardWith((root) => again.push(root));
      expect(again).to.deep.equal([]);
    });
  });

  describe('the user interface', () => {
    /** A user interface that only keeps what it is asked for. */
    function fakeUi() {
      const calls: string[] = [];
      const keep = (call: string) => async () => void calls.push(call);
      const ui: Ui<AssentInstance> = {
        showBanner: keep('banner'),
        showPreferences: keep('preferences'),
        upgrade: keep('upgrade'),
        hide: (surface) => void calls.push(`hide ${surface ?? 'all'}`),
      };
      return { ui, calls };
    }

    it('is loaded once, and only when something must be shown', async () => {
      const { ui, calls } = fakeUi();
      let loads = 0;
      const assent = open({}, undefined, {
        ui: async () => {
          loads++;
          return ui;
        },
      });
      await assent.hide();
      expect(loads).to.equal(0);
      await Promise.all([assent.showBanner(), assent.showPreferences(), assent.upgrade()]);
      await assent.hide('banner');
      await assent.hide();
      expect(calls).to.deep.equal(['banner', 'preferences', 'upgrade', 'hide banner', 'hide all']);
      expect(loads).to.equal(1);
    });

    it('is reported where it does not load, and loaded anew by a later call', async () => {
      const { ui, calls } = fakeUi();
      const attempts: number[] = [];
      const cause = new Error('no network');
      const assent = open({}, undefined, {
        ui: async (attempt) => {
          attempts.push(attempt);
          if (attempt < 2) throw cause;
          return ui;
        },
      });
      for (const show of [() => assent.showBanner(), () => assent.showPreferences()]) {
        const error: unknown = await show().catch((reason: unknown) => reason);
        expect(error).to.be.an.instanceOf(AssentError).and.to.include({ code: 'ui-unavailable', cause });
        await assent.hide();
      }
      await assent.showBanner();
      expect(attempts).to.deep.equal([0, 1, 2]);
      expect(calls).to.deep.equal(['banner']);
      expect(page.detailsOf('error').map(({ error }) => error.code)).to.deep.equal([
        'ui-unavailable',
        'ui-unavailable',
      ]);
    });
  });

  describe('hide', () => {
    it('has nothing to do where nothing was shown', async () => {
      await open().hide();
      await page.assent.hide('banner');
      expect(page.detailsOf('error')).to.deep.equal([]);
    });
  });
});
