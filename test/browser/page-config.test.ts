import { expect } from '@open-wc/testing';
import { checkConfig } from '../../src/diagnostics/config-schema.js';
import { readPageConfig } from '../../src/browser/page-config.js';

/** What is read from a page whose `#assent-config` holds `text`, under a tag with `data`. */
function read(text: string | null, data?: DOMStringMap) {
  const script = Object.assign(document.createElement('script'), { type: 'application/json', id: 'assent-config' });
  script.text = text ?? '';
  if (text !== null) document.body.append(script);
  const tag = document.createElement('script');
  Object.assign(tag.dataset, data);
  const config = readPageConfig(data ? tag : null);
  script.remove();
  // Keys that are undefined say nothing.
  return JSON.parse(JSON.stringify(config)) as Record<string, unknown>;
}

/** What an empty page leads to. */
const NOTHING = { policy: {}, ui: {} };

describe('readPageConfig', () => {
  it('reads nothing from a page that says nothing', () => {
    expect(read(null)).to.deep.equal(NOTHING);
  });

  it('reads the JSON of the page', () => {
    expect(read('{"mode": "opt-out", "policy": {"url": "/privacy"}}')).to.deep.equal({
      ...NOTHING,
      mode: 'opt-out',
      policy: { url: '/privacy' },
    });
  });

  for (const text of ['', '{', 'null', '[]', '5', '"text"', '<b>', "{'a': 1}"]) {
    it(`reads nothing from ${JSON.stringify(text)}`, () => {
      expect(read(text)).to.deep.equal(NOTHING);
    });
  }

  it('reads every setting that may stand on the tag', () => {
    const data = {
      policyUrl: '/privacy',
      policyVersion: '2024',
      lifetimeDays: '90',
      mode: 'implied',
      language: 'pt-BR',
      region: 'US-CA',
      layout: 'bar',
      position: 'top',
      theme: 'dark',
      receiptsUrl: '/receipts',
      googleConsentMode: 'true',
      microsoftConsentMode: '',
      debug: '',
    };
    const config = read(null, data);
    expect(config).to.deep.equal({
      policy: { url: '/privacy', version: '2024' },
      lifetimeDays: '90',
      mode: 'implied',
      language: 'pt-BR',
      region: 'US-CA',
      ui: { layout: 'bar', position: 'top', theme: 'dark' },
      receipts: { url: '/receipts' },
      googleConsentMode: true,
      microsoftConsentMode: true,
      debug: true,
    });
    expect(checkConfig(config, '')).to.deep.equal([]);
  });

  it('lays the tag over the JSON, key by key', () => {
    const text =
      '{"mode": "opt-in", "lifetimeDays": 30, "policy": {"url": "/a", "version": "1", "controller": "Ferry"}}';
    expect(read(text, { mode: 'opt-out', policyVersion: '2' })).to.deep.equal({
      ...NOTHING,
      mode: 'opt-out',
      lifetimeDays: 30,
      policy: { url: '/a', version: '2', controller: 'Ferry' },
    });
  });

  it('keeps text that reads as no number, for the check to name', () => {
    expect(read(null, { lifetimeDays: 'forever' })['lifetimeDays']).to.equal('forever');
  });

  it('reads nothing from other attributes of the tag', () => {
    expect(read(null, { categories: '[]', manual: '', cookie: '{}', foo: 'bar' })).to.deep.equal(NOTHING);
  });

  for (const markup of [
    '<div id="assent-config">$</div>',
    '<textarea id="assent-config">$</textarea>',
    '<script type="text/plain" id="assent-config">$</script>',
    '<script type="importmap-shim" id="assent-config">$</script>',
    '<template id="assent-config">$</template>',
    '<svg><script type="application/json" id="config">$</script><text id="assent-config">$</text></svg>',
  ]) {
    it(`reads nothing from an element that is no configuration: ${markup}, also before one that is`, () => {
      const home = document.createElement('div');
      home.innerHTML = markup.replaceAll('$', '{"mode": "opt-out"}');
      document.body.prepend(home);
      const [alone, beside] = [read(null), read('{"mode": "implied"}')];
      home.remove();
      expect(alone).to.deep.equal(NOTHING);
      expect(beside['mode']).to.equal('implied');
    });
  }

  it('reads nothing that stands on the prototype of all objects', () => {
    const polluted = { mode: 'opt-out', policyUrl: '/x', receiptsUrl: '/x', manual: '', debug: '', layout: 'bar' };
    Object.assign(Object.prototype, polluted);
    try {
      for (const config of [read(null, {}), read('{}', {}), read(null)]) {
        expect(Object.keys(config)).to.have.members(['policy', 'ui']);
        expect(JSON.stringify(config)).to.equal(JSON.stringify(NOTHING));
      }
    } finally {
      for (const name of Object.keys(polluted)) Reflect.deleteProperty(Object.prototype, name);
    }
  });
});
