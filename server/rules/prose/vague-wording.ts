import { findVague } from '../../model/wording/vague-wording.ts';
import { english, inProvision } from '../kit/prose-example.ts';
import { placeIn, profileUnder, provisionTexts } from '../kit/prose-text.ts';
import { defineCheck } from '../rule.ts';

export const rule = defineCheck({
  code: 'prose/vague-wording',
  severity: 'info',
  title: { en: 'A requirement that nobody can check', 'zh-Hant': '無法檢驗的用詞' },
  message: {
    vague: {
      en: '“{word}” cannot be checked. Say how much, how soon or who.',
      'zh-Hant': '「{word}」無法檢驗。請寫明數量、時限或主體。',
    },
    'how-often': {
      en: '“{word}” does not say how often. Write the frequency, such as once a month.',
      'zh-Hant': '「{word}」沒有寫明頻次。請寫明，例如「每月至少1次」。',
    },
    approximate: {
      en: '“{word}” leaves open from where on the requirement is met. Write the bound alone, or a range.',
      'zh-Hant': '「{word}」使界限不明確。請只寫限值，或寫成範圍。',
    },
    empty: {
      en: '“{word}” is praise, and nobody can check it. Say what is to be done, such as within how long somebody is answered.',
      'zh-Hant': '「{word}」是評價用語，無法檢驗。請寫明具體要做到什麼，例如多久內應答。',
    },
  },
  why: {
    en: 'Two readers will judge it differently, and a report cannot prove it.',
    'zh-Hant': '不同的人會有不同判斷，報告也無從證明。',
  },
  fix: 'none',
  on: 'content',
  reads: [],
  *check(content, { setting }) {
    if (content.provision?.value !== 'requirement') return;
    if (profileUnder(setting.draftingRules).id === 'none') return;
    for (const texts of provisionTexts(content, setting.language).values()) {
      for (const { prose, reading } of texts) {
        for (const { kind, start, end } of findVague(reading)) {
          yield { at: placeIn(prose, { start, end }), wording: kind, args: { word: reading.text.slice(start, end) } };
        }
      }
    }
  },
  examples: () => ({
    bad: [
      inProvision('requirement', '坡道的坡度應不大於1:12左右。'),
      inProvision('requirement', '旧件应妥善处理。', { language: 'zh-Hans' }),
      inProvision('requirement', '發生傷病的，應第一時間通知家屬。'),
      inProvision('requirement', '漏喷处应择日补喷。', { language: 'zh-Hans' }),
      inProvision('requirement', '整改應在規定時間內完成。'),
      inProvision('requirement', '能见度较低时，应关闭索道。', { language: 'zh-Hans' }),
      inProvision('requirement', '眾創空間應及時公布服務信息。'),
      inProvision('requirement', '运营机构应配备足够的工作人员。', { language: 'zh-Hans' }),
      inProvision('requirement', '場地變更應報有關部門備案。'),
      inProvision('requirement', '應定期檢查消防設施。'),
      inProvision('requirement', '应对护理员进行定期考核。', { language: 'zh-Hans' }),
      inProvision('requirement', '接到投訴後應盡快處理。'),
      inProvision('requirement', '应适时调整服务计划。', { language: 'zh-Hans' }),
      inProvision('requirement', '發現異常時應採取相應措施。'),
      inProvision('requirement', '如有必要，应更换护理员。', { language: 'zh-Hans' }),
      inProvision('requirement', '應配備一定數量的輪椅。'),
      inProvision('requirement', '居室面积应不小于约20平方米。', { language: 'zh-Hans' }),
      inProvision('requirement', '室內溫度應為24 ℃左右。'),
      inProvision('requirement', '前台人员应热情周到地接待住客。', { language: 'zh-Hans' }),
      inProvision('requirement', '护理员应态度和蔼。', { language: 'zh-Hans' }),
      inProvision('requirement', '應提供適量的水果。'),
      inProvision('requirement', '車輛應經常擦洗。'),
      inProvision('requirement', '装修应通过相关部门验收。', { language: 'zh-Hans' }),
      inProvision('requirement', '等候时间应约为15 min。', { language: 'zh-Hans' }),
      inProvision('requirement', 'Help shall be offered as appropriate.', english),
      inProvision('requirement', 'Stands shall be inspected regularly.', english),
      inProvision('requirement', 'Each stand shall be inspected regularly.', english),
      inProvision('requirement', 'Complaints shall be answered as soon as possible.', english),
      inProvision('requirement', 'The room shall be about 20 m².', english),
    ],
    good: [
      inProvision('requirement', '票據應在防潮的鐵櫃中妥善保管。'),
      inProvision('requirement', '教练应持有相应车型的驾驶证。', { language: 'zh-Hans' }),
      inProvision('requirement', '應在合同規定時間內完成整改。'),
      inProvision('requirement', '发现漏水的，应第一时间关闭总阀，并在30 min内通知用户。', { language: 'zh-Hans' }),
      inProvision('requirement', '人數比上年較多時，應增加班次。'),
      inProvision('requirement', 'Floors shall be cleaned regularly, at least once a day.', english),
      inProvision('requirement', 'Complaints shall be answered promptly, within 24 h.', english),
      inProvision('requirement', 'Staff shall be told about 3 ways of evacuation appropriate to the site.', english),
      inProvision('requirement', '投遞及時率應不低於98%，每月統計一次。'),
      inProvision('requirement', '及时投递率应达到95%以上。', { language: 'zh-Hans' }),
      inProvision('requirement', '服務時長以及時間安排應每月公布。'),
      inProvision('requirement', '应在2个工作日内及时答复咨询。', { language: 'zh-Hans' }),
      inProvision('recommendation', '宜適當延長開放時間。'),
      inProvision('requirement', '應定期檢查消防設施，每月不少於1次，並保存定期檢查記錄。'),
      inProvision('requirement', '应按照产品说明书的规定定期维护消防设施。', { language: 'zh-Hans' }),
      inProvision('requirement', '應盡快處理投訴，最遲在24 h內答覆。'),
      inProvision('requirement', '应按入住人数配备相应的护理员。', { language: 'zh-Hans' }),
      inProvision('requirement', '老年人需要時，應提供輪椅。'),
      inProvision('requirement', '整容師應取得相應職業的技能等級證書，老年人經常使用的物品應放在床邊。'),
      inProvision('requirement', '床的左右两侧应设护栏，并与家属约定探视时间。', { language: 'zh-Hans' }),
    ],
  }),
});
