import { expect } from '@open-wc/testing';
import { storedName } from '../../src/diagnostics/stored-name.js';

describe('storedName', () => {
  for (const [written, ...instead] of [
    ['/^_ga/', '_ga*'],
    [/^_ga/i, '_ga*'],
    ['/^_ga$/', '_ga'],
    ['/_ga/', '*_ga*'],
    ['^_hj', '_hj*'],
    ['^_hj.*', '_hj*'],
    ['_pk_id$', '*_pk_id'],
    ['/^_pk_id\\.\\d+\\.[0-9a-f]{4}$/', '_pk_id.*.*'],
    ['/^(_ga|_gid)$/', '_ga', '_gid'],
    ['/^_ga|^_gid/', '_ga*', '_gid*'],
    ['_ga, _gid', '_ga', '_gid'],
    ['_ga,_gid_*;x', '_ga', '_gid_*', 'x'],
    ['_ga _gid', '_ga', '_gid'],
    ['_ga|_gid', '_ga', '_gid'],
    ['(_fbp|_fbc)', '_fbp', '_fbc'],
    ['_gat_[A-Z]+', '_gat_*'],
    ['_uet.+', '_uet*'],
    ['_hjSession_{site_id}', '_hjSession_*'],
    ['_ga_<container-id>', '_ga_*'],
    ['_ga_XXXX', '_ga_*'],
    ['_pk_id.#', '_pk_id.*'],
    ['_hj%', '_hj*'],
  ] as const) {
    it(`says that ${String(written)} is to be ${instead.join(' and ')}`, () => {
      const [problem, ...others] = storedName(written, 'name');
      expect(others).to.deep.equal([]);
      expect(problem?.got).to.equal(String(written));
      expect(problem?.expected).to.match(
        new RegExp(
          `: ${instead
            .map((name) => JSON.stringify(name))
            .join(' and ')
            .replace(/[.*]/g, '\\$&')}$`,
        ),
      );
      for (const name of instead) expect(storedName(name, 'name')).to.deep.equal([]);
    });
  }

  for (const name of ['_ga', '_pk_id.*', '*', 'user[name]', 'a+b', '{"a":1,"b":2}', 'my key', '/path/x', 'a|b', 'é']) {
    it(`takes ${name} as it is`, () => {
      expect(storedName(name, 'name')).to.deep.equal([]);
    });
  }

  it('asks for a name where there is none', () => {
    for (const value of [undefined, null, '', ' ', 5, {}, ['_ga']]) {
      expect(storedName(value, 'name')).to.have.length(1);
    }
  });
});
