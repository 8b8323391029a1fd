import { derivableAt, variantsWith } from '../../features/derive/derivable.ts';
import { tightenIn } from '../../features/derive/derive.ts';
import { newVariant, variantOf } from '../../features/derive/new-variant.ts';
import { firstHint } from '../../features/first-hint.ts';
import { clauseLine, standardName } from '../../features/titles.ts';
import {
  type DeriveParams,
  type DeriveResult,
  deriveRequest,
  type VariantsParams,
  type VariantsResult,
  variantsRequest,
} from '../../protocol/variants.ts';
import { isStandard } from '../../workspace/document.ts';
import { label } from '../label.ts';
import { patientRow, type Row, type SessionState, workspaceRow } from '../row.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';

export const deriveRows: readonly Row[] = [
  patientRow<VariantsParams>(variantsRequest, (params, { service, reader }): VariantsResult | undefined => {
    const found = derivable(params, service);
    if (found === undefined) return undefined;
    const { clause, base } = found;
    const variants = variantsWith(service.snapshot(), found).map((one) => ({
      uri: one.uri,
      name: label(standardName(one, reader.locale)),
      edition: label(one.model.edition?.text ?? ''),
    }));
    return { variants, ...(clause && { clause: label(clauseLine(clause, base, reader.locale)) }) };
  }),
  workspaceRow<DeriveParams>(deriveRequest, {}, (params, { service, reader, abilities }): DeriveResult | undefined => {
    const found = derivable(params, service);
    if (found === undefined) return undefined;
    if (params.into === undefined) {
      const text = newVariant(variantOf(found), reader.locale);
      return { text, selection: firstHint(text, beginning) ?? { start: beginning, end: beginning } };
    }
    const variant = service.document(params.into);
    const derived = variant && isStandard(variant) ? tightenIn(variant, found, reader.locale) : undefined;
    if (derived === undefined) return undefined;
    const { changes, uri, selection } = derived;
    return { uri, selection, ...(changes.length > 0 && { edit: toWorkspaceEdit(changes, false, abilities) }) };
  }),
];

const beginning = { line: 0, character: 0 };

function derivable({ uri, position }: DeriveParams, service: SessionState['service']) {
  const document = service.document(uri);
  return document && derivableAt(service.snapshot(), document, position);
}
