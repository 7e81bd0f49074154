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
  function holds(category?: string, service?: string): boolean {
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
    page.assent.save({ stats: true, 'stats/matomo': false });
    expect([holds('stats'), holds('stats', 'matomo'), holds('!stats', 'matomo')]).to.deep.equal([true, false, true]);
    expect([holds('stats ads'), holds('stats !ads'), holds('!ads')]).to.deep.equal([false, true, true]);
    page.assent.acceptAll();
    page.assent.save({ 'stats/matomo': true });
    expect([holds('stats', 'matomo'), holds('stats ads'), holds('!ads')]).to.deep.equal([true, true, false]);
    page.assent.reset();
    expect([holds('stats', 'matomo'), holds('stats'), holds('!ads')]).to.deep.equal([false, false, false]);
  });

  it('is never true of what nothing declares, nor of an element without the attribute', () => {
    for (const decide of [() => page.assent.acceptAll(), () => page.assent.rejectAll()]) {
      decide();
      for (const category of [undefined, '', 'nobody', '!nobody', 'STATS']) {
        expect(holds(category), category).to.be.false;
      }
      expect(holds('stats', 'nobody')).to.be.false;
    }
  });
});
