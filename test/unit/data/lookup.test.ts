import assert from 'node:assert/strict';
import type { Circumstances, CodeEntry, CodePeriod, Knowledge, UnitLimit } from '../../../src/data';
import { TABLES } from '../../../src/data/bundled';
import { knowledgeFrom } from '../../../src/data/knowledge-from';
import { type Entries, knowledgeOf } from '../../../src/data/lookup';

/** The bundled knowledge before anyone has asked it anything. */
const fresh = (): Knowledge => knowledgeFrom(TABLES);

describe('period', () => {
  const medicareProfessional = { setting: 'professional', payer: 'medicare' } as const;
  const rows: readonly (readonly [string, Circumstances, string | undefined])[] = [
    ['77407', { date: '2014-12-31' }, 'Treatment delivery, intermediate, lowest energy'],
    ['77407', { date: '2015-01-01' }, 'Treatment delivery, intermediate'],
    ['77407', { date: '2025-12-31' }, 'Treatment delivery, intermediate'],
    ['77407', { date: '2026-01-01' }, 'Treatment delivery, level 2: 3-D conformal or IMRT, one isocenter'],
    ['77407', { date: null }, 'Treatment delivery, level 2: 3-D conformal or IMRT, one isocenter'],
    ['77407', { date: null, ...medicareProfessional }, 'Treatment delivery, level 2: 3-D conformal or IMRT, one isocenter'],
    ['77407', { date: '2014-12-31', ...medicareProfessional }, 'Treatment delivery, intermediate, lowest energy'],
    ['77407', { date: '2015-01-01', ...medicareProfessional }, 'Treatment delivery, intermediate: not for Medicare professional claims'],
    ['77407', { date: '2025-12-31', ...medicareProfessional }, 'Treatment delivery, intermediate: not for Medicare professional claims'],
    ['77407', { date: '2026-01-01', ...medicareProfessional }, 'Treatment delivery, level 2: 3-D conformal or IMRT, one isocenter'],
    ['77407', { date: '2025-12-31', setting: 'institutional', payer: 'medicare' }, 'Treatment delivery, intermediate'],
    ['77407', { date: '2025-12-31', setting: 'professional', payer: 'aetna' }, 'Treatment delivery, intermediate'],
    ['77407', { date: '2025-12-31', setting: 'professional' }, 'Treatment delivery, intermediate'],
    ['77407', { date: '2025-12-31', payer: 'medicare' }, 'Treatment delivery, intermediate'],
    ['77436', { date: '2025-12-31' }, undefined],
    ['77436', { date: '2026-01-01' }, 'Planning of surface treatment'],
    ['99999', { date: '2026-01-01' }, undefined]
  ];
  for (const [code, circumstances, title] of rows) {
    it(`${code} ${JSON.stringify(circumstances)}`, () => assert.equal(fresh().period(code, circumstances)?.title, title));
  }

  const states: readonly (readonly [string, Circumstances, string | undefined])[] = [
    ['77386', { date: '2014-12-31' }, undefined],
    ['77386', { date: '2025-12-31' }, 'active'],
    ['77386', { date: '2025-12-31', ...medicareProfessional }, 'not-payable'],
    ['77386', { date: '2026-01-01' }, 'deleted'],
    ['77386', { date: null }, 'deleted'],
    ['77014', { date: '2025-12-31' }, 'active'],
    ['77014', { date: '2026-01-01' }, 'deleted'],
    ['77401', { date: '2025-12-31' }, 'active'],
    ['77401', { date: '2026-01-01' }, 'deleted'],
    ['77408', { date: '2014-12-31' }, 'active'],
    ['77408', { date: '2015-01-01' }, 'deleted'],
    ['77387', { date: '2025-12-31', ...medicareProfessional }, 'not-payable'],
    ['77387', { date: '2026-01-01', ...medicareProfessional }, 'active'],
    ['77387', { date: '2026-01-01', setting: 'institutional', payer: 'medicare' }, 'bundled'],
    ['77417', { date: '2025-12-31', ...medicareProfessional }, 'active'],
    ['77417', { date: '2026-01-01', ...medicareProfessional }, 'bundled'],
    ['77427', { date: '2026-01-01', ...medicareProfessional }, 'active'],
    ['77427', { date: '2026-01-01', setting: 'institutional', payer: 'medicare' }, 'not-payable'],
    ['G6003', { date: '2025-12-31', ...medicareProfessional }, 'active'],
    ['G6003', { date: '2025-12-31', setting: 'institutional', payer: 'medicare' }, 'not-payable'],
    ['77402', { date: '2025-12-31', ...medicareProfessional }, 'not-payable'],
    ['77412', { date: '2026-01-01', ...medicareProfessional }, 'active']
  ];
  for (const [code, circumstances, state] of states) {
    it(`${code} ${JSON.stringify(circumstances)} is ${state}`, () => assert.equal(fresh().period(code, circumstances)?.state, state));
  }

  it('every delivery and guidance G code of 2025 ended with the year', () => {
    for (let number = 6001; number <= 6017; number++) {
      const code = `G${number}`;
      assert.deepEqual(
        ['2025-12-31', '2026-01-01'].map((date) => fresh().period(code, { date })?.state),
        ['active', 'deleted'],
        code
      );
    }
  });
});

