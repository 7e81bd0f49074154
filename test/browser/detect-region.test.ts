import { expect } from '@open-wc/testing';
import { findRegion } from '../../src/browser/detect-region.js';
import { configOf } from '../helpers/pure-builders.js';

describe('findRegion', () => {
  const answer = (text: string) => findRegion(configOf({ regionUrl: `data:text/plain,${encodeURIComponent(text)}` }));

  it('takes the word of the site for it, and asks nobody', async () => {
    expect(await findRegion(configOf({ region: 'DE', regionUrl: 'data:text/plain,US' }))).to.equal('DE');
    expect(await findRegion(configOf())).to.be.undefined;
  });

  it('reads nothing that stands on the prototype of all objects', async () => {
    Object.assign(Object.prototype, { region: 'US' });
    const found = await answer('{"country": "DE"}');
    Reflect.deleteProperty(Object.prototype, 'region');
    expect(found).to.equal('DE');
  });

  for (const [text, code] of [
    ['DE', 'DE'],
    ['us-ca', 'US-CA'],
    [' FR\n', 'FR'],
    ['{"region": "US-CA"}', 'US-CA'],
    ['{"country": "de"}', 'DE'],
    ['{"region": "GB-ENG", "country": "GB"}', 'GB-ENG'],
  ] as const) {
    it(`reads ${JSON.stringify(text)} as ${code}`, async () => {
      expect(await answer(text)).to.equal(code);
    });
  }

  for (const text of [
    '',
    'Germany',
    'D',
    'D1',
    'DE-',
    'DE-TOOLONG',
    '{}',
    '{"region": 5}',
    '{"region": ',
    '<!doctype html>',
  ]) {
    it(`finds no place in ${JSON.stringify(text)}`, async () => {
      const error = await answer(text).catch((reason: unknown) => reason);
      expect(error).to.be.an.instanceOf(Error);
    });
  }

  it('finds no place in the body of an error', async () => {
    const { fetch } = window;
    window.fetch = () => Promise.resolve(new Response('DE', { status: 503 }));
    try {
      const error = await findRegion(configOf({ regionUrl: '/region' })).catch((reason: unknown) => reason);
      expect(error).to.be.an.instanceOf(RangeError);
      expect(String(error)).to.contain('503');
    } finally {
      window.fetch = fetch;
    }
  });
});
