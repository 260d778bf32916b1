import { expect, test } from 'vitest';
import { errnoText } from '../../src/catalogue/errno.js';
import { list, maybe } from '../../src/catalogue/phrases.js';

const words = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `w${index}`);

test('a list is shown whole up to twelve words, and then cut off with their number', () => {
  expect(list('en', [])).toBe('');
  expect(list('en', ['a'])).toBe('a');
  expect(list('en', ['a', 'b'])).toBe('a, b');
  expect(list('zh', ['甲', '乙'])).toBe('甲、乙');
  expect(list('en', words(12))).toBe(words(12).join(', '));
  expect(list('en', words(13))).toBe(`${words(12).join(', ')} and 1 more`);
  expect(list('zh', words(13))).toBe(`${words(12).join('、')} 等 13 个`);
});

test('the question whether a word was meant is asked only where there is one', () => {
  expect(maybe('en', 'total')).toBe('did you mean "total"?');
  expect(maybe('zh', 'total')).toBe('是否想写“total”？');
  expect(maybe('en', undefined)).toBeUndefined();
});

test('the words of the system are put in words of people, and shown beside them', () => {
  expect(errnoText('EACCES', 'en')).toBe('permission denied (EACCES)');
  expect(errnoText('EACCES', 'zh')).toBe('没有权限（EACCES）');
  expect(errnoText('EWHATEVER', 'zh')).toBe('EWHATEVER');
});
