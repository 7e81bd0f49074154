import { expect } from '@open-wc/testing';
import { markRoot } from '../../src/core/root-attributes.js';
import { openPage } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';

describe('markRoot', () => {
  let page: TestPage;
  const root = document.documentElement;

  beforeEach(() => {
    page = openPage();
    markRoot(page.assent);
  });

  afterEach(() => {
    page.end();
    delete root.dataset['assent'];
    delete root.dataset['assentGranted'];
  });

  it('says at once what is in force', () => {
    expect(root.dataset['assent']).to.equal('undecided');
    expect(root.matches('[data-assent-granted~="functional"]')).to.be.true;
    expect(root.matches('[data-assent-granted~="optional"]')).to.be.false;
  });

  it('follows every change', () => {
    page.assent.acceptAll();
    expect(root.matches('[data-assent="decided"][data-assent-granted~="optional"]')).to.be.true;
    page.assent.rejectAll();
    expect(root.matches('[data-assent="decided"]:not([data-assent-granted~="optional"])')).to.be.true;
    page.assent.reset();
    expect(root.dataset['assent']).to.equal('undecided');
  });
});
