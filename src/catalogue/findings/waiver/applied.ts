import { finding } from '../../entry.js';
import { waivers } from '../../examples/example.js';

/** Findings on a single waiver: it is not applied, and everything else is judged. */
export const APPLIED_FINDINGS = {
  'waiver-without-reason': finding<{ about: string }>({
    severity: 'error',
    message: {
      zh: ({ about }) => `对“${about}”的豁免没有写理由（reason），未予适用`,
      en: ({ about }) => `the waiver of ${about} gives no reason, so it does not apply`,
    },
    hint: { zh: '补上 reason：说明为何可以接受', en: 'add reason: say why it can be accepted' },
    explained: () => ({
      meaning: { zh: '豁免没有写理由，未予适用', en: 'a waiver gives no reason, so it does not apply' },
      example: waivers('§{ finding: row-bad-number, by: Statistics Bureau, until: 2022-12-31 }'),
    }),
  }),
  'waiver-without-name': finding<{ about: string }>({
    severity: 'error',
    message: {
      zh: ({ about }) => `对“${about}”的豁免没有写由谁接受（by），未予适用`,
      en: ({ about }) => `the waiver of ${about} does not say who accepts it, so it does not apply`,
    },
    hint: { zh: '补上 by：写上负责人或单位', en: 'add by: name the person or office that answers for it' },
    explained: () => ({
      meaning: {
        zh: '豁免没有写由谁接受，未予适用',
        en: 'a waiver does not say who accepts it, so it does not apply',
      },
      example: waivers('§{ finding: row-bad-number, reason: moved, until: 2022-12-31 }'),
    }),
  }),
  'waiver-without-end': finding<{ about: string }>({
    severity: 'error',
    message: {
      zh: ({ about }) => `对“${about}”的豁免没有写截止日（until），未予适用`,
      en: ({ about }) => `the waiver of ${about} has no last day, so it does not apply`,
    },
    hint: {
      zh: '补上 until：写上最后一天，例如 until: 2022-12-31',
      en: 'add until: give its last day, such as until: 2022-12-31',
    },
    explained: () => ({
      meaning: { zh: '豁免没有写截止日，未予适用', en: 'a waiver has no last day, so it does not apply' },
      example: waivers('§{ finding: row-bad-number, reason: moved, by: Statistics Bureau }'),
    }),
  }),
  'waiver-expired': finding<{ about: string; until: string; asOf: string }>({
    severity: 'warning',
    message: {
      zh: ({ about, until, asOf }) => `对“${about}”的豁免已于 ${until} 到期（评估日期 ${asOf}），不再适用`,
      en: ({ about, until, asOf }) =>
        `the waiver of ${about} ended on ${until}; the date of judgement is ${asOf}, so it does not apply`,
    },
    hint: {
      zh: '解决问题后删去此条，或重新批准并改期',
      en: 'remove it once the matter is mended, or have it accepted again until a later day',
    },
    explained: () => ({
      meaning: {
        zh: '豁免已过截止日，不再适用',
        en: 'the last day of a waiver has passed, so it does not apply',
      },
      example: waivers(
        '§{ finding: row-bad-number, reason: moved, by: Statistics Bureau, until: 2022-06-30 }',
      ),
    }),
  }),
  'waiver-unused': finding<{ about: string }>({
    severity: 'warning',
    message: {
      zh: ({ about }) => `对“${about}”的豁免没有对应的问题或目标`,
      en: ({ about }) => `the waiver of ${about} matches nothing that was found`,
    },
    hint: {
      zh: '问题已解决就删去此条；否则核对代码、文件、行号和所含文字',
      en: 'remove it if the matter is mended; if not, check its code, file, line and words',
    },
    explained: () => ({
      meaning: { zh: '豁免没有对应的问题或目标', en: 'a waiver matches nothing that was found' },
      example: waivers(
        '§{ finding: row-bad-number, file: june.csv, reason: moved, by: Ms Lin, until: 2022-12-31 }',
      ),
    }),
  }),
};