describe('unitLimit', () => {
  const rows: readonly (readonly [string, 'professional' | 'institutional', string | null, string | undefined])[] = [
    ['77407', 'professional', '2024-06-30', undefined],
    ['77407', 'professional', '2024-07-01', '2/3'],
    ['77407', 'institutional', '2026-10-01', '2/3'],
    ['77407', 'institutional', null, '2/3'],
    ['77402', 'professional', '2026-02-01', '2/3'],
    ['77412', 'institutional', '2026-02-01', '2/3'],
    ['77387', 'professional', '2026-02-01', '1/3'],
    ['77387', 'institutional', '2026-02-01', '2/3'],
    ['77417', 'professional', '2026-02-01', '1/2'],
    ['77427', 'professional', '2026-02-01', '1/2'],
    ['77431', 'institutional', '2026-02-01', '1/2'],
    ['77336', 'professional', '2026-02-01', '1/2'],
    ['77470', 'professional', '2026-02-01', '1/2'],
    ['77301', 'professional', '2026-02-01', '1/3'],
    ['77338', 'institutional', '2026-02-01', '1/3'],
    ['77370', 'professional', '2026-02-01', '1/3'],
    ['77373', 'institutional', '2026-02-01', '1/3'],
    ['77437', 'professional', '2025-12-31', undefined],
    ['77437', 'professional', '2026-01-01', '1/3'],
    ['77438', 'institutional', '2026-01-01', '1/3'],
    ['77334', 'professional', '2026-02-01', '10/3'],
    ['77300', 'institutional', '2026-02-01', '10/3'],
    ['77385', 'professional', '2026-02-01', undefined],
    ['99999', 'professional', '2026-02-01', undefined]
  ];
  for (const [code, setting, date, expected] of rows) {
    it(`${code} ${setting} ${date}`, () => {
      const limit = fresh().unitLimit(code, setting, date);
      assert.equal(limit && `${limit.units}/${limit.indicator}`, expected);
    });
  }
});

