import { expect } from '@open-wc/testing';
import { readDecision } from '../../src/server/read-decision.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
import { importRecord } from '../../src/importing/import-record.js';
import type { ImportOptions } from '../../src/importing/convert.js';
import { tools } from '../../src/importing/tools.js';
import type { ToolName } from '../../src/importing/tools.js';
import { cookieValue, removeCookie, setCookie, storeRecord, uniqueName } from '../helpers/page.js';
import { DAY, defaultRecordOf } from '../helpers/pure-builders.js';

/** A moment some days ago, in milliseconds, and whole seconds. */
const then = Math.floor(Date.now() / 1000 - 30 * DAY) * 1000;

/**
 * What each tool stores for a visitor who accepted statistics and refused marketing. Taken from pages with the tool, or
 * from its source.
 */
const COOKIES: Readonly<Record<ToolName, { value: string; theirs?: Record<string, string>; isDated: boolean }>> = {
  'vanilla-cookieconsent': {
    value: encodeURIComponent(
      JSON.stringify({
        categories: ['necessary', 'statistics'],
        revision: 0,
        data: null,
        consentTimestamp: new Date(then - 1000).toISOString(),
        consentId: '0af4b2a1-4b9c-4a5e-8a3c-0d7a1f6c2b11',
        services: { necessary: [], statistics: [] },
        languageCode: 'en',
        lastConsentTimestamp: new Date(then).toISOString(),
        expirationTime: then + 182 * DAY * 1000,
      }),
    ),
    isDated: true,
  },
  klaro: { value: encodeURIComponent('{"statistics":true,"marketing":false}'), isDated: false },
  tarteaucitron: { value: '!statistics=true!marketing=false!youtube=wait', isDated: false },
  osano: { value: 'deny', isDated: false },
  c15t: { value: `c.necessary:1,c.statistics:1,i.t:${then},i.y:custom,i.sid:sub_1`, isDated: true },
  cookiebot: {
    value: `{stamp:%27x4Q==%27%2Cnecessary:true%2Cpreferences:false%2Cstatistics:true%2Cmarketing:false%2Cmethod:%27explicit%27%2Cver:1%2Cutc:${then}%2Cregion:%27de%27}`,
    isDated: true,
  },
  onetrust: {
    value: `isGpcEnabled=0&datestamp=Sun+Nov+22+2026+10%3A00%3A00+GMT%2B0100&version=202510.1.0&isIABGlobal=false&hosts=&landingPath=NotLandingPage&groups=C0001%3A1%2CC0002%3A1%2CC0004%3A0&AwaitingReconsent=false`,
    theirs: { statistics: 'C0002', marketing: 'C0004' },
    isDated: true,
  },
  cookieyes: {
    value: 'consentid:Y2s4,consent:yes,action:yes,necessary:yes,functional:no,statistics:yes,marketing:no,other:no',
    isDated: false,
  },
};

const CATEGORIES = [{ id: 'functional', required: true }, { id: 'statistics' }, { id: 'marketing' }];

/** A visitor with the cookie of a tool, who comes to a site with Assent. */
function visit(from: ToolName, more: Partial<ImportOptions> = {}, config: ConfigInput = {}, value?: string) {
  const known = COOKIES[from];
  const name = uniqueName();
  const complete: ConfigInput = { categories: CATEGORIES, ...config, cookie: { name } };
  const theirs = more.cookieName ?? tools[from].cookie;
  setCookie(theirs, value ?? known.value);
  const categories = known.theirs ?? { statistics: 'statistics', marketing: 'marketing' };
  const record = importRecord(complete, { from, categories, ...more });
  return {
    record,
    config: complete,
    state: readDecision(document.cookie, complete),
    isLeft: cookieValue(theirs) !== undefined,
    end() {
      removeCookie(theirs);
      removeCookie(name);
    },
  };
}

