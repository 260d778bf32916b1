import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { withValues } from '../../src/yaml/replace.js';

const NEW = new Map([
  ['id', 'new'],
  ['title', '{ zh: 新, en: "New: #1" }'],
]);

test.each([
  ['flow maps', 'id: old\ntitle: { zh: 旧, en: Old } # kept\nperiod: 1\n'],
  ['block maps', '# kept\nid: old\ntitle:\n  zh: 旧\n  en: Old\n\nperiod: 1\n'],
  ['text in quotes, at the end', 'period: 1\ntitle: "旧"\nid: "old"\n'],
  ['Windows line ends', 'id: old\r\ntitle:\r\n  zh: 旧\r\n  en: Old\r\nperiod: 1\r\n'],
])('values are replaced in %s, and nothing else', (_, text) => {
  const replaced = withValues(text, NEW);
  expect(parse(replaced)).toEqual({ id: 'new', title: { zh: '新', en: 'New: #1' }, period: 1 });
  expect(replaced.includes('# kept')).toBe(text.includes('# kept'));
});

test('keys that are not there are left out, and so is what is no map', () => {
  expect(withValues('id: old\n', NEW)).toBe('id: new\n');
  expect(withValues('- a\n', NEW)).toBe('- a\n');
});
