// tableschema, npm's validator of tables: names, patterns and types are constraints of its schema; the unit of a
// metric and the last submission, which it cannot express, are checked afterwards.
import fs from 'node:fs';
import tableschema from 'tableschema';
import { give, peerArguments } from './arguments.mjs';
import { DECIMAL, PERIOD, SUBMITTED, createCheck } from './checks.mjs';

const { file, vocabulary } = peerArguments();
const check = createCheck(vocabulary);
const required = true;

/**
 * @param {string} name
 * @param {object} [constraints]
 */
const field = (name, constraints = {}) => ({ name, type: 'string', constraints });
const schema = {
  fields: [
    field('指标', { required, enum: Object.keys(vocabulary.metrics) }),
    field('地区', { required, enum: vocabulary.regions }),
    field('报告期', { required, pattern: PERIOD.source }),
    field('数值', { required, pattern: DECIMAL.source }),
    field('单位', { required, enum: Object.keys(vocabulary.units) }),
    field('口径'),
    field('填报单位', { required, enum: vocabulary.departments }),
    field('填报日期', { required, pattern: SUBMITTED.source }),
    field('备注'),
  ],
};
const table = await tableschema.Table.load(fs.createReadStream(file), { schema, delimiter: ',' });
const stream = await table.iter({ keyed: false, stream: true });
for await (const [
  metric = '',
  region = '',
  period = '',
  value = '',
  unit = '',
  ,
  department = '',
  submitted = '',
] of stream) {
  check.row(metric, region, period, value, unit, department, submitted);
}
give(check.answer());
