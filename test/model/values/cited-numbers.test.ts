import { expect, test } from 'vitest';
import { findCitedNumbers } from '../../../server/model/values/cited-numbers.ts';

/** The numbers of a text, each with the place it goes on to name. */
function found(text: string): string[] {
  return findCitedNumbers(text).map((one) => one.text + (one.place === undefined ? '' : `#${one.place}`));
}

test.each([
  ['投訴處理應符合GB/T 19012的規定。', ['GB/T 19012']],
  ['投诉处理应符合 GB/T 19012—2019 和GB/T 39668-2020的规定。', ['GB/T 19012—2019', 'GB/T 39668-2020']],
  [
    '按照DB51/T 2698-2020、T/CAS 290—2017、Q/ABC 0001—2008執行',
    ['DB51/T 2698-2020', 'T/CAS 290—2017', 'Q/ABC 0001—2008'],
  ],
  ['應按GB/T 1.1—2020，9.5.4的規定', ['GB/T 1.1—2020']],
  ['應按GB/T 19012的5.2執行', ['GB/T 19012#5.2']],
  ['见GB/T 19012第5章', ['GB/T 19012#第5章']],
  ['見GB/T 19012附錄A', ['GB/T 19012#附錄A']],
  ['GB/T 19012的5.2倍', ['GB/T 19012']],
  ['shall conform to ISO 9001:2015, Clause 7.', ['ISO 9001:2015#Clause 7']],
  ['clause 5.2 of ISO/IEC 27001-1', ['ISO/IEC 27001-1#5.2']],
  ['按照國辦發〔2016〕7號的規定', ['國辦發〔2016〕7號']],
  ['根据国科火字〔2017〕120号和国办发[2015]9号', ['国科火字〔2017〕120号', '国办发[2015]9号']],
  ['應符合GB/T 34O70的規定', ['GB/T 34O70']],
  ['符合GB/T 99999:2020', ['GB/T 99999:2020']],
  ['符合CNS 12681的要求', ['CNS 12681']],
  ['執行SZ/T 12—2015與JB 1234—1999', ['SZ/T 12—2015', 'JB 1234—1999']],
  ['應符合YZ 0149和MZ 008的要求', ['YZ 0149', 'MZ 008']],
  ['应符合GA 1800、WS 308、HJ 2025的规定', ['GA 1800', 'WS 308', 'HJ 2025']],
  ['應符合JGJ 38、CJJ/T 263、TSG T5002的規定', ['JGJ 38', 'CJJ/T 263', 'TSG T5002']],
  ['按JTG D20、JTS 149-1和DB11/501—2017設置', ['JTG D20', 'JTS 149-1', 'DB11/501—2017']],
  ['游樂設施應符合EN 1176-1或ASTM F1487', ['EN 1176-1', 'ASTM F1487']],
  ['規模應符合建標 144的規定', ['建標 144']],
  ['应符合商务部令2012年第11号的规定', ['商务部令2012年第11号']],
  ['按T/CHAS 10-4-3—2019執行', ['T/CHAS 10-4-3—2019']],
])('%s', (text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  '位於A座 GB 樓',
  '配備AB 100 型設備',
  'WiFi 6、USB 3.0、HDMI 2.1',
  '電話 021-12345678',
  'A/B 兩類，共3家',
  '每年不少於4場（見[[training]]）',
  'the T/F ratio of 3',
  '使用HB 鉛筆和SB 3號接口',
  '設MT座12個',
  '命令第3組集合',
  '國際標準',
])('no document: %s', (text) => {
  expect(found(text)).toEqual([]);
});