describe('pair', () => {
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ['77407', '77402', '77407 77402 1 core'],
    ['77402', '77407', '77407 77402 1 core'],
    ['77412', '77407', '77412 77407 1 core'],
    ['77301', '77407', '77301 77407 1 core'],
    ['77373', '77407', '77373 77407 0 core'],
    ['77407', '77525', '77525 77407 0 core'],
    ['77423', '77407', '77423 77407 1 core'],
    ['G0339', '77407', 'G0339 77407 1 core'],
    ['61796', '77407', '61796 77407 0 core'],
    ['63620', '77412', '63620 77412 0 core'],
    ['77407', '76377', '77407 76377 0 core'],
    ['36000', '77407', '77407 36000 1 incidental'],
    ['97802', '77407', '77407 97802 1 incidental'],
    ['77301', '77387', '77301 77387 0 institutional'],
    ['77387', '77407', undefined],
    ['77417', '77407', undefined],
    ['77427', '77407', undefined],
    ['77336', '77407', undefined],
    ['77407', '77407', undefined],
    ['99213', '77407', undefined]
  ];
  for (const [a, b, expected] of rows) {
    it(`${a} and ${b}`, () => {
      const pair = fresh().pair(a, b);
      assert.equal(pair && `${pair.column1} ${pair.column2} ${pair.indicator} ${pair.scope}`, expected);
    });
  }

  it('lists every pair of 77407', () => {
    const others = fresh()
      .pairsOf('77407')
      .map((pair) => (pair.column1 === '77407' ? pair.column2 : pair.column1));
    const expected =
      '77402 77412 77301 77423 G0339 G0340 61796 61798 63620 77371 77372 77373 76376 76377 0694T 77520 77522 77523 77525 ' +
      '0596T 0597T 11920 11921 16000 16020 16025 16030 36000 36410 36425 51701 51702 51703 99151 99152 99153 97802 97803 97804 G0471';
    assert.deepEqual(others.sort(), expected.split(' ').sort());
    assert.deepEqual(fresh().pairsOf('99213'), []);
  });
});

describe('other look-ups', () => {
  it('finds modifiers with their judgement', () => {
    const rows = [
      '26',
      'TC',
      '59',
      '76',
      'PN',
      'PO',
      'GV',
      'GW',
      'PD',
      'ER',
      'QJ',
      'CC',
      'M2',
      'AQ',
      'AR',
      'U1',
      'UD',
      'LT',
      'P1',
      '1P',
      'EX',
      'GY'
    ];
    const facts = rows.map((code) => {
      const entry = fresh().modifier(code);
      return entry && [entry.code, entry.owner, entry.verdict, entry.claims, entry.slot, entry.confidence].join(' ');
    });
    assert.deepEqual(facts, [
      '26 CPT no professional pricing verified',
      'TC HCPCS no professional pricing verified',
      '59 CPT conditional both bypass verified',
      '76 CPT conditional both bypass secondary',
      'PN HCPCS conditional institutional pricing secondary',
      'PO HCPCS conditional institutional informational secondary',
      'GV HCPCS no professional bypass secondary',
      'GW HCPCS conditional both bypass secondary',
      'PD HCPCS conditional professional pricing secondary',
      'ER HCPCS no institutional informational secondary',
      'QJ HCPCS conditional both informational recalled',
      'CC HCPCS informational both informational recalled',
      'M2 HCPCS informational both informational recalled',
      'AQ HCPCS no professional informational secondary',
      'AR HCPCS no professional informational recalled',
      'U1 HCPCS payer both pricing secondary',
      'UD HCPCS payer both pricing secondary',
      'LT HCPCS no both bypass verified',
      'P1 CPT no professional informational secondary',
      '1P CPT no professional informational secondary',
      'EX HCPCS unknown both informational recalled',
      'GY HCPCS conditional both bypass secondary'
    ]);
    assert.equal(fresh().modifier('ZZ'), undefined);
  });

  it('names the modifiers that exclude each other', () => {
    const conflicts = fresh()
      .modifiers()
      .flatMap((entry) => (entry.conflicts ?? []).map((other) => [entry.code, other].sort().join(' ')));
    assert.deepEqual([...new Set(conflicts)].sort(), [
      '26 TC',
      '59 XE',
      '59 XP',
      '59 XS',
      '59 XU',
      '76 77',
      'GA GY',
      'GA GZ',
      'GY GZ',
      'PN PO'
    ]);
  });

  it('finds places with both facility lists', () => {
    const rows = ['11', '19', '22', '24', '31', '55', '57', '99'].map((code) => {
      const place = fresh().place(code);
      return place && [code, place.facility, place.unitedFacility, place.confidence].join(' ');
    });
    assert.deepEqual(rows, [
      '11 non-facility false secondary',
      '19 facility true secondary',
      '22 facility true secondary',
      '24 facility false secondary',
      '31 facility false secondary',
      '55 non-facility true conflicting',
      '57 non-facility true conflicting',
      '99 non-facility false secondary'
    ]);
    assert.equal(fresh().place('28'), undefined);
  });

  it('keeps reason, remark and group codes apart', () => {
    const rows = (['group', 'reason', 'remark'] as const).map((kind) => fresh().adjustment(kind, 'CO')?.meaning ?? null);
    assert.deepEqual(rows, ['contract write-off; provider may not bill the patient', null, null]);
    assert.equal(fresh().adjustment('reason', '15')?.current, false);
    assert.equal(fresh().adjustment('remark', 'M78')?.current, false);
    assert.equal(fresh().adjustment('reason', '236')?.current, true);
    assert.equal(fresh().adjustment('reason', 'M78'), undefined);
  });

  it('finds revenue codes with and without the leading zero', () => {
    const rows = ['0333', '333', '0330', '0320', '0510', '0761', '0999'].map((code) => fresh().revenueCode(code)?.fit);
    assert.deepEqual(rows, ['right', 'right', 'tolerated', 'wrong', 'wrong', 'wrong', undefined]);
  });

  it('finds types of bill as claims write them', () => {
    const rows = ['13', '013', '0131', '85', '12', '14', '99'].map((code) => fresh().billType(code)?.fit);
    assert.deepEqual(rows, ['usual', 'usual', 'usual', 'usual', 'possible', 'unusual', undefined]);
  });

  it('finds filing indicators', () => {
    const rows = ['MB', '16', 'BL', 'XX'].map((code) => fresh().filingIndicator(code)?.family);
    assert.deepEqual(rows, ['medicare', 'medicare-advantage', 'blue-cross-blue-shield', undefined]);
  });

  it('knows 77407 in depth', () => {
    const indicators = fresh().profile.indicators.map((indicator) => `${indicator.id} ${indicator.value}`);
    assert.deepEqual(indicators, [
      'component 3',
      'status A',
      'global-days XXX',
      'bilateral 0',
      'multiple-procedure 0',
      'surgeons 0',
      'facility NA',
      'supervision 09',
      'hospital-status S',
      'hospital-group 5622'
    ]);
  });
});

