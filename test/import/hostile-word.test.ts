import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importStandard } from '../../server/import/import-standard.ts';
import { refusalWords } from '../../server/import/import-words.ts';
import { readDocument } from '../../server/import/read-document.ts';
import { documentXml, packed, paragraph, relations, wordSource } from '../support/word-source.ts';

const plain = paragraph('眾創空間應設立服務台。');

function refusal(bytes: Uint8Array): string | undefined {
  const read = readDocument('a.docx', bytes);
  return 'refused' in read ? read.refused : undefined;
}

/** With the four bytes at the place where a sign stands for the last time, counted from it, made others. */
function withField(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let at = changed.length - 4; at >= 0; at--) {
    if (view.getUint32(at, true) !== signature) continue;
    view.setUint32(at + offset, value, true);
    return changed;
  }
  throw new Error('no such record');
}

const central = 0x02014b50;

describe('a file that is made to harm is refused', () => {
  test.each<[string, string, () => Uint8Array]>([
    ['a text that packs to nothing', 'bomb', () => wordSource(paragraph(' '.repeat(40 << 20)))],
    [
      'a style sheet that does',
      'bomb',
      () => wordSource(plain, { 'word/styles.xml': `<a>${' '.repeat(30 << 20)}</a>` }),
    ],
    [
      'entries without number',
      'bomb',
      () => wordSource(plain, Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`x/${at}`, '']))),
    ],
    [
      'more than it declares',
      'bomb',
      () =>
        withField(
          packed({ '_rels/.rels': '<a/>', 'word/document.xml': documentXml(plain.repeat(50)) }),
          central,
          24,
          40,
        ),
    ],
    ['sizes beyond all', 'bomb', () => withField(wordSource(plain), central, 24, 0xfffffff0)],
    ['a name that leads out', 'path', () => wordSource(plain, { '../../evil.txt': 'x' })],
    ['a name from the root', 'path', () => wordSource(plain, { '/etc/passwd': 'x' })],
    ['a name with a drive', 'path', () => wordSource(plain, { 'C:/x': 'x' })],
    ['a name with back strokes', 'path', () => wordSource(plain, { 'word\\..\\x': 'x' })],
    [
      'entities that multiply',
      'declares',
      () =>
        packed({
          'word/document.xml': `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${documentXml(paragraph('&b;'))}`,
        }),
    ],
    [
      'an entity from outside',
      'declares',
      () => packed({ 'word/document.xml': `<!DOCTYPE x SYSTEM "file:///etc/passwd">${documentXml(plain)}` }),
    ],
    ['an entity of nobody', 'damaged', () => wordSource(paragraph('&nobody;'))],
    [
      'elements without end',
      'too-deep',
      () => wordSource(`${'<w:tbl><w:tr><w:tc>'.repeat(3000)}${plain}${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`),
    ],
    ['elements that never close', 'too-deep', () => wordSource('<w:sdt>'.repeat(100_000))],
    ['a cut off archive', 'damaged', () => wordSource(plain).slice(0, -30)],
    ['a cut off text', 'damaged', () => packed({ 'word/document.xml': documentXml(plain).slice(0, -20) })],
    ['an archive of something else', 'not-word', () => packed({ 'a.txt': 'x' })],
    ['an entry with a password', 'encrypted', () => withField(wordSource(plain), central, 8, 0x00080001)],
    [
      'a file with a password',
      'encrypted',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(60), ...wide('EncryptedPackage')]),
    ],
    ['Word of before 2007', 'old-word', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)])],
    ['nothing', 'empty', () => new Uint8Array()],
    ['a picture', 'not-word', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47])],
  ])('%s: %s', (_, reason, bytes) => {
    expect(refusal(bytes())).toBe(reason);
    expect(refusalWords).toHaveProperty(reason);
  });
  test('whatever byte of a file is another, it is read or refused', () => {
    const whole = wordSource(plain.repeat(3), { 'word/styles.xml': '<w:styles xmlns:w="w"/>' });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          expect(Object.keys(readDocument('a.docx', bytes))).toHaveLength(1);
        },
      ),
    );
  });
});

function wide(text: string): readonly number[] {
  return Array.from(strToU8(text)).flatMap((byte) => [byte, 0]);
}

describe('what lies outside is told and not fetched', () => {
  const link = 'http://evil.example/x.png';
  const parts = {
    'word/_rels/document.xml.rels': relations(
      ['p', 'image', link, 'External'],
      ['s', 'subDocument', 'file:///c:/other.docx', 'External'],
      ['h', 'hyperlink', 'https://fine.example', 'External'],
      ['o', 'oleObject', 'embeddings/a.bin'],
    ),
    'word/_rels/settings.xml.rels': relations(['t', 'attachedTemplate', 'http://evil.example/t.dotm', 'External']),
    'word/vbaProject.bin': 'Sub AutoOpen()',
  };
  const field =
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDETEXT "c:\\\\x.docx" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>舊文</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>';
  const picture = '<w:p><w:r><w:drawing><a:blip r:link="p"/></w:drawing></w:r></w:p>';
  const deleted =
    '<w:p><w:del><w:r><w:delText>刪</w:delText></w:r></w:del><w:ins><w:r><w:t>增</w:t></w:r></w:ins></w:p>';
  test('links, templates, fields, macros and deleted text', () => {
    const read = readDocument('a.docm', wordSource(plain + field + picture + deleted, parts));
    if ('refused' in read) throw new Error(read.refused);
    expect(read.document.aside).toEqual([
      { kind: 'linked', target: link },
      { kind: 'linked', target: 'file:///c:/other.docx' },
      { kind: 'embedded', target: 'word/embeddings/a.bin' },
      { kind: 'linked', target: 'http://evil.example/t.dotm' },
      { kind: 'field', target: 'INCLUDETEXT "c:\\\\x.docx"' },
      { kind: 'macros' },
      { kind: 'deleted', count: 1 },
      { kind: 'inserted', count: 1 },
    ]);
    expect(read.document.pictures.size).toBe(0);
    expect(read.document.blocks.map((block) => (block.kind === 'paragraph' ? block.text : block.kind))).toEqual([
      '眾創空間應設立服務台。',
      '舊文',
      'picture',
      '增',
    ]);
  });
});

