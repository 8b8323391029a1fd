import type { CodeActionParams, ExecuteCommandParams, ServerCapabilities } from 'vscode-languageserver';
import {
  type CodeAction,
  CodeActionKind,
  type Command,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { comparePositions, type Range } from '../../base/position.ts';
import type { Action } from '../../features/code-actions/action.ts';
import { actionsAt, fixAllAction } from '../../features/code-actions/actions-at.ts';
import { arrangeAction, arrangedAnswers } from '../../features/code-actions/arrange-answers.ts';
import { bringUp } from '../../features/code-actions/bring-up.ts';
import { criteriaActions } from '../../features/code-actions/criteria-actions.ts';
import { doubtActions } from '../../features/code-actions/doubt-actions.ts';
import { fillActions } from '../../features/code-actions/fill-actions.ts';
import { fixAllEdits } from '../../features/code-actions/fix-all-edits.ts';
import { landing } from '../../features/code-actions/landing.ts';
import { layOutActions } from '../../features/code-actions/lay-out-actions.ts';
import { referenceActions } from '../../features/code-actions/reference-actions.ts';
import { relocateClause } from '../../features/code-actions/relocate-clause.ts';
import { splitClause } from '../../features/code-actions/split-clause.ts';
import { translateText } from '../../features/code-actions/translate-text.ts';
import { deriveActions } from '../../features/derive/actions.ts';
import { reaffirmAllAction, staleActions } from '../../features/stale-answers/actions.ts';
import { preferredOf } from '../../rules/engine/fix-all.ts';
import type { RuleCode } from '../../rules/rule.ts';
import { absolute } from '../../syntax/navigate.ts';
import type { Document } from '../../workspace/document.ts';
import type { Abilities } from '../abilities.ts';
import { label } from '../label.ts';
import { documentRow, type Row, type SessionState, workspaceRow } from '../row.ts';
import { toWorkspaceEdit } from '../workspace-edit.ts';
import { conversionActions, type PostponedConversion, withConversion } from './convert-script.ts';
import { moveActions, moveKind } from './restructure.ts';

/** What "fix on save" asks for. */
const fixAllKind = `${CodeActionKind.SourceFixAll}.clausewright`;
/** A kind of its own: editors show it behind everything that mends, and leave it out of their quick fixes. */
const ignoreKind = 'ignore.clausewright';
const deriveKind = `${CodeActionKind.Refactor}.derive.clausewright`;
const arrangeKind = `${CodeActionKind.Source}.organizeAnswers`;
const reaffirmKind = `${CodeActionKind.Source}.reaffirm.clausewright`;

/** Kept in an action whose edits are worked out when somebody takes it. */
interface Postponed {
  readonly uri: string;
  readonly work: PostponedWork;
  /** Its code, where only what one rule finds is mended. */
  readonly rule?: RuleCode;
}

/** What goes over the whole file. */
const postponed = ['fix-all', 'fix-kind', 'arrange'] as const;
type PostponedWork = (typeof postponed)[number];

/** For editors that know no actions, only commands: the server's own, which has the editor make an edit. */
const applyEditCommand = 'clausewright.applyEdit';

function announced({ actionLiterals, lazyEdits }: Abilities): ServerCapabilities {
  if (!actionLiterals) return { codeActionProvider: true };
  const codeActionKinds = [
    CodeActionKind.QuickFix,
    CodeActionKind.RefactorRewrite,
    moveKind,
    fixAllKind,
    ignoreKind,
    arrangeKind,
    reaffirmKind,
    deriveKind,
  ];
  return { codeActionProvider: { codeActionKinds, resolveProvider: lazyEdits } };
}

export const codeActionRows: readonly Row[] = [
  documentRow<CodeActionParams>(
    'textDocument/codeAction',
    announced,
    async ({ range, context }, document, state): Promise<(CodeAction | Command)[]> => {
      const { service, reader } = state;
      const reported = service.findings(document.uri);
      const wanted = (kind: string) =>
        context.only === undefined || context.only.some((only) => only === '' || `${kind}.`.startsWith(`${only}.`));
      const here = [CodeActionKind.QuickFix, ignoreKind].some(wanted)
        ? actionsAt(document, range, reported, reader).filter((one) => wanted(kindOf(one)))
        : [];
      const begun = wanted(CodeActionKind.QuickFix)
        ? layOutActions(service.snapshot(), document, range, reported, reader)
        : [];
      const [ignores, mending] = [here.filter(isIgnore), here.filter((one) => !isIgnore(one))];
      const filling = wanted(CodeActionKind.QuickFix)
        ? [
            ...fillActions(service.snapshot(), document, range, reported, reader),
            ...doubtActions(document, range, reader),
          ]
        : [];
      const fixes = [...begun, ...filling, ...mending];
      const stale = mending.length === 0 ? [] : staleActions(service.snapshot(), document, range, reported, reader);
      const toAction = (one: Action) =>
        withEdits(toCodeAction(one, document, context.diagnostics, state), one, document, state);
      const toDerive = (one: Action): CodeAction => ({ ...toCodeAction(one, document, [], state), kind: deriveKind });
      const conversions = wanted(CodeActionKind.RefactorRewrite)
        ? await conversionActions(document, range.start, state)
        : [];
      const rewrites = wanted(CodeActionKind.RefactorRewrite)
        ? [
            ...referenceActions(service.snapshot(), document, range, reader),
            ...criteriaActions(service.snapshot(), document, range.start, reader),
            ...translateText(document, range.start, reader),
            ...splitClause(service.snapshot(), document, range.start, reader),
            ...bringUp(service.snapshot(), document, range.start, reader),
          ]
        : [];
      // Our own client has keys for these; shown at every place, they would only stand in the way of what mends.
      const asked = context.only !== undefined || !reader.opensPages;
      const moves = asked && wanted(moveKind) ? moveActions(document, range.start, state) : [];
      const relocations =
        asked && wanted(moveKind) ? relocateClause(service.snapshot(), document, range.start, reader) : [];
      const arranging = wanted(arrangeKind) ? (arrangeAction(service.snapshot(), document, reader) ?? []) : [];
      const all = wanted(fixAllKind) ? fixAllAction(document, reported, reader) : undefined;
      const answers = wanted(reaffirmKind) ? reaffirmAllAction(service.snapshot(), document, reader) : undefined;
      const offered: readonly CodeAction[] = [
        ...[...fixes, ...stale].map(toAction),
        ...conversions,
        ...rewrites.map(toAction),
        ...(wanted(deriveKind) ? deriveActions(service.snapshot(), document, range.start, reader) : []).map(toDerive),
        ...moves,
        ...relocations.concat(arranging).map(toAction),
        ...(all === undefined ? [] : [withEdits({ title: all.title, kind: fixAllKind }, all, document, state)]),
        ...(answers === undefined ? [] : [{ ...toCodeAction(answers, document, [], state), kind: reaffirmKind }]),
        ...ignores.map(toAction),
      ];
      const { abilities } = state;
      return abilities.actionLiterals ? [...offered] : offered.flatMap((one) => toCommand(one, abilities));
    },
  ),
  workspaceRow<ExecuteCommandParams>(
    'workspace/executeCommand',
    ({ actionLiterals, askedEdits }) =>
      !actionLiterals && askedEdits ? { executeCommandProvider: { commands: [applyEditCommand] } } : {},
    async ({ command, arguments: [edit] = [] }, { apply, abilities }) => {
      if (command === applyEditCommand && abilities.askedEdits) await apply(edit as WorkspaceEdit);
    },
  ),
  workspaceRow<CodeAction>('codeAction/resolve', {}, (action, state) => {
    const { conversion, uri, work, rule } = (action.data ?? {}) as Partial<Postponed & PostponedConversion>;
    if (conversion !== undefined) return withConversion(action, conversion, state);
    const document = uri === undefined ? undefined : state.service.document(uri);
    if (document === undefined || work === undefined) return action;
    const { edit, command } = worked(action, document, { work, rule }, state);
    return { ...action, edit, ...(command && state.abilities.lazyCommands && { command }) };
  }),
];

function toCodeAction(
  action: Action,
  document: Document,
  known: readonly Diagnostic[],
  state: SessionState,
): CodeAction {
  const { finding, preferred, changes = [], command } = action;
  const title = label(action.title);
  const at = finding && absolute(document.tree, finding.at);
  const diagnostics = known.filter(
    (one) => at !== undefined && one.code === finding?.rule.code && sameRange(one.range, at),
  );
  return {
    title,
    kind: kindOf(action),
    ...(diagnostics.length === 0 ? {} : { diagnostics }),
    ...(preferred && state.abilities.preferredActions ? { isPreferred: true } : {}),
    ...(changes.length === 0 ? {} : { edit: toWorkspaceEdit(changes, action.stops === true, state.abilities) }),
    ...(command === undefined ? {} : { command: { title, command: command.id, arguments: [...command.arguments] } }),
  };
}

function isIgnore({ kind }: Action): boolean {
  return kind === 'ignore';
}

function kindOf(action: Action): CodeActionKind {
  if (action.kind === 'rewrite') return CodeActionKind.RefactorRewrite;
  if (action.kind === 'move') return moveKind;
  if (action.kind === 'arrange') return arrangeKind;
  return isIgnore(action) ? ignoreKind : CodeActionKind.QuickFix;
}

/** Nothing where the editor could not carry it out. */
function toCommand({ title, edit, command }: CodeAction, { askedEdits }: Abilities): readonly Command[] {
  if (command !== undefined) return [command];
  return edit === undefined || !askedEdits ? [] : [{ title, command: applyEditCommand, arguments: [edit] }];
}

function sameRange(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.start) === 0 && comparePositions(a.end, b.end) === 0;
}

