import { plain } from '../../model/decimal.js';
import type { Relative } from '../../model/plan.js';
import type { Language } from '../../model/words.js';

/** How a value is told by the baseline: `13.5% less than the baseline`. */
export function relativeText(relative: Relative, language: Language): string {
  const zh = language === 'zh';
  switch (relative.sort) {
    case 'relative': {
      const by = plain(relative.by.abs());
      const isLess = relative.by.lt(0);
      if (zh) return `比基数${isLess ? '低' : '高'} ${by}${relative.in === 'percent' ? '%' : ' 个百分点'}`;
      const figure =
        relative.in === 'percent' ? `${by}%` : `${by} percentage ${by === '1' ? 'point' : 'points'}`;
      return `${figure} ${isLess ? 'less' : 'more'} than the baseline`;
    }
    case 'to':
      return zh ? `基数的 ${plain(relative.percent)}%` : `${plain(relative.percent)}% of the baseline`;
    case 'times':
      return zh ? `基数的 ${plain(relative.times)} 倍` : `${plain(relative.times)} times the baseline`;
  }
}

/** The same behind the figure that it comes to; nothing where the figure was told by itself. */
export function relativeSuffix(relative: Relative | undefined, language: Language): string {
  if (!relative) return '';
  const text = relativeText(relative, language);
  return language === 'zh' ? `（${text}）` : ` (${text})`;
}
