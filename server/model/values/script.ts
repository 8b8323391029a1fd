import type { Words } from '../../base/words.ts';
import { visitCharacterPairs } from './character-pairs.ts';

export type Script = 'zh-Hant' | 'zh-Hans';

export const scriptNames: Readonly<Record<Script, Words>> = {
  'zh-Hant': { en: 'Traditional', 'zh-Hant': '繁體' },
  'zh-Hans': { en: 'Simplified', 'zh-Hant': '簡體' },
};

/** A character that one script alone has; `at` counts UTF-16 units. */
interface ScriptEvidence {
  readonly at: number;
  readonly character: string;
  readonly script: Script;
}

/**
 * Traditional by the conversion table, yet written in Simplified text too: 乾坤, names with 昇, 於 or 陞, and the like.
 */
const simplifiedToo = '乾剋劄吒夥徵扞拚於昇氾潕濛皁祕脩舖苧蒐薹袷谿醣釐鑪陞顗騞麼麽鍾甦邨';

/** Simplified by the conversion table, yet words of their own in Traditional: 皇后, 公里, 干涉, 茶几, 台, 只有. */
const traditionalToo =
  '干布占局系私幸杰家佣仆价俊凶兑胄克划札胜恤即叁念吃咽向囱采涂冢坏伙奸媪娘宫尸峰昆岳岩几厂广吊雕佛后征恒悦栗愠戚欲蒙户' +
  '捍拼捝舍挨卷扇揾折据抬教敚于旗既升拐查杆棁棋矩榅杠梁朴台柜僵氲泛污溯泄涚凌涌准温淀沈漓无煴熏床抵呆璇酸愈痴症皂杯真困朱埼' +
  '确秘御税棱种谷灶范筑蓑帘吁粽扎弦捆彩致累才群膻玩唇修脱腽腊卧庵万叶搜蒀席卜葱芸姜荐苧苔苹蜕虱虫蜡蔑同胡里制核托注夸志咨噪溪丰' +
  '狸逾踊跖挽回周游适腌丑糖厘扣巨表旋合板暗辟只云沾秋千愿刮飧余糊喂松斗哄郁咸面曲么党霉冬出';

/**
 * The Mainland's printing forms and other variants (内 for 內, 届 for 屆, 净 for 淨). Traditional text set in the Mainland
 * has them, so they tell nothing, though the conversion table calls them Simplified.
 */
const variantForms =
  '并没决况净减凑凉凛凄内别删姗珊栅跚刹吴吕呐侣娱奥粤强录禄弃黄横换唤焕涣痪丢却厢厨厩厦虚嘘彦晋争静挣睁筝狰峥灾匀咤够届抛撑毁' +
  '迹踪咏携晒栖泪洒烟笋耻肴脚脉蝎遥摇瑶禀亘冲册卤';

/** What a character tells of the script that it stands in. */
export const shows = { nothing: 0, traditional: 1, simplified: 2 } as const;

interface ScriptTable {
  /** What each UTF-16 unit that is a character shows. */
  readonly units: Uint8Array;
  /** What characters of two units show. */
  readonly pairs: ReadonlyMap<string, number>;
}

/** Read from the table on first use. */
let evidence: ScriptTable | undefined;

function readEvidence(): ScriptTable {
  const units = new Uint8Array(0x10000);
  const pairs = new Map<string, number>();
  const show = (character: string, what: number): void => {
    if (character.length === 1) units[character.charCodeAt(0)] = what;
    else pairs.set(character, what);
  };
  const shown: string[] = [];
  visitCharacterPairs((traditional, simplified) => {
    if (traditional === simplified) return;
    show(simplified, shows.simplified);
    if (!simplifiedToo.includes(traditional)) shown.push(traditional);
  });
  for (const character of traditionalToo + variantForms) show(character, shows.nothing);
  // A character of both lists is Traditional.
  for (const character of shown) show(character, shows.traditional);
  return { units, pairs };
}

/**
 * Every character of a text that shows its script, in order. A character that both scripts have (里 干 著 覆 后) shows
 * nothing, and neither does one where they differ in printing form alone (内).
 */
export function scriptEvidence(text: string): readonly ScriptEvidence[] {
  const found: ScriptEvidence[] = [];
  for (let at = 0; at < text.length; at++) {
    const shown = shownAt(text, at);
    if (shown === shows.nothing) continue;
    const script = shown === shows.traditional ? 'zh-Hant' : 'zh-Hans';
    found.push({ at, character: String.fromCodePoint(text.codePointAt(at) ?? 0), script });
  }
  return found;
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** What the character shows that begins at `at`; nothing where none begins. */
function shownAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x2e80) return shows.nothing;
  evidence ??= readEvidence();
  if (!isHighSurrogate(unit)) return evidence.units[unit] ?? shows.nothing;
  return evidence.pairs.get(text.slice(at, at + 2)) ?? shows.nothing;
}

/** What each UTF-16 unit shows that is a character, as one of `shows`. None does but Han characters. */
export function shownByUnits(): Uint8Array {
  evidence ??= readEvidence();
  return evidence.units;
}

/** The one script a text is evidently in; undefined for a text that shows none, or both. */
export function scriptOf(text: string): Script | undefined {
  const scripts = new Set(scriptEvidence(text).map((one) => one.script));
  const [only] = scripts;
  return scripts.size === 1 ? only : undefined;
}