/** What goes over the whole file is worked out when somebody takes it, where the editor asks again. */
function withEdits(action: CodeAction, { kind, finding }: Action, document: Document, state: SessionState): CodeAction {
  const work = postponed.find((one) => one === kind);
  if (work === undefined) return action;
  const rule = finding?.rule.code;
  if (!state.abilities.lazyEdits) return { ...action, ...worked(action, document, { work, rule }, state) };
  const data: Postponed = { uri: document.uri, work, ...(rule === undefined ? {} : { rule }) };
  return { ...action, data };
}

function worked(
  action: CodeAction,
  document: Document,
  { work, rule }: { readonly work: PostponedWork; readonly rule: RuleCode | undefined },
  state: SessionState,
): Pick<CodeAction, 'edit' | 'command'> {
  if (work !== 'arrange') return mended(action, document, rule, state);
  return { edit: toWorkspaceEdit(arrangedAnswers(state.service.snapshot(), document), false, state.abilities) };
}

/** What mends all, or all of one kind; whoever has that done goes on at the first thing that it leaves to be filled in. */
function mended(
  { title }: CodeAction,
  document: Document,
  code: RuleCode | undefined,
  { service, abilities, reader }: SessionState,
): Pick<CodeAction, 'edit' | 'command'> {
  const rule = service.rules.find((one) => one.code === code);
  const changes = fixAllEdits(service.snapshot(), document, service.rules, rule && preferredOf(rule, reader.locale));
  const edit = toWorkspaceEdit(changes, false, abilities);
  if (rule === undefined) return { edit };
  const { command } = landing({ title, kind: 'fix-kind', preferred: false, changes }, document, reader);
  return { edit, ...(command && { command: { title, command: command.id, arguments: [...command.arguments] } }) };
}