const ORIGIN: Pick<CodeEntry, 'sources' | 'confidence'> = { sources: ['SAMPLE'], confidence: 'verified' };

/** Knowledge of one invented code with these periods and limits. */
function knowing(periods: readonly Partial<CodePeriod>[], limits: readonly Partial<UnitLimit>[] = []): Knowledge {
  const code: CodeEntry = {
    code: '99999',
    name: 'invented',
    group: 'other',
    component: 'whole',
    periods: periods.map((one) => ({ from: null, to: null, state: 'active', title: '', text: '', ...ORIGIN, ...one })),
    replacedBy: [],
    relation: 'Invented.',
    unitLimits: limits.map((one) => ({ setting: 'professional', units: 1, indicator: '3', from: '2020-01-01', ...ORIGIN, ...one })),
    ...ORIGIN
  };
  const none = () => [];
  const entries: Entries = {
    profile: () => TABLES.profile,
    sources: none,
    codes: () => [code],
    modifiers: none,
    pairs: none,
    places: none,
    filingIndicators: none,
    payers: none,
    adjustments: none,
    revenueCodes: none,
    billTypes: none,
    names: () => fresh().names
  };
  return knowledgeOf(entries);
}

const GENERAL = { title: 'general' };
const OLD = { title: 'old', from: '2020-01-01' };
const NEW = { title: 'new', from: '2022-01-01' };
const ENDED = { title: 'ended', from: '2022-01-01', to: '2023-12-31' };
const ENDED_BEFORE = { title: 'ended before', to: '2021-12-31' };
const SETTING = { title: 'setting', setting: 'professional' } as const;
const PAYER = { title: 'payer', payer: 'medicare' };
const BOTH = { title: 'both', setting: 'professional', payer: 'medicare' } as const;
const CLOSED_BOTH = { title: 'closed both', to: '2021-12-31', ...({ setting: 'professional', payer: 'medicare' } as const) };
const WHO = { setting: 'professional', payer: 'medicare' } as const;

