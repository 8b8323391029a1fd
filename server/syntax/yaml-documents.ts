import { Composer, CST, type Document, Lexer, Parser } from 'yaml';
import type { SourceMap } from './source-map.ts';
import type { Comment } from './tree.ts';

/** The documents of a source, one at least where it holds a directive; its comments are noted on the way. */
export function compose(map: SourceMap, comments: Comment[]): Iterable<Document.Parsed> {
  const composer = new Composer({
    schema: 'failsafe',
    // Else `!!binary` and its like would be taken for what they stand for.
    resolveKnownTags: false,
    uniqueKeys: false,
    keepSourceTokens: true,
    merge: false,
    strict: true,
    logLevel: 'silent',
  });
  return composer.compose(
    tokens(map, comments),
    map.source.startsWith('%'),
    map.source.length,
  ) as Iterable<Document.Parsed>;
}

/** The parser's tokens; comments are noted on the way, since documents keep them without their place. */
function* tokens(map: SourceMap, comments: Comment[]): Generator<CST.Token, void> {
  const parser = new Parser();
  let offset = 0;
  let content = false;
  for (const lexeme of new Lexer().lex(map.source)) {
    const control = !content && (lexeme === CST.SCALAR || lexeme === CST.DOCUMENT || lexeme === CST.FLOW_END);
    if (!content && lexeme.startsWith('#')) comments.push(commentAt(map, offset, lexeme));
    content = !content && lexeme === CST.SCALAR;
    if (!control) offset += lexeme.length;
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}

function commentAt(map: SourceMap, offset: number, source: string): Comment {
  const start = lineStart(map.source, offset);
  return {
    range: map.range(offset, offset + source.length),
    text: source.slice(1).trim(),
    alone: map.source.slice(start, offset).trim() === '',
  };
}

/** Where the line of an offset begins. */
export function lineStart(source: string, offset: number): number {
  return offset > 0 ? source.lastIndexOf('\n', offset - 1) + 1 : 0;
}
