import type { Acceptance } from '../../model/acceptance.js';
import { formatDay } from '../../model/calendar.js';
import type { Bilingual } from '../../model/words.js';
import type { Message } from '../message.js';

export const WAIVERS_HELP: Bilingual = {
  zh: '豁免文件（YAML）：由谁、因何、到哪天接受某个问题或目标',
  en: 'a YAML file of waivers: which findings and targets are accepted, for what reason, by whom, until when',
};

/** Shown beside everything that is waived. */
export const WAIVED: Message<Acceptance> = {
  zh: ({ reason, by, until }) => `已豁免至 ${formatDay(until)}（${by}）：${reason}`,
  en: ({ reason, by, until }) => `waived until ${formatDay(until)} by ${by}: ${reason}`,
};

/** Number of waived items. */
export const WAIVED_TARGETS: Message<number> = {
  zh: (count) => `其中已豁免 ${count}`,
  en: (count) => `${count} of them waived`,
};
