import { type Locale, say, type Words } from '../../base/words.ts';
import type { Language } from '../../model/field.ts';
import { words } from '../../model/keys/make.ts';
import { hint, openEntry } from '../../rules/kit/fixes/hint.ts';
import { entry, type NewEntry } from '../../rules/kit/fixes/new-entry.ts';
import { scalarText } from '../../syntax/quote.ts';

/** A part that standards for services usually have, as GB/T 28222 and GB/T 20001.5 name them: a chapter, and what it speaks of. */
export interface ServicePart {
  readonly id: string;
  readonly title: Words;
  readonly clauses: readonly PartClause[];
}

interface PartClause {
  readonly id: string;
  readonly title: Words;
  /** What its text is to say. */
  readonly says: Words;
}

function part(id: string, en: string, hant: string, clauses: readonly PartClause[]): ServicePart {
  return { id, title: words(en, hant), clauses };
}

function clause(id: string, title: readonly [string, string], says: readonly [string, string]): PartClause {
  return { id, title: words(...title), says: words(...says) };
}

export const serviceParts: readonly ServicePart[] = [
  part('provider', 'Service provider', '服務提供者', [
    clause(
      'qualification',
      ['Qualification', '資質'],
      ['what the provider shall hold to offer the service', '提供者開展服務應具備的資質'],
    ),
    clause(
      'management-system',
      ['Management system', '管理制度'],
      ['which rules the provider shall have and follow', '提供者應建立和執行的制度'],
    ),
  ]),
  part('staff', 'Staff', '人員', [
    clause(
      'staff-competence',
      ['Competence', '能力'],
      ['what staff shall know and be able to do', '服務人員應具備的知識和能力'],
    ),
    clause(
      'training',
      ['Training', '培訓'],
      ['how staff shall be trained, and how often', '服務人員應接受的培訓和次數'],
    ),
  ]),
  part('facilities', 'Premises and facilities', '場所設施', [
    clause('premises', ['Premises', '場所'], ['what the premises shall offer', '服務場所應達到的條件']),
    clause(
      'equipment',
      ['Equipment', '設施設備'],
      ['which equipment there shall be, and its state', '應配備的設施設備及其狀態'],
    ),
  ]),
  part('process', 'Service content and process', '服務內容與流程', [
    clause('service-content', ['Content', '服務內容'], ['what the service shall consist of', '應提供的服務內容']),
    clause('service-process', ['Process', '服務流程'], ['in which steps it shall be given', '提供服務應遵循的步驟']),
  ]),
  part('safety', 'Safety', '安全', [
    clause('safety-measures', ['Safety measures', '安全措施'], ['how harm shall be prevented', '預防傷害應採取的措施']),
    clause(
      'emergency',
      ['Emergencies', '應急處置'],
      ['what shall be done when something happens', '發生突發事件應如何處置'],
    ),
  ]),
  part('complaints', 'Complaints', '投訴', [
    clause(
      'complaint-handling',
      ['Handling of complaints', '投訴處理'],
      ['how, and within what time, complaints shall be dealt with', '受理和答覆投訴的方式和時限'],
    ),
  ]),
  part('evaluation', 'Evaluation and improvement', '評價與改進', [
    clause(
      'service-evaluation',
      ['Evaluation', '服務評價'],
      ['how and how often the service shall be evaluated', '評價服務的方法和次數'],
    ),
    clause('improvement', ['Improvement', '改進'], ['how what was found shall be put right', '對發現的問題應如何改進']),
  ]),
];

/** A part as a chapter: what it speaks of laid out, what it says of that left open. */
export function partEntries(
  { id, title, clauses }: ServicePart,
  language: Language,
  locale: Locale,
): readonly NewEntry[] {
  return [
    entry('id', id),
    entry('title', scalarText(say(title, language))),
    entry('clauses', { items: clauses.map((one) => clauseEntries(one, language, locale)) }),
  ];
}

/** A specification says of each requirement how it is verified. */
function clauseEntries({ id, title, says }: PartClause, language: Language, locale: Locale): readonly NewEntry[] {
  return [
    entry('id', id),
    entry('title', scalarText(say(title, language))),
    entry('provision', 'requirement'),
    entry('text', hint(says, locale)),
    openEntry('clause', 'verification', locale),
  ];
}
