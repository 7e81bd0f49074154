import { expect } from '@open-wc/testing';
import { isGranted } from '../../../src/effects/gate/is-granted.js';
import { openPage } from '../../helpers/page.js';
import type { TestPage } from '../../helpers/page.js';

describe('isGranted', () => {
  let page: TestPage;

  beforeEach(() => {
    page = openPage({
      categories: [{ id: 'functional', required: true }, { id: 'stats', services: [{ id: 'matomo' }] }, { id: 'ads' }],
    });
  });

  afterEach(() => page.end());

  /** Whether that holds now for an element which is marked with `category` and `service`. */
  function holds(category?: string, service?: string): boolean | undefined {
    const element = document.createElement('script');
    if (category !== undefined) element.dataset['category'] = category;
    if (service !== undefined) element.dataset['service'] = service;
    return isGranted(element, page.assent);
  }

  it('is true of what is required, and of nothing else before a decision', () => {
    expect(holds('functional')).to.be.true;
    for (const category of ['stats', '!stats', 'stats/matomo', 'functional stats']) {
      expect(holds(category), category).to.be.false;
    }
  });

  it('follows each decision, about categories, services and refusals', () => {
    page.assent.save({ stats: true, 'stats/matomo': false, ads: false });
    expect([holds('stats'), holds('stats', 'matomo'), holds('!stats', 'matomo')]).to.deep.equal([true, false, true]);
    expect([holds('stats ads'), holds('stats !ads'), holds('!ads')]).to.deep.equal([false, true, true]);
    page.assent.acceptAll();
    page.assent.save({ 'stats/matomo': true });
    expect([holds('stats', 'matomo'), holds('stats ads'), holds('!ads')]).to.deep.equal([true, true, false]);
    page.assent.reset();
    expect([holds('stats', 'matomo'), holds('stats'), holds('!ads')]).to.deep.equal([false, false, false]);
  });

  it('is never true of an element without the attribute, and says nothing about what nothing declares', () => {
    for (const decide of [() => page.assent.acceptAll(), () => page.assent.rejectAll()]) {
      decide();
      for (const category of [undefined, '']) expect(holds(category), category).to.be.false;
      for (const category of ['nobody', '!nobody', 'STATS', 'stats nobody', 'constructor', '__proto__']) {
        expect(holds(category), category).to.be.undefined;
      }
      expect(holds('stats', 'nobody')).to.be.undefined;
      expect(holds(undefined, 'matomo')).to.be.undefined;
    }
  });

  it('reads the attributes, and nothing that stands on a prototype', () => {
    page.assent.acceptAll();
    Object.assign(Object.prototype, { category: 'stats', service: 'matomo', 'data-category': 'stats' });
    try {
      expect([holds(), holds('ads'), holds('!ads')]).to.deep.equal([false, true, false]);
    } finally {
      for (const name of ['category', 'service', 'data-category']) Reflect.deleteProperty(Object.prototype, name);
    }
  });
});
