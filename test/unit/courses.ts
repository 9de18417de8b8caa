/**
 * An invented batch in which the claims of a patient stand far apart, as in files that are sorted by day. What only one of
 * them shows is often settled by another, and some findings come only of all of them. After each day come claims of so many
 * others.
 */
export function severalCourses(lineBreak: string, others = 0): string {
  const segments = [
    'ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLEPAYER   *260105*0900*^*00501*000000001*0*T*:',
    'GS*HC*EXAMPLE*EXAMPLE*20260105*0900*1*X*005010X222A1',
    'ST*837*0001*005010X222A1',
    'HL*1**20*1',
    'NM1*85*2*EXAMPLE CENTER*****XX*1234567893'
  ];
  let level = 1;
  function claim(patient: string, day: string, ...codes: readonly string[]): void {
    segments.push(
      `HL*${++level}*1*22*0`,
      'SBR*P*18*******CI',
      `NM1*IL*1*SAMPLE*ALEX****MI*${patient}`,
      'NM1*PR*2*EXAMPLE PAYER*****PI*EXAMPLEID',
      `CLM*EXAMPLE${level}*500***11:B:1*Y*A*Y*Y`,
      'HI*ABK:Z510*ABF:C61',
      ...codes.flatMap((code, index) => [`LX*${index + 1}`, `SV1*HC:${code}*500*UN*1***1`, `DTP*472*D8*202602${day}`])
    );
  }
  for (const day of ['02', '03', '04', '05', '06']) {
    claim('ENOUGH', day, '77407');
    claim('TOOMANY', day, '77407');
    claim('MISSING', day, '77407', '77412');
    if (day === '02' || day === '03') claim('SHORT', day, '77407');
    claim(`ALONE${day}`, day, '77407', '77427');
    for (let other = 0; other < others; other++) claim(`OTHER${day}${other}`, day, '77407');
  }
  claim('TOOMANY', '06', '77427');
  claim('ENOUGH', '06', '77427');
  claim('MISSING', '06', '77427');
  claim('SHORT', '03', '77427');
  claim('TOOMANY', '06', '77427');
  claim('TOOMANY', '06', '77431');
  segments.push('SE*1*0001', 'GE*1*1', 'IEA*1*000000001');
  return segments.map((segment) => `${segment}~${lineBreak}`).join('');
}
