import type { Element } from '../../../../server/model/field.ts';
import type { FieldsOf } from '../../../../server/model/fields-of.ts';
import type { KindReader } from '../../../../server/model/kinds/kind.ts';
import { fieldsReader } from '../../../../server/model/read/by-type.ts';
import { readElement, remembered, slotsOf } from '../../../../server/model/read/fields.ts';
import { planKeys } from './keys.ts';

interface AssessmentPlan extends Element, FieldsOf<typeof planKeys> {
  readonly kind: 'plan';
}

const readFields = fieldsReader(planKeys, {});

export const read: KindReader<AssessmentPlan> = remembered((slot): AssessmentPlan => {
  const slots = slotsOf(slot.view);
  return { kind: 'plan', ...readFields(slots), ...readElement(slot, slots) };
});
