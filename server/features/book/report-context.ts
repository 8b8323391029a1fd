import { say } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import { idKey } from '../../model/values/id.ts';
import type { Reported } from '../../rules/engine/reported.ts';
import { figureWords } from '../../rules/kit/words/amount-words.ts';
import { phrase } from '../../rules/kit/words/phrases.ts';
import type { Assessment } from '../../workspace/assess/assess.ts';
import { languageOf } from '../../workspace/document.ts';
import type { Resolution } from '../../workspace/resolve/resolution.ts';
import { type Attaching, attachmentName } from './evidence-wording.ts';
import type { Names } from './names.ts';
import { reportWords } from './report-labels.ts';

/** A report held against its standard; without one, what the report says by itself. */
export interface ReportContext extends Attaching {
  readonly resolution: Resolution | undefined;
  readonly assessment: Assessment | undefined;
  /** The findings of the report: what is open and what is wrong. */
  readonly reported: readonly Reported[];
}

/** The names of a report: those of its standard, its figures and what it attaches. */
export function namesOfReport(context: Pick<ReportContext, 'document' | 'assessment' | 'mask'>, names: Names): Names {
  const { document, assessment, mask } = context;
  const own = languageOf(document);
  return (kind, id, language: Language) => {
    if (kind === 'attachment') {
      const found = attachmentName({ model: document.model, own }, id, names, mask);
      return found && say(found, language);
    }
    if (kind !== 'figure') return names(kind, id, language);
    const figure = assessment?.figures.get(idKey(id));
    if (figure === undefined) return undefined;
    const shown = figureWords(figure);
    return say(figure.kind === 'reckoned' ? phrase(reportWords.reckoned, { figure: shown }) : shown, language);
  };
}