describe('importRecord', () => {
  let visited: ReturnType<typeof visit> | undefined;

  beforeEach(() => setCookie('OptanonAlertBoxClosed', new Date(then).toISOString()));

  afterEach(() => {
    visited?.end();
    removeCookie('OptanonAlertBoxClosed');
  });

  for (const [from, { isDated }] of Object.entries(COOKIES) as [ToolName, { isDated: boolean }][]) {
    it(`takes a refusal over from ${from}, and asks for the rest`, () => {
      visited = visit(from);
      const { record, state, isLeft } = visited;
      const refused = from === 'osano' ? ['statistics', 'marketing'] : ['marketing'];
      expect(record).to.deep.include({ granted: [], refused, id: null });
      expect(state.granted).to.deep.equal(['functional']);
      expect(state.reason).to.equal(from === 'osano' ? null : 'purpose-added');
      expect(isLeft, 'the cookie of the tool is left').to.be.false;
    });

    if (isDated) {
      it(`takes consent over from ${from} where the site says so, with its date and its end`, () => {
        visited = visit(from, { grants: true });
        const { record, state } = visited;
        expect(record).to.deep.include({
          granted: ['statistics'],
          refused: ['marketing'],
          decidedAt: new Date(then).toISOString(),
          expiresAt: new Date(then + 180 * DAY * 1000).toISOString(),
        });
        expect(state).to.deep.include({ status: 'decided', source: 'visitor', record });
      });
    } else {
      it(`takes no consent over from ${from}, which does not say when it was given`, () => {
        visited = visit(from, { grants: true }, {}, from === 'osano' ? 'allow' : undefined);
        expect(visited.state.granted).to.deep.equal(['functional']);
      });
    }

    for (const value of ['', '{', 'true', '%E0%A4%A', 'null', '{}', '0.5', 'a=b&c']) {
      it(`takes nothing over from ${from} where its cookie says ${JSON.stringify(value)}`, () => {
        visited = visit(from, { grants: true }, {}, value);
        expect(visited.record).to.be.null;
      });
    }
  }

  it('never gives a decision more life than either promised', () => {
    visited = visit('c15t', { grants: true, lifetimeDays: 90 });
    expect(visited.record?.expiresAt).to.equal(new Date(then + 90 * DAY * 1000).toISOString());
    visited.end();
    visited = visit('c15t', { grants: true, lifetimeDays: 400 }, { lifetimeDays: 60 });
    expect(visited.record?.expiresAt).to.equal(new Date(then + 60 * DAY * 1000).toISOString());
  });

  it('takes nothing over that has run out', () => {
    visited = visit('c15t', { grants: true, lifetimeDays: 20 });
    expect(visited.record).to.be.null;
    expect(visited.state.reason).to.equal('first-visit');
  });

  it('takes no consent over that was given before the policy came into effect', () => {
    const policy = { version: '2', effective: new Date(then + DAY * 1000).toISOString() };
    visited = visit('c15t', { grants: true }, { policy });
    expect(visited.record).to.deep.include({ granted: [], refused: ['marketing'], policyVersion: null });
    expect(visited.state).to.deep.include({ reason: 'policy-changed', granted: ['functional'] });
  });

  it('takes no consent over where a guardian has to stand behind it', () => {
    visited = visit('c15t', { grants: true }, { guardian: 'required' });
    expect(visited.state.granted).to.deep.equal(['functional']);
  });

  it('takes no consent over from the future', () => {
    visited = visit('c15t', { grants: true }, {}, `c.statistics:1,c.marketing:1,i.t:${Date.now() + 60_000}`);
    expect(visited.record).to.be.null;
  });

  it('grants a category where everything is granted that it stands for', () => {
    const categories = { statistics: ['statistics', 'marketing'], marketing: 'necessary' };
    visited = visit('c15t', { grants: true, categories });
    expect(visited.record).to.deep.include({ granted: ['marketing'], refused: ['statistics'] });
  });

  it('takes browsing on, with Cookiebot, for no consent', () => {
    const value = COOKIES.cookiebot.value.replace('explicit', 'implied');
    visited = visit('cookiebot', { grants: true }, {}, value);
    expect(visited.record).to.deep.include({ granted: [], refused: ['marketing'] });
  });

  it("takes OneTrust's cookie for no answer before the visitor has given one", () => {
    removeCookie('OptanonAlertBoxClosed');
    visited = visit('onetrust', { grants: true });
    expect(visited.record).to.be.null;
    expect(visited.isLeft).to.be.true;
  });

  it('reads a cookie of another name', () => {
    visited = visit('klaro', { cookieName: 'consents' });
    expect(visited.record?.refused).to.deep.equal(['marketing']);
  });

  it('leaves everything as it is where there is a decision already', () => {
    const name = uniqueName();
    const config = { cookie: { name } };
    storeRecord(name, defaultRecordOf());
    const before = cookieValue(name);
    setCookie('klaro', encodeURIComponent('{"optional":false}'));
    expect(importRecord(config, { from: 'klaro', categories: { optional: 'optional' } })).to.be.null;
    expect(cookieValue(name)).to.equal(before);
    expect(cookieValue('klaro')).to.be.a('string');
    removeCookie('klaro');
    removeCookie(name);
  });
});