describe('Markdown', () => {
  test.each([
    ['quoted', `${'>'.repeat(50_000)} 甲`],
    ['quoted and spaced', `${'> '.repeat(50_000)}甲`],
    ['in lists on one line', `${'- '.repeat(50_000)}甲`],
    ['in numbered lists on one line', `${'1. '.repeat(50_000)}甲`],
    ['in lists line by line', Array.from({ length: 2_000 }, (_, at) => `${'  '.repeat(at)}- 甲`).join('\n')],
  ])('%s without end is refused', (_, text) => {
    expect(readDocument('a.md', new TextEncoder().encode(text))).toEqual({ refused: 'too-deep' });
  });
  test('as deep as people write is read', () => {
    const lists = Array.from({ length: 12 }, (_, at) => `${'  '.repeat(at)}- 甲${at}`).join('\n');
    const read = readDocument(
      'a.md',
      new TextEncoder().encode(`${lists}\n\n${'-'.repeat(300)}\n\n        ${'碼'.repeat(300)}\n`),
    );
    expect('document' in read && read.document.blocks.length).toBeGreaterThan(11);
  });
});

describe('a picture', () => {
  const drawing = (name: string, descr: string) =>
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="wp"><wp:docPr id="1" name="x" descr="${descr}"/><a:blip r:embed="p"/></wp:inline></w:drawing></w:r></w:p>${name}`;
  const imported = (target: string, bytes = new Uint8Array([0x89, 0x50])) => {
    const body = [
      paragraph('1 服務'),
      paragraph('1.1 應有服務台。'),
      drawing(paragraph('圖1 平面圖'), '台在入口右側'),
    ].join('');
    const read = readDocument(
      'a.docx',
      wordSource(body, {
        'word/_rels/document.xml.rels': relations(['p', 'image', target]),
        [`word/${target}`]: bytes,
      }),
    );
    const made = importStandard('a.docx', read, { locale: 'zh-Hant', today: '2026-11-30' });
    if ('refused' in made) throw new Error(made.refused);
    return made;
  };
  test('is taken along, with its title, what is to be seen, and a name to refer to it', () => {
    const { text, pictures, doubts } = imported('media/plan.png');
    expect(text).toContain(
      'images:\n          - id: 平面圖\n            title: 平面圖\n            file: images/a-plan.png\n            alt: 台在入口右側\n',
    );
    expect([...pictures.keys()]).toEqual(['images/a-plan.png']);
    expect(doubts.filter((one) => one.text.includes('圖：'))).toEqual([]);
  });
  test('of a kind that standards do not show is kept beside it, and told', () => {
    const { text, pictures, doubts } = imported('media/plan.emf');
    expect(text).not.toContain('images:');
    expect([...pictures.keys()]).toEqual(['images/a-plan.emf']);
    expect(doubts.map((one) => one.text).join('')).toContain('plan.emf');
  });
  test.each(['media/con.png', 'media/.png', 'media/a b:c|d.png', 'media/a$(x).png', `media/${'長'.repeat(300)}.png`])(
    '%s has a name that leads nowhere',
    (target) => {
      const [path = ''] = imported(target).pictures.keys();
      expect(path).toMatch(/^images\/a-[\p{L}\p{N}_-]+\.png$/u);
      expect(new TextEncoder().encode(path).length).toBeLessThan(200);
    },
  );
  test.each(['media/run.bat', 'media/page.html', 'media/evil.standard.yaml', 'media/x.png.exe', 'media/none'])(
    '%s is kept as what it is said to be, a picture, and as nothing that opens or runs',
    (target) => {
      const [path = ''] = imported(target).pictures.keys();
      expect(path).toMatch(/^images\/a-[\w-]+\.picture$/);
    },
  );
  test('of a page stands in it, or is told', () => {
    const page =
      '<h1>1 服務</h1><p>1.1 應有服務台。<img alt="台" src="data:image/png;base64,iVBORw=="><img src="https://example.com/a.png"></p>';
    const read = readDocument('a.html', new TextEncoder().encode(page));
    const made = importStandard('a.html', read, { locale: 'zh-Hant', today: '2026-11-30' });
    if ('refused' in made) throw new Error(made.refused);
    expect(made.text).toContain('file: images/a-image1.png\n            alt: 台\n');
    expect([...made.pictures].map(([name, bytes]) => [name, [...bytes]])).toEqual([
      ['images/a-image1.png', [137, 80, 78, 71]],
    ]);
    expect(made.told.join('')).toContain('https://example.com/a.png');
  });
});
