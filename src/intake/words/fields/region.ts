import type { RegionId } from '../../../model/ids.js';
import type { Plan, Region } from '../../../model/plan.js';
import { compareText } from '../../../model/place.js';
import { err, ok } from '../../../model/result.js';
import { lookupOf, namesOf, noted, type Lookup } from '../lookup.js';
import type { CellResult } from '../../problem.js';
import { excerpt } from '../text.js';

const PEOPLES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|' +
  '柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|' +
  '独龙|鄂伦春|赫哲|门巴|珞巴|基诺|各';

/** A name such as `道真仡佬族苗族自治县`: own name, peoples, and sort. */
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:(?:${PEOPLES})族)*自治([县州区旗])$`, 'u');
const CHINESE_SUFFIX = /^(.{2,}?)(?:新区|[县市区州旗省])$/u;
const ENGLISH_SUFFIX = /^(.{2,}?) +(?:new district|autonomous county|county|district|city)$/iu;
const HAN = /\p{Script=Han}/u;

/** Finds the plan's regions and its area by name, with and without 县, 市, 区 and similar words. */
export function regionLookup(plan: Plan): Lookup<RegionId> {
  const area = plan.area.title.zh;
  const regions = [...plan.regions.values()].filter(({ id }) => id !== plan.area.id);
  return lookupOf(
    [plan.area, ...regions].map((region) => {
      const names = namesOf(region);
      // 遵义县 does not mean 遵义市, so the area's name takes no other suffix.
      const short = names.flatMap(region === plan.area ? bareForm : shortForms);
      const behindArea =
        region === plan.area
          ? []
          : [...names, ...short].filter((name) => HAN.test(name)).map((name) => area + name);
      return { value: region.id, title: region.title.zh, names, derived: [...short, ...behindArea] };
    }),
  );
}

/** Finds full region names within text, except the area's and names inside it. */
export type RegionFinder = (text: string) => readonly string[];

/** Names in Latin letters are searched only if they are distinctive. */
const NAME_IN_TEXT = /^(?:\p{Script=Han}{2,}|\p{Lu}.{3,})$/u;

export function regionFinder({ area, regions }: Plan): RegionFinder {
  const ofArea = new Set(namesOf(area));
  const others = [...regions.values()].filter(({ id }) => id !== area.id).flatMap(namesOf);
  const names = [...ofArea, ...others.filter((name) => NAME_IN_TEXT.test(name))];
  const longestFirst = names.toSorted((a, b) => b.length - a.length || compareText(a, b));
  const pattern = new RegExp(longestFirst.map(patternOf).join('|'), 'gu');
  return (text) => [...text.matchAll(pattern)].map(([name]) => name).filter((name) => !ofArea.has(name));
}

function patternOf(name: string): string {
  const exact = name.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
  return HAN.test(name) ? exact : `(?<![\\p{L}\\p{N}])${exact}(?![\\p{L}\\p{N}])`;
}

/** Reads the region of a row; the area if it is left out. */
export function readRegion(text: string, regions: Lookup<RegionId>, area: Region): CellResult<RegionId> {
  if (text.trim() === '') return ok(area.id);
  const found = regions(text);
  if (found.ok) return noted(found, found.value, text);
  if (found.error.sort === 'ambiguous') {
    const { candidates } = found.error;
    return err({ code: 'row-ambiguous-region', args: { found: excerpt(text), candidates } });
  }
  return err({ code: 'row-unknown-region', args: { found: excerpt(text), nearest: found.error.nearest() } });
}

/** A name without the word for its sort. */
function bareForm(name: string): readonly string[] {
  const bare = (HAN.test(name) ? CHINESE_SUFFIX : ENGLISH_SUFFIX).exec(name)?.[1];
  return bare === undefined ? [] : [bare];
}

/** Other forms of a region's name: without the word for its sort, or with one if it has none. */
function shortForms(name: string): readonly string[] {
  if (!HAN.test(name)) {
    const bare = ENGLISH_SUFFIX.exec(name)?.[1];
    return bare === undefined ? ['county', 'district', 'city'].map((sort) => `${name} ${sort}`) : [bare];
  }
  const [, own, sort] = AUTONOMOUS.exec(name) ?? [];
  if (own !== undefined && sort !== undefined) return [own, own + sort, `${own}自治${sort}`];
  const bare = CHINESE_SUFFIX.exec(name)?.[1];
  return bare === undefined ? ['县', '市', '区'].map((suffix) => name + suffix) : [bare];
}
