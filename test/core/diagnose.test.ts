import { expect, fixture, html } from '@open-wc/testing';
import { diagnose } from '../../src/core/diagnose.js';
import type { ConfigInput } from '../../src/core/types.js';
import { nextEvent } from '../helpers/events.js';
import { openPage } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';

describe('diagnose', () => {
  let page: TestPage;
  let home: HTMLElement;

  beforeEach(async () => {
    home = await fixture<HTMLElement>(html`<div></div>`);
  });

  afterEach(() => page.end());

  const open = (input: ConfigInput = {}) => {
    page = openPage(input);
    diagnose(page.assent);
    return page.assent;
  };

  const told = (code: string) =>
    page.detailsOf('error').flatMap(({ error }) => (error.code === code ? error.message : []));

  it('says nothing about a sound page', () => {
    home.innerHTML = `<script type="text/plain" data-category="optional"></script>
      <img alt="" data-category="!functional optional">`;
    open();
    expect(page.detailsOf('error')).to.deep.equal([]);
  });

  it('names every problem of the configuration in one error, each by its path', () => {
    open({ mode: 'never' as 'opt-in', ui: { theme: 'red' as 'dark' }, lifetimeDays: 500 });
    const [message, ...others] = told('config-invalid');
    expect(others).to.deep.equal([]);
    for (const part of ['mode', 'ui.theme', 'lifetimeDays', '"never"', '500']) expect(message).to.contain(part);
  });

  it('says that the JSON of the page cannot be read', () => {
    home.innerHTML = '<script type="application/json" id="assent-config">{"mode": </script>';
    open();
    expect(told('config-invalid')[0]).to.contain('#assent-config');
  });

  it('names what waits for an id that nothing declares', () => {
    home.innerHTML = '<script type="text/plain" data-category="statistics" data-src="/s.js"></script>';
    open();
    expect(told('markup-invalid')).to.have.length(1);
    expect(told('markup-invalid')[0]).to.contain('"statistics"').and.to.contain('data-src="/s.js"');
  });

  it('names a service that nothing declares', () => {
    home.innerHTML = '<script type="text/plain" data-category="optional" data-service="matomo"></script>';
    open();
    expect(told('markup-invalid')[0]).to.contain('matomo');
  });

  it('names a script that runs at once for want of its type', () => {
    home.innerHTML = '<script data-category="optional"></script>';
    open();
    expect(told('markup-invalid')[0]).to.contain('text/plain');
  });

  it('tells each mistake once, and those that come later too', async () => {
    const assent = open();
    home.innerHTML = '<img alt="first" data-category="nobody">';
    await nextEvent(assent, 'error');
    home.insertAdjacentHTML('beforeend', '<img alt="second" data-category="nobody">');
    await nextEvent(assent, 'error');
    expect(told('markup-invalid').map((message) => /alt="(\w+)"/.exec(message)?.[1])).to.deep.equal([
      'first',
      'second',
    ]);
  });
});
