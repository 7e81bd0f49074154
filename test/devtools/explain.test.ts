import { expect } from 'chai';
import { explain } from '../../src/devtools/explain.js';
import type { Finding } from '../../src/devtools/findings.js';

const explainAll = (findings: readonly Finding[], isStored = true) =>
  explain(findings, { titleOf: (id) => id.toUpperCase(), isStored: () => isStored });

describe('explain', () => {
  it('names each line of a configuration by itself', () => {
    const message =
      'Invalid configuration\n- mode: expected opt-in or opt-out, got "never"\n' +
      '- categories: expected categories and services whose decision fits into a cookie of 4096 bytes, got 5012';
    const [mode, length, ...others] = explainAll([{ code: 'config-invalid', message }]);
    expect(others).to.deep.equal([]);
    expect(mode?.title).to.equal('Mistake in the configuration');
    expect(mode?.cure).to.equal('Write there opt-in or opt-out.');
    expect(length?.title).to.equal('Record too large');
    expect(length?.cure).to.contain('5012 bytes').and.to.contain('4096');
  });

  it('says where a mistake of the markup is by the element alone', () => {
    const element = '<img data-category="optional" alt="a: b" src="/a">';
    const message = `${element}: the browser loads src at once: use data-src instead`;
    const [problem] = explainAll([{ code: 'markup-invalid', message }]);
    expect(problem?.where).to.deep.equal([element]);
    expect(problem?.cure).to.equal('Write the address as data-src instead of src.');
  });

  it('writes out how to declare what nothing declares', () => {
    const message = 'local "key" is declared by nothing; set by a script';
    const [problem] = explainAll([{ code: 'stored', message }]);
    expect(problem).to.include({ title: 'Undeclared storage', isNote: false });
    expect(problem?.cure).to.contain('{"name": "key", "storage": "local"}');
  });

  it('takes for a note what is not stored any more', () => {
    const message = 'cookie "a" belongs to optional, which is denied; set by a script';
    const [problem] = explainAll([{ code: 'stored', message }], false);
    expect(problem).to.include({ title: 'Stored for a moment', isNote: true });
  });

  it('names purposes by their titles', () => {
    const message = 'cookie "a" belongs to optional, marketing, which is denied; set by a script';
    const [problem] = explainAll([{ code: 'stored', message }]);
    expect(problem?.where).to.deep.equal(['cookie "a" of OPTIONAL, MARKETING; set by a script']);
  });

  it('makes one of what has the same cure, and takes an item once, with what says most', () => {
    const problems = explainAll([
      { code: 'not-removed', message: 'Still stored without consent: indexeddb "a", indexeddb "b"' },
      { code: 'stored', message: 'indexeddb "a" belongs to optional, which is denied; set by a script' },
      { code: 'not-removed', message: 'Still stored without consent: indexeddb "a", cookie "c"' },
    ]);
    expect(problems.map(({ title, isNote }) => [title, isNote])).to.deep.equal([
      ['Database kept open', true],
      ['Not removed', false],
    ]);
    expect(problems[0]?.where).to.deep.equal(['indexeddb "b"', 'indexeddb "a" of OPTIONAL; set by a script']);
    expect(problems[1]?.where).to.deep.equal(['cookie "c"']);
  });

  it('has an explanation of its own for every code of an error', () => {
    const codes = [
      'config-invalid',
      'markup-invalid',
      'not-stored',
      'not-removed',
      'ui-unavailable',
      'load-failed',
      'guardian-required',
      'id-unknown',
      'argument-invalid',
      'choice-invalid',
      'stored-again',
      'region-unknown',
      'markup-refused',
      'theme-unreadable',
    ] as const;
    for (const code of codes) {
      const [problem] = explainAll([{ code, message: 'Something' }]);
      expect(problem?.title, code).to.not.equal(code);
    }
  });
});
