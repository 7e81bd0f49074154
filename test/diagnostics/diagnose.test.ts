import { expect, fixture, html } from '@open-wc/testing';
import { diagnose } from '../../src/diagnostics/diagnose.js';
import type { ConfigInput } from '../../src/consent/config-types.js';
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
    diagnose(page.assent, input);
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

  it('names a category whose basis can hold nowhere', () => {
    open({
      categories: [
        { id: 'functional', required: true },
        { id: 'statistics', basis: 'objection' },
        { id: 'profiling', basis: 'objection', places: ['UK'], separate: true },
        { id: 'heatmaps', basis: 'objection', places: ['UK'] },
      ],
    });
    const [message, ...others] = told('config-invalid');
    expect(others).to.deep.equal([]);
    expect(message?.match(/categories\[\d\]\.\w+/g)).to.deep.equal(['categories[1].places', 'categories[2].basis']);
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

  it('checks the configuration as the site wrote it, not what came of it', () => {
    page = openPage();
    diagnose(page.assent, { categories: 'none', modes: 'opt-in' });
    const [message, ...others] = told('config-invalid');
    expect(others).to.deep.equal([]);
    expect(message).to.contain('categories').and.to.contain('modes');
  });

  for (const [category, instead] of [
    ['functional,optional', 'functional optional'],
    ['functional, optional', 'functional optional'],
    ['functional|optional;', 'functional optional'],
  ]) {
    it(`says how to write data-category="${category}"`, () => {
      home.innerHTML = `<img alt="" data-category="${category}" data-src="/a.png">`;
      open();
      expect(told('markup-invalid')[0]).to.contain(`separate ids by spaces, as in "${instead}"`);
    });
  }

  it('says the same of an embed, and that an element names one service', () => {
    home.innerHTML = `<assent-embed category="functional,optional" src="/a"></assent-embed>
      <img alt="" data-category="optional" data-service="a, b" data-src="/a.png">`;
    open();
    const [embed, image] = told('markup-invalid');
    expect(embed).to.contain('<assent-embed').and.to.contain('as in "functional optional"');
    expect(image).to.contain('an element names one service');
  });

  it('names an embed that waits for an id that nothing declares', () => {
    home.innerHTML = '<assent-embed category="maps" src="/a"></assent-embed>';
    open();
    expect(told('markup-invalid')[0]).to.contain('"maps"').and.to.contain('add it to the configuration');
  });

  for (const src of ['', 'src=""', 'src="javascript:1"']) {
    it(`names an embed that nothing can be loaded for: ${src || 'no src'}`, () => {
      home.innerHTML = `<assent-embed category="optional" ${src}></assent-embed>`;
      open();
      expect(told('markup-invalid')[0]).to.contain('it has no src with an address of the web');
    });
  }

  it('reports each mistake once, also if it is called again', () => {
    home.innerHTML = '<script type="text/plain" data-category="statistics"></script>';
    diagnose(open({ mode: 'never' as 'opt-in' }), {});
    expect(page.detailsOf('error')).to.have.length(2);
  });

  it('names a cookie that is declared by a regular expression, with what to write instead', () => {
    open({ categories: [{ id: 'optional', cookies: [{ name: /^_ga/ as unknown as string }] }] });
    const [message] = told('config-invalid');
    expect(message).to.contain('categories[0].cookies[0].name').and.to.contain('"_ga*"').and.to.contain('/^_ga/');
  });

  it('names what a consent mode is told of a category that there is none of', () => {
    const wrong = { statistic: ['analytics_storage'] } as const;
    open({ googleConsentMode: wrong as never, microsoftConsentMode: { optional: ['ad_storage'] } });
    const [message, ...others] = told('config-invalid');
    expect(others).to.deep.equal([]);
    expect(message).to.contain('googleConsentMode.statistic: expected the id of a category: functional or optional');
    expect(message).not.to.contain('microsoft');
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

  for (const [element, attribute, instead] of [
    ['<iframe title="Map" data-category="optional" src="about:blank"></iframe>', 'src', 'data-src'],
    ['<img alt="" data-category="optional" src="data:,">', 'src', 'data-src'],
    ['<img alt="" data-category="optional" srcset="data:, 2x">', 'srcset', 'data-srcset'],
    ['<link data-category="optional" href="data:,">', 'href', 'data-href'],
    ['<object data-category="optional" data="data:,"></object>', 'data', 'data-src'],
    ['<img alt="" data-category="optional" src="data:,same" data-src="data:,same">', 'src', 'data-src'],
  ] as const) {
    it(`names what the browser fetches at once: ${element}`, () => {
      home.innerHTML = element;
      open();
      const [message, ...others] = told('markup-invalid');
      expect(others).to.deep.equal([]);
      expect(message).to.contain(`the browser loads ${attribute} at once: use ${instead} instead`);
    });
  }

  it('says nothing about a stand-in, nor about what is granted', () => {
    home.innerHTML = `<img alt="" data-category="optional" src="data:,stand-in" data-src="data:,real">
      <img alt="" data-category="functional" src="data:,real" data-src="data:,real">
      <script type="text/partytown" data-type="text/partytown" data-category="functional"></script>`;
    open();
    expect(told('markup-invalid')).to.deep.equal([]);
  });

  it('names scripts of other origins that stand before the tag, for who debugs', () => {
    const tags = (name: string) => `<script src="https://${name}.example/a.js"></script>`;
    home.innerHTML = `${tags('early')}<script src="/own.js"></script>
      <script type="text/plain" src="https://held.example/a.js"></script>
      <script src="/assent.js"></script>${tags('late')}`;
    open();
    expect(told('markup-invalid')).to.deep.equal([]);
    page.end();
    open({ debug: true });
    const messages = told('markup-invalid');
    expect(messages).to.have.length(1);
    expect(messages[0]).to.contain('https://early.example/a.js');
  });

  it('tells each mistake once, and those that come later too', async () => {
    const assent = open();
    home.innerHTML = '<script data-category="optional" id="first"></script>';
    await nextEvent(assent, 'error');
    home.insertAdjacentHTML('beforeend', '<script data-category="optional" id="second"></script>');
    await nextEvent(assent, 'error');
    expect(told('markup-invalid').map((message) => /id="(\w+)"/.exec(message)?.[1])).to.deep.equal(['first', 'second']);
  });

  it('names an id that nothing declares once, however many elements wait for it, also later', async () => {
    const shoe = '<img alt="" data-category="shoes" data-src="data:,">';
    home.innerHTML = shoe.repeat(3);
    const assent = open();
    expect(told('markup-invalid')).to.have.length(1);
    home.insertAdjacentHTML('beforeend', `${shoe}<img alt="" data-category="hats shoes">`);
    await nextEvent(assent, 'error');
    expect(told('markup-invalid')).to.have.length(2);
    expect(told('markup-invalid')[1]).to.contain('unknown id "hats"').and.not.contain('unknown id "hats", "shoes"');
  });
});
