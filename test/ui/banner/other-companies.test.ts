import { expect } from '@open-wc/testing';
import type { ConfigInput } from '../../../src/consent/config-types.js';
import { normaliseConfig } from '../../../src/consent/config.js';
import { mayInvolveOthers } from '../../../src/ui/banner/other-companies.js';

const involves = (categories?: ConfigInput['categories'], controller: string | null = 'Acme') =>
  mayInvolveOthers(normaliseConfig({ ...(categories && { categories }), policy: controller ? { controller } : {} }));

describe('mayInvolveOthers', () => {
  it('is false if the controller provides every service and cookie that the visitor is asked about', () => {
    expect(involves([{ id: 'stats', services: [{ id: 'matomo', provider: 'Acme' }] }])).to.be.false;
    expect(involves([{ id: 'stats', cookies: [{ name: '_pk_*', provider: 'Acme' }, { name: 'x' }] }])).to.be.false;
    expect(
      involves([
        { id: 'basket', required: true, services: [{ id: 'till', provider: 'Other' }] },
        { id: 'stats', services: [{ id: 'matomo', provider: 'Acme', cookies: [{ name: '_pk_*', provider: 'Acme' }] }] },
      ]),
    ).to.be.false;
  });

  it('is true if another provides one of them', () => {
    expect(
      involves([
        {
          id: 'stats',
          services: [
            { id: 'a', provider: 'Acme' },
            { id: 'b', provider: 'Other' },
          ],
        },
      ]),
    ).to.be.true;
    expect(
      involves([
        { id: 'stats', services: [{ id: 'a', provider: 'Acme', cookies: [{ name: 'x', provider: 'Other' }] }] },
      ]),
    ).to.be.true;
  });

  it('is true if nobody knows', () => {
    expect(involves()).to.be.true;
    expect(involves([{ id: 'stats', services: [{ id: 'a', provider: 'Acme' }, { id: 'b' }] }])).to.be.true;
    expect(involves([{ id: 'stats', services: [{ id: 'a' }] }], null)).to.be.true;
  });
});
