import { expect } from 'chai';
import { reportOf } from '../../src/devtools/report.js';

const INPUT = {
  version: '1.2.3',
  address: 'https://shop.example/basket?visitor=7#top',
  browser: 'Browser/1',
  recordId: null,
  problems: [],
  sections: [],
};

describe('reportOf', () => {
  it('leaves out queries and fragments of addresses, also in markup', () => {
    const where = ['<script src="https://s.example/a.js?user=7"></script>'];
    const problems = [{ title: 'Tag too late', where, cure: 'Move it.', isNote: false }];
    const report = reportOf({ ...INPUT, problems });
    expect(report).to.contain('# Assent 1.2.3 on https://shop.example/basket\n');
    expect(report).to.contain('- **Tag too late**: <script src="https://s.example/a.js"></script>\n  Move it.');
    expect(report).to.not.contain('7');
  });

  it('cuts the id of the record wherever it is', () => {
    const sections = [{ title: 'Record', groups: [{ rows: [{ name: 'Id', text: 'abcdefgh' }] }], empty: 'None.' }];
    expect(reportOf({ ...INPUT, recordId: 'abcdefgh', sections })).to.contain('## Record\n\n- Id: abcd…');
  });

  it('says what a section says that has nothing', () => {
    const sections = [{ title: 'Stored', groups: [], empty: 'Nothing that a script can see.' }];
    expect(reportOf({ ...INPUT, sections })).to.contain('None found.\n\n## Stored\n\nNothing that a script can see.');
  });
});
