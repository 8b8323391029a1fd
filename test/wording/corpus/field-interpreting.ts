import { samples } from '../sample.ts';

/** Community interpreting: what its authors would write, and what a reviewer would stop at. */
export const interpreting = [
  ...samples('iso-iec-2', 'en', [
    [
      'requirement',
      'Interpreters shall hold a recognized qualification in interpreting or have completed at least 200 h of documented practice in the last five years.',
    ],
    ['requirement', 'Each interpreter shall complete at least 15 h of continuing training per year.'],
    [
      'requirement',
      'Interpreters who work with minors or in custody suites shall have been vetted not more than 12 months before the assignment.',
    ],
    ['requirement', 'Minors shall not be used as interpreters.'],
    ['recommendation', 'New interpreters should be accompanied by a mentor during their first five assignments.'],
    ['permission', 'Interpreters may prepare their own glossaries from documents that the client provides.'],
    [
      'requirement',
      'A booking shall be confirmed or declined within 4 h; an urgent one shall be confirmed or declined within 30 min.',
    ],
    [
      'requirement',
      "The provider shall match the interpreter's language, dialect, gender where requested and subject experience to the assignment.",
    ],
    ['requirement', 'The fill rate shall be at least 95 % in each quarter.'],
    [
      'requirement',
      'Before the assignment, the provider shall give the interpreter the date, place, expected duration, topic and names of those involved.',
    ],
    [
      'requirement',
      'An interpreter who cannot attend shall tell the provider at least 24 h before the start so that a replacement can be found.',
    ],
    ['permission', 'The provider may charge a cancellation fee if the client cancels less than 24 h before the start.'],
    [
      'requirement',
      'At the start, the interpreter shall explain to both parties the role of the interpreter and the duty of confidentiality.',
    ],
    ['requirement', 'Interpreters shall interpret in the first person.'],
    ['requirement', 'In simultaneous mode, interpreters shall be relieved at least every 30 min.'],
    ['recommendation', 'A break of 10 min should be agreed for each hour of consecutive interpreting.'],
    [
      'requirement',
      'Calls for telephone interpreting shall be connected to an interpreter within 60 s for the ten most requested languages.',
    ],
    ['requirement', 'Equipment for simultaneous interpreting shall conform to ISO 20109.'],
    ['requirement', 'Remote interpreters shall work in a closed room with background noise of not more than 35 dB(A).'],
    ['requirement', 'Assignments shall not be recorded without the written consent of all parties.'],
    [
      'requirement',
      'The provider shall collect feedback from clients and service users after at least 10 % of assignments.',
    ],
    ['requirement', 'Complaints shall be acknowledged within 2 working days and answered within 15 working days.'],
    [
      'requirement',
      'A senior interpreter shall observe each interpreter at least once every two years and shall discuss the result with the interpreter.',
    ],
    [
      'requirement',
      'Booking records shall be kept for three years and notes taken during an assignment shall be destroyed at its end.',
    ],
    ['recommendation', 'Providers should follow ISO 13611 for the training of service users.'],
    ['definition', 'person who renders a spoken or signed message into another spoken or signed language'],
    ['definition', 'organization or person that orders interpreting'],
    ['definition', 'person under 18 years of age'],
    ['requirement', 'Minors must not be used as interpreters.', 'forbidden-modal', 'must not'],
    ['requirement', 'Calls shall be connected within 60.', 'number-without-unit', '60'],
    ['requirement', 'Interpreters shall be relieved regularly.', 'vague-wording', 'regularly'],
    ['recommendation', 'A break of 10 min shall be agreed.', 'modal-mismatch', 'shall'],
    ['requirement', 'Assignments shall not be be recorded.', 'repeated-word', 'be'],
    ['requirement', 'Feedback shall be collected by telephone and/or e-mail.', 'unclear-logic', 'and/or'],
  ]),
];