describe('the most specific and latest period', () => {
  const rows: readonly (readonly [title: string, circumstances: Circumstances, ...periods: Partial<CodePeriod>[]])[] = [
    ['new', { date: '2023-01-01' }, OLD, NEW],
    ['old', { date: '2021-01-01' }, OLD, NEW],
    ['old', { date: '2021-01-01' }, GENERAL, OLD],
    ['general', { date: '2019-12-31' }, GENERAL, OLD],
    ['setting', { date: '2023-01-01', ...WHO }, SETTING, NEW],
    ['payer', { date: '2023-01-01', ...WHO }, PAYER, NEW],
    ['both', { date: '2023-01-01', ...WHO }, SETTING, BOTH],
    ['both', { date: '2023-01-01', ...WHO }, PAYER, BOTH],
    ['general', { date: '2023-01-01', setting: 'institutional', payer: 'aetna' }, GENERAL, BOTH],
    ['general', { date: null }, GENERAL, ENDED],
    ['old', { date: null }, OLD, ENDED],
    ['ended', { date: null }, ENDED, ENDED_BEFORE],
    ['new', { date: null }, OLD, NEW],
    ['general', { date: null, ...WHO }, GENERAL, CLOSED_BOTH],
    ['ended', { date: null, ...WHO }, ENDED, CLOSED_BOTH],
    ['both', { date: null, ...WHO }, GENERAL, BOTH],
    ['closed both', { date: null, ...WHO }, ENDED_BEFORE, CLOSED_BOTH],
    ['payer', { date: null, ...WHO }, NEW, PAYER]
  ];
  for (const [title, circumstances, ...periods] of rows) {
    const others = periods.map((period) => period.title).filter((other) => other !== title);
    it(`is ${title}, not ${others.join(' or ')}, for ${JSON.stringify(circumstances)}, in any order`, () => {
      assert.equal(knowing(periods).period('99999', circumstances)?.title, title);
      assert.equal(knowing(periods.toReversed()).period('99999', circumstances)?.title, title);
    });
  }

  it('is the first of equal ones', () => {
    const twins = [
      { ...OLD, title: 'first' },
      { ...OLD, title: 'second' }
    ];
    for (const date of ['2023-01-01', null]) assert.equal(knowing(twins).period('99999', { date })?.title, 'first');
  });

  it('is none where no code or no period is known', () => {
    assert.equal(knowing([]).period('99999', { date: null }), undefined);
    assert.equal(knowing([GENERAL]).period('SAMPLE', { date: null }), undefined);
  });
});

describe('the limit in force', () => {
  const limits = [
    { units: 1, from: '2020-01-01' },
    { units: 2, from: '2022-01-01' },
    { units: 9, from: '2022-01-01', setting: 'institutional' } as const
  ];
  for (const [date, units] of [
    ['2019-12-31', undefined],
    ['2020-01-01', 1],
    ['2021-12-31', 1],
    ['2022-01-01', 2],
    [null, 2]
  ] as const) {
    it(`is ${units} on ${date}, in any order`, () => {
      assert.equal(knowing([], limits).unitLimit('99999', 'professional', date)?.units, units);
      assert.equal(knowing([], limits.toReversed()).unitLimit('99999', 'professional', date)?.units, units);
    });
  }

  it('is the last of equal ones', () => {
    const twins = [{ units: 3 }, { units: 4 }];
    assert.equal(knowing([], twins).unitLimit('99999', 'professional', '2023-01-01')?.units, 4);
  });

  it('is none for a code that is not known', () => {
    assert.equal(knowing([], limits).unitLimit('SAMPLE', 'professional', null), undefined);
  });
});

describe('knowledge without a practice', () => {
  it('is the same for every payer and day, and sets no severity', () => {
    const knowledge = fresh();
    assert.equal(knowledge.under(knowledge.payer({ name: 'AETNA', id: '', filingIndicator: '' }), '2026-02-09'), knowledge);
    assert.equal(knowledge.ruleSeverity('money.total'), undefined);
  });

  it('expands each table once', () => {
    const knowledge = fresh();
    assert.equal(knowledge.codes(), knowledge.codes());
    assert.equal(knowledge.pairs(), knowledge.pairs());
    assert.equal(knowledge.payers(), knowledge.payers());
    assert.equal(knowledge.profile, knowledge.profile);
    assert.equal(knowledge.names, knowledge.names);
  });
});
