import { test } from 'vitest';
import { zunyi, countiesOf, SPECS } from '../support/zunyi-clean.js';
import { cleanReports, reportFile } from '../support/clean-reports.js';
import { validate } from '../../src/validate.js';
import { describeFinding } from '../../src/catalogue/findings.js';
import { plantedFaults } from '../support/plant/beds.js';
import { outcomeOf } from '../support/plant/judge.js';
import { day } from '../support/rules.js';
import { appendFileSync, writeFileSync } from 'node:fs';
test('p', async () => {
  const plan = await zunyi();
  const out = '/tmp/h-a.stress'; writeFileSync(out, '');
  for (let s = 1; s <= 4; s++) {
    const o = plantedFaults(SPECS, countiesOf(plan), s * 7919).map((p) => outcomeOf(p, plan));
    appendFileSync(out, `seed ${s}: ${o.length} found ${o.filter(x=>x.found).length} line ${o.filter(x=>x.onItsLine).length} probable ${o.filter(x=>x.probable).length} others ${o.flatMap(x=>x.others).length}\n`);
    for (const x of o) if (!x.onItsLine || !x.probable || x.others.length) appendFileSync(out, `${x.planted.what} ${x.planted.meant?.value} ${JSON.stringify(x.planted.file.rows[x.planted.lines[0]!-2])} FOUND ${x.found ? describeFinding(x.found,'en').message : '-'} OTHERS ${x.others.map(y=>describeFinding(y,'en').message).join(' || ')}\n`);
  }
  for (let s = 101; s <= 160; s++) {
    const reports = cleanReports(SPECS, countiesOf(plan), s).map(reportFile);
    const f = validate({ plan, reports, asOf: day('2022-07-15') }).findings.filter((x) => x.code !== 'report-missing');
    for (const y of f) appendFileSync(out, `clean ${s}: ${describeFinding(y,'en').message}\n`);
  }
  appendFileSync(out, 'done\n');
});
