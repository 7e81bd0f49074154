import { expect } from '@open-wc/testing';
import { locate } from '../../src/core/locate.js';
import type { ConfigInput } from '../../src/core/types.js';
import { openPage } from '../helpers/page.js';
import type { TestPage } from '../helpers/page.js';

const REGIONS: ConfigInput = { mode: 'opt-out', regions: [{ match: ['EU'], mode: 'opt-in' }] };

describe('locate', () => {
  let page: TestPage;
  const { fetch } = window;
  afterEach(() => {
    page.end();
    window.fetch = fetch;
  });

  /** What is in force once the place has been looked for, while the site's own address answers `text`. */
  async function stateOf(input: ConfigInput, text = '', status = 200) {
    page = openPage(input);
    window.fetch = () => Promise.resolve(new Response(text, { status }));
    await locate(page.assent);
    return page.assent.state;
  }

  it('lets the rules of the configured place hold', async () => {
    expect(await stateOf({ ...REGIONS, region: 'US-NV' })).to.deep.include({ region: 'US-NV', mode: 'opt-out' });
    page.end();
    expect(await stateOf({ ...REGIONS, region: 'DE' })).to.deep.include({ region: 'DE', mode: 'opt-in' });
  });

  it('asks the address that the site names', async () => {
    const input = { ...REGIONS, regionUrl: '/region' };
    expect(await stateOf(input, '{"country": "US"}')).to.deep.include({ region: 'US', mode: 'opt-out' });
    expect(page.detailsOf('error')).to.deep.equal([]);
  });

  it('stays with opt-in, and says so, where there is no answer', async () => {
    for (const [text, status] of [
      ['US', 500],
      ['nonsense', 200],
    ] as const) {
      expect(await stateOf({ ...REGIONS, regionUrl: '/region' }, text, status)).to.deep.include({
        region: null,
        mode: 'opt-in',
        granted: ['functional'],
      });
      expect(page.detailsOf('error').map(({ error }) => error.code)).to.deep.equal(['region-unknown']);
      page.end();
    }
  });

  it('stays with opt-in where nobody says what the place is', async () => {
    expect(await stateOf(REGIONS)).to.deep.include({ region: null, mode: 'opt-in' });
    expect(page.detailsOf('error')).to.deep.equal([]);
  });
});
