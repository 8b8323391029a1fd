import type { DraftingRules } from '../../model/standard.ts';
import { findCitedNumbers } from '../../model/values/cited-numbers.ts';
import { entryTexts, numberAsShown, takeDocuments } from './document-list.ts';
import type { DraftForeword } from './draft.ts';
import { asShown, type IntakeBlock, labelText } from './lines.ts';
import { folded, imply, type Taking } from './taking.ts';

type GrowingForeword = { -readonly [K in keyof DraftForeword]: DraftForeword[K] };

interface ForewordWalk {
  readonly taking: Taking;
  readonly lines: string[];
  readonly changes: string[];
  readonly supersedes: string[];
  readonly basis: IntakeBlock[];
  readonly given: GrowingForeword;
  /** What the lines that follow list. */
  listing: 'changes' | 'basis' | undefined;
}

/** The foreword: who proposed and drafted it goes to keys of its own, the rest is its text. */
export function takeForeword(blocks: readonly IntakeBlock[], taking: Taking): DraftForeword {
  const given: GrowingForeword = { text: '', organizations: [], drafters: [], supersedes: [], changes: [], basis: [] };
  const walk: ForewordWalk = { taking, lines: [], changes: [], supersedes: [], basis: [], given, listing: undefined };
  for (const block of blocks) addBlock(block, walk);
  const { documents, left } = takeDocuments(walk.basis, taking);
  return {
    ...given,
    text: [...walk.lines, ...left].join('\n'),
    changes: walk.changes,
    supersedes: walk.supersedes,
    basis: documents,
  };
}

function addBlock(block: IntakeBlock, walk: ForewordWalk): void {
  if (block.kind !== 'line') return void walk.lines.push(...entryTexts(block, walk.taking));
  const { label, text, whole } = block;
  const isListed = label !== undefined && label.kind !== 'article';
  if (walk.listing === 'basis' && (isListed || findCitedNumbers(text).length > 0)) return void walk.basis.push(block);
  if (walk.listing === 'changes' && isListed) {
    imply(walk.taking, labelText(block));
    return void walk.changes.push(text);
  }
  walk.listing = undefined;
  if (!addNamed(whole, walk)) walk.lines.push(asShown(block));
}

const self = '(?:本(?:文件|标准|规范|部分|指南|规程))?';
const proposed = new RegExp(`^${self}由(.+?)提出(?:[、,]?并?归口(?:管理)?|并负责解释)?[。.]?$`);
const both = /提出[、,]?并?归口/;
const inCharge = new RegExp(`^${self}由(.+?)归口(?:管理)?[。.]?$`);
const apart = new RegExp(`^${self}由(.+?)提出[,，、。](?:由)?(.+?)归口[。.]?$`);
const named: readonly (readonly ['proposer' | 'committee' | 'organizations' | 'drafters', RegExp])[] = [
  ['organizations', new RegExp(`^${self}(?:主要|参加|参与|负责)?(?:起草|参编|编制)(?:单位|组织|机构):(.+?)[。.]?$`)],
  ['drafters', new RegExp(`^${self}(?:主要)?(?:起草人|编写人|编制人)(?:员)?:(.+?)[。.]?$`)],
  ['proposer', new RegExp(`^${self}提出(?:单位|机构)?:(.+?)[。.]?$`)],
  ['committee', new RegExp(`^${self}(?:技术)?归口(?:单位|机构)?:(.+?)[。.]?$`)],
];

/** 本文件由某某提出。, 起草單位：甲、乙。 */
function addNamed(text: string, walk: ForewordWalk): boolean {
  const plain = folded(text);
  const { given } = walk;
  if (addChanges(text, plain, walk)) return true;
  const rules = rulesOf(plain);
  if (rules !== undefined) given.rules ??= rules;
  const parted = apart.exec(plain);
  if (parted !== null)
    return keep(text, walk, [
      ['proposer', parted[1]],
      ['committee', parted[2]],
    ]);
  const proposer = proposed.exec(plain)?.[1];
  if (proposer !== undefined)
    return keep(
      text,
      walk,
      both.test(plain)
        ? [
            ['proposer', proposer],
            ['committee', proposer],
          ]
        : [['proposer', proposer]],
    );
  const committee = inCharge.exec(plain)?.[1];
  if (committee !== undefined) return keep(text, walk, [['committee', committee]]);
  for (const [key, pattern] of named) {
    const names = pattern.exec(plain)?.[1];
    if (names !== undefined) return keep(text, walk, [[key, names]]);
  }
  return false;
}

type FoundNames = readonly (readonly ['proposer' | 'committee' | 'organizations' | 'drafters', string | undefined])[];

/** Found in the folded text, taken as it is written. */
function keep(text: string, { given, taking }: ForewordWalk, kept: FoundNames): boolean {
  let rest = text;
  const found = kept.map(([key, plain]) => [key, asWrittenIn(text, plain ?? '')] as const);
  if (found.some(([, written]) => written === undefined)) return false;
  for (const [key, written = ''] of found) {
    rest = rest.replace(written, '');
    if (key === 'organizations' || key === 'drafters') {
      const names = written.split(/[、,，;；]/).map((one) => one.trim());
      given[key] = [...given[key], ...names.filter((one) => one !== '')];
      rest += written.replace(/[^、,，;；]/g, '');
    } else given[key] = written;
  }
  imply(taking, rest);
  return true;
}

/** Where a stretch that was found in the folded form of a text stands in the text itself. */
function asWrittenIn(text: string, plain: string): string | undefined {
  const places: number[] = [];
  let all = '';
  for (let at = 0; at < text.length; at++) {
    const sign = folded(text.charAt(at));
    for (let unit = 0; unit < sign.length; unit++) places.push(at);
    all += sign;
  }
  const at = all.indexOf(plain);
  const [start, last] = [places[at], places[at + plain.length - 1]];
  return at < 0 || start === undefined || last === undefined ? undefined : text.slice(start, last + 1);
}

function addChanges(text: string, plain: string, walk: ForewordWalk): boolean {
  const cited = findCitedNumbers(text);
  const replaces = new RegExp(`^${self}(?:部分)?(?:代替|替代)`).test(plain);
  if (replaces && cited.length > 0) {
    const [first] = cited;
    if (first !== undefined) walk.supersedes.push(numberAsShown(first.text));
    walk.listing = /[:]$/.test(plain) ? 'changes' : undefined;
    // The sentence tells more than the number, unless it is the one that every foreword has.
    const isPlain = /^(?:本文件|本标准)?代替[^,，。]*(?:[,，]主要技术变化如下:|[。.])?$/.test(plain);
    if (!isPlain) walk.lines.push(text);
    else imply(walk.taking, text.replace(cited[0]?.text ?? '', ''));
    return true;
  }
  if (/^(?:主要|与.+相比,?.*)(?:技术)?变化如下:$/.test(plain)) {
    walk.listing = 'changes';
    if (plain === '主要技术变化如下:') imply(walk.taking, text);
    else walk.lines.push(text);
    return true;
  }
  if (/^本文件的?(?:制定|编制)依据:$/.test(plain)) {
    walk.listing = 'basis';
    imply(walk.taking, text);
    return true;
  }
  return false;
}

function rulesOf(plain: string): DraftingRules | undefined {
  if (/GB\/T1\.1[-—–]2020/.test(plain)) return 'gbt-1.1-2020';
  return /GB\/T1\.1[-—–]2009/.test(plain) ? 'gbt-1.1-2009' : undefined;
}
