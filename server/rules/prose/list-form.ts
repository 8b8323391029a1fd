import type { Language, Prose } from '../../model/field.ts';
import { proseOf } from '../../model/field.ts';
import type { Item } from '../../model/standard.ts';
import { judgeList, type ListedItem, type ListSlip } from '../../model/wording/list-form.ts';
import { inProvision } from '../kit/prose-example.ts';
import { placeIn, profileUnder } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/list-form',
  severity: 'info',
  title: { en: 'A list that does not read as one', 'zh-Hant': '列項形式不整齊' },
  message: {
    'no-lead-in': {
      en: 'Items follow, but this text does not lead in to them. End it with a colon or a full stop.',
      'zh-Hant': '後面有列項，這裡卻沒有引出它們。請以「：」或「。」結束引導語。',
    },
    closed: {
      en: 'This text is a finished sentence, but its items end in “；” or “，”. End it with “：”, or every item with “。”.',
      'zh-Hant': '引導語以「。」結束，列項卻用「；」或「，」。請把引導語末尾改為「：」，或各項末尾都用「。」。',
    },
    uneven: {
      en: 'This item does not end like the others of its list. End all of them alike, and the last with a full stop.',
      'zh-Hant': '這一項的末尾標點與其他項不一致。各項末尾應統一，最後一項用「。」。',
    },
    unfinished: {
      en: 'The last item ends the sentence: close it with a full stop.',
      'zh-Hant': '最後一項結束整句，末尾用「。」。',
    },
  },
  why: {
    en: 'The lead-in says what holds for every item; even endings show where the list ends.',
    'zh-Hant': '引導語說明各項共同的意思；標點一致，才看得出列項在哪裡結束。',
  },
  cites: { document: 'GB/T 1.1—2020', place: '7.5' },
  fix: 'none',
  on: 'content',
  reads: [],
  *check(content, { setting }) {
    const leadIn = content.text;
    if (leadIn === undefined || content.items.length === 0) return;
    if (profileUnder(setting.draftingRules).id === 'none') return;
    for (const { prose, language } of proseOf(leadIn, setting.language)) {
      const slip = firstSlip(prose, content.items, language, setting.language);
      if (slip === undefined) continue;
      yield { at: placeIn(slip.prose, { start: slip.start, end: slip.prose.node.text.length }), wording: slip.kind };
      return;
    }
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '場地應符合下列要求', { fields: 'items:\n  - 照明完好；\n  - 出口暢通。' }),
      inProvision('requirement', '场地应符合下列要求：', {
        language: 'zh-Hans',
        fields: 'items:\n  - 照明完好；\n  - 出口畅通，\n  - 设施齐全。',
      }),
      inProvision('requirement', '場地應具備：', { fields: 'items:\n  - 會議室；\n  - 路演廳；' }),
      inProvision('requirement', '場地應符合下列要求。', { fields: 'items:\n  - 照明完好；\n  - 出口暢通。' }),
    ],
    good: [
      inProvision('requirement', '場地應符合下列要求：', { fields: 'items:\n  - 照明完好；\n  - 出口暢通。' }),
      inProvision('requirement', '场地应符合下列要求。', {
        language: 'zh-Hans',
        fields: 'items:\n  - 照明完好。\n  - 出口畅通。',
      }),
      inProvision('requirement', '場地應具備：', { fields: 'items: [會議室, 路演廳]' }),
    ],
  }),
});

interface ProseListSlip {
  readonly kind: ListSlip['kind'];
  readonly prose: Prose;
  /** Where the ending begins that is wrong. */
  readonly start: number;
}

interface Listed extends ListedItem {
  readonly prose: Prose | undefined;
  readonly items: readonly Listed[];
}

/** The first slip of a list or of one inside it. An item that lacks the language leaves the list unjudged. */
function firstSlip(
  leadIn: Prose,
  items: readonly Item[],
  language: Language,
  own: Language,
): ProseListSlip | undefined {
  return judge(
    leadIn,
    items.map((item) => listed(item, language, own)),
  );
}

function listed(item: Item, language: Language, own: Language): Listed {
  const prose = item.text && proseOf(item.text, own).find((one) => one.language === language)?.prose;
  const items = item.items.map((inner) => listed(inner, language, own));
  return { prose, text: prose?.node.text ?? '', items };
}

function judge(leadIn: Prose, items: readonly Listed[]): ProseListSlip | undefined {
  if (items.some(({ prose }) => prose === undefined)) return undefined;
  const slip = judgeList(leadIn.node.text, items);
  if (slip) {
    const prose = 'item' in slip ? endOf(items[slip.item]) : leadIn;
    return prose && { kind: slip.kind, prose, start: Math.max(0, prose.node.text.trimEnd().length - 1) };
  }
  for (const { prose, items: inner } of items) {
    const found = prose && inner.length > 0 ? judge(prose, inner) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** The text that ends an item: its own, or that of the last item it leads in. */
function endOf(item: Listed | undefined): Prose | undefined {
  const last = item?.items.at(-1);
  return last ? endOf(last) : item?.prose;
}
