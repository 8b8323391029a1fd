import type { SourceLine } from './lines.ts';

/** What stands above or below a table or picture, and names it. */
interface OutlineCaption {
  readonly kind: 'caption';
  readonly of: 'table' | 'picture';
  readonly title: string;
  readonly isContinued: boolean;
  /** As it is counted: `1`, `A.1`. */
  readonly number?: string;
}

const noteForm =
  /^(?:注|註|附注|附註|备注|備註)\s*\d{0,2}\s*[：:]\s*|^NOTE(?:\s\d+)?\s*(?:[:：—–-]|\s(?=[A-Z]))\s*|^Note \d{1,2} to entry:\s*/;
const exampleForm = /^(?:示例|例|实例|實例)\s*\d{0,2}\s*[：:]\s*|^EXAMPLE(?:\s\d+)?\s*(?:[:：—–-]|\s(?=[A-Z]))\s*/;

export interface AsideLine {
  readonly kind: 'note' | 'example';
  readonly label: string;
  readonly text: string;
}

export function asideOf({ whole, source }: SourceLine): AsideLine | undefined {
  for (const [kind, form] of [
    ['note', noteForm],
    ['example', exampleForm],
  ] as const) {
    const label = form.exec(whole)?.[0];
    if (label !== undefined) return { kind, label, text: whole.slice(label.length) };
    if (source.role === kind) return { kind, label: '', text: whole };
  }
  return undefined;
}

const captionForm =
  /^((?:表|图|圖|Table|Figure)\s*(?:[A-Z]\s?[.．]\s?)?\d{1,3}(?:[.．-]\d{1,2})?)(?:\s*([（(][续續][）)]))?[\s\u3000.、:：—–-]*(.*)$/;

interface Caption {
  readonly label: string;
  readonly content: OutlineCaption;
}

/** 表1 服務時限; a sentence that begins so is none. Without a number its style tells. */
export function captionOf({ whole, source }: SourceLine): Caption | undefined {
  const match = captionForm.exec(whole);
  if (match === null)
    return source.role === 'caption' ? { label: '', content: captionOfTable(whole, false) } : undefined;
  const [, label = '', continued, title = ''] = match;
  if (/[。；;，,]/.test(title) || title.length > 60 || /^[給给列中所的为為規规]/.test(title)) return undefined;
  const said = title.replace(/\s*[（(][續续][）)]$/, '');
  const isContinued = continued !== undefined || said !== title;
  const content = captionOfTable(said, isContinued);
  const isPicture = /^[图圖F]/.test(label);
  return {
    label: `${label}${continued ?? title.slice(said.length)}`,
    content: {
      ...content,
      ...(isPicture && { of: 'picture' }),
      number: label.replace(/^\D*?(?=[A-Z]?[\s.．]*\d)|\s/g, ''),
    },
  };
}

function captionOfTable(title: string, isContinued: boolean): OutlineCaption {
  return { kind: 'caption', of: 'table', title, isContinued };
}
