/** Texts that want to be more than text, by what they are after. */
export const hostile: Readonly<Record<string, string>> = {
  'a second line that a workflow obeys': 'x\n::error::pwned',
  'the same after a carriage return': 'x\r::error::pwned',
  'the same after both': 'x\r\n::add-mask::pwned',
  'the same at its beginning': '::stop-commands::pwned',
  'the same behind blanks': ' \t::warning::pwned',
  'the same after a line end of another script': 'x\u0085::error::pwned\u2028::error::pwned\u2029::error::pwned',
  'an order within a line': 'x ##[add-mask]pwned',
  'an order to another builder': '##vso[task.setvariable variable=x]pwned ##teamcity[x]',
  'a cleared screen': '\u001b[2J\u001b[1;1H無發現',
  'a title of the window': '\u001b]0;pwned\u0007',
  'a link of the terminal': '\u001b]8;;https://example.com\u001b\\點此\u001b]8;;\u001b\\',
  'the same in one byte': '\u009b31m紅\u009d0;pwned\u009c',
  'signs that take back others': 'report/unanswered\b\b\b\b\u007f\u007f無',
  'a line written over': '錯誤\r無發現\u001b[K',
  'nothing and a bell': '\u0000\u0007\u000b\u000c',
  'writing turned about': '通過\u202e不\u202c\u2066過\u2069\u200f\u061c',
  'a mark of another order of bytes': '\ufeffx',
  'a link': '[請點此](command:workbench.action.quit)',
  'a link by its reference': '[x][y]\n\n[y]: command:workbench.action.quit',
  'a picture': '![x](https://example.com/x.png)',
  'an address': 'https://example.com/a?b=c www.example.com a@example.com',
  markup: '<img src=x onerror=alert(1)><script>alert(1)</script><a href="command:x">y</a>',
  entities: '&lt;b&gt;&#60;b&#62;',
  icons: '$(trash) $(sync~spin) \\$(x)',
  'blocks of markup': '# 一\n\n> 引\n\n- 項\n\n| a |\n|---|\n| b |\n\n```\n碼\n```\n\n---',
  marks: '**粗** *斜* `碼` ~~刪~~ \\ |',
  'the end of a comment': '*/ --> ]]> "}]} \'',
  'half a sign': 'x\ud83d y\udc00',
  'a sign in two halves at the end of what fits': `${'長'.repeat(63)}😀👨‍👩‍👧${'😀'.repeat(300)}`,
  'a path': '../../../etc/passwd%2f..\\c:\\x.png',
  'what a workbook takes for a sign': '_x0041__x000D_',
  'a sheet that calculates': "=cmd|'/C calc'!A0",
};

/** What no line for a terminal holds. */
export const steering = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/u;

/** What a workflow obeys. */
export const order = /^\s*::|##[\w.-]*\[/;
