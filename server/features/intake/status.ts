import type { StandardStatus } from '../../model/standard.ts';

const statuses: Readonly<Record<string, StandardStatus>> = {
  现行: 'current',
  试行: 'trial',
  草案: 'draft',
  已被代替: 'superseded',
  废止: 'withdrawn',
};

/** 狀態：現行, of a folded text. */
export function statusSaid(plain: string): StandardStatus | undefined {
  return statuses[/^状态[:：]?(.+)$/.exec(plain)?.[1] ?? ''];
}

export const draftForm =
  /(?:征求意见稿|征求意見稿|送审稿|送審稿|报批稿|報批稿|工作组讨论稿|工作組討論稿|草案|草案稿|讨论稿|討論稿)/;

export function statusOf(text: string): StandardStatus | undefined {
  if (/試行|试行|暫行|暂行/.test(text)) return 'trial';
  return draftForm.test(text) ? 'draft' : undefined;
}
