import { describeIssue, type ServerVersion, serverVersion } from '../../src/index.js';
import { type Chosen, type Together, together } from '../model/together.js';
import type { UpgradeOptions } from '../model/upgrade.js';
import { type Variables, variablesIn } from '../model/variables.js';
import { button, byId, el } from './dom.js';
import { dropZone, type FileTarget, fileButton } from './files.js';
import { notice } from './notice.js';
import { labelled, typed, versionSelect } from './releases.js';
import { chosenText, hintOf } from './source-text.js';
import type { PageState } from './state.js';

/** What someone can do to the source. */
export interface Acts {
  readonly choose: (given: Together) => void;
  readonly example: () => void;
  readonly forget: () => void;
  readonly version: (version: ServerVersion) => void;
  readonly context: (context: UpgradeOptions) => void;
}

const checkbox = (id: string, text: string): readonly [HTMLInputElement, HTMLElement] => {
  const box = el('input', { type: 'checkbox', id, autocomplete: 'off' });
  return [box, el('div', { class: 'check' }, box, el('label', { for: id }, text))];
};

const pasteBox = (use: FileTarget['use']): readonly [HTMLElement, empty: () => void] => {
  const area = el('textarea', { id: 'pasted', rows: 6, spellcheck: 'false', autocomplete: 'off' });
  const empty = (): void => {
    area.value = '';
  };
  const read = button('Read the pasted text', {}, () => {
    if (area.value !== '') use([{ name: 'the pasted text', text: area.value }]);
    empty();
  });
  const box = el(
    'details',
    {},
    el('summary', {}, 'Paste a config instead'),
    labelled('Content of a config.json, a compose file or a list of variables', area),
    read,
  );
  return [box, empty];
};

/** Where the version is chosen from a list, or typed. */
const versionBox = (
  choose: Acts['version'],
): readonly [HTMLElement, follow: (state: PageState, fixed: boolean) => void] => {
  const select = versionSelect('release');
  const field = el('input', {
    type: 'text',
    id: 'version',
    spellcheck: 'false',
    autocomplete: 'off',
    placeholder: '11.4.1',
  });
  const says = el('p', { id: 'version-says', class: 'hint', role: 'status' });
  const typing = el('div', { class: 'typing' }, labelled('Version number', field), says);
  const read = (text: string): void => {
    const version = serverVersion(text);
    says.textContent = 'code' in version ? `Not used: ${describeIssue(version)}.` : '';
    if (!('code' in version)) choose(version);
  };
  select.setAttribute('aria-describedby', 'release-hint');
  select.addEventListener('change', () => {
    typing.hidden = select.value !== typed;
    if (typing.hidden) read(select.value);
    else field.focus();
  });
  field.addEventListener('change', () => read(field.value));
  const follow = (state: PageState, fixed: boolean): void => {
    const { release, silent, report } = state;
    select.value = report?.status === 'unsure' ? '' : (silent ?? release);
    // A version that is not in the list was typed.
    if (select.value === '' && report?.status !== 'unsure') select.value = typed;
    typing.hidden = select.value !== typed;
    if (typing.hidden) {
      field.value = '';
      says.textContent = '';
    }
    select.disabled = fixed;
  };
  return [el('div', {}, labelled('Version of the server', select), typing), follow];
};

/** Notices about the variables that were typed. */
const variableNotices = ({ error, warnings, notes }: Variables): readonly HTMLElement[] => [
  ...(error === undefined ? [] : [notice('error', `Not used: ${error}.`)]),
  ...warnings.map((text) => notice('warning', `${text}.`)),
  ...notes.map((text) => notice('note', `${text}.`)),
];

/** Controls of what else is known of the server, and what makes them follow it. */
const contextBox = (change: Acts['context']): readonly [HTMLElement, (context: UpgradeOptions) => void] => {
  const [enterprise, enterpriseField] = checkbox('enterprise', 'It is an enterprise build');
  const [written, writtenField] = checkbox('as-written', "Read the file as written, without the server's repairs");
  const env = el('textarea', { id: 'environment', rows: 3, spellcheck: 'false', autocomplete: 'off' });
  const envSays = el('div', { id: 'environment-says', role: 'status' });
  let followed: UpgradeOptions | undefined;
  /** What files say of the server: typed variables take the place of theirs. */
  let outside: UpgradeOptions = {};
  const say = (): void => {
    const variables = variablesIn(env.value);
    envSays.replaceChildren(...variableNotices(variables));
    followed = {
      ...(variables.env === undefined ? outside : { ...(outside.plugins && { plugins: outside.plugins }) }),
      ...(enterprise.checked && { enterpriseReady: true }),
      asLoaded: !written.checked,
      ...(variables.env && { env: variables.env }),
    };
    change(followed);
  };
  for (const control of [enterprise, written, env]) control.addEventListener('change', say);
  const box = el(
    'details',
    {},
    el('summary', {}, 'More about this server'),
    enterpriseField,
    writtenField,
    labelled('Environment variables that override the file, one per line (e.g. MM_SERVICESETTINGS_SITEURL=…)', env),
    envSays,
  );
  const follow = (context: UpgradeOptions): void => {
    // What is still being typed is not known yet; it is kept until something else changes.
    if (context === followed) return;
    followed = context;
    const { asLoaded: _, enterpriseReady: __, ...others } = context;
    outside = others;
    enterprise.checked = context.enterpriseReady === true;
    written.checked = !context.asLoaded;
    if (context.env === undefined) {
      env.value = '';
      envSays.replaceChildren();
    }
    if (enterprise.checked || written.checked || context.env !== undefined) box.open = true;
  };
  return [box, follow];
};

/** What to know of the packet, and of what starts the server. */
const knownOf = ({ file, started }: PageState): readonly HTMLElement[] => {
  const warnings = [...(file?.warnings ?? []), ...(started?.warnings ?? [])];
  return [
    ...warnings.map((text) => notice('warning', `${text}.`)),
    ...(started?.notes ?? []).map((text) => notice('note', `${text}.`)),
  ];
};

/** The part of the page in which a file and its release are chosen. */
export const source = (
  root: HTMLElement,
  acts: Acts,
): { readonly update: (state: PageState) => void; readonly drop: FileTarget } => {
  const use = (files: readonly Chosen[]): void => void together(files).then(acts.choose);
  const chosen = el('p', { id: 'chosen' });
  const [paste, emptyPaste] = pasteBox(use);
  const forget = button('Remove file', { id: 'forget' }, () => {
    emptyPaste();
    acts.forget();
    // The button that was pressed is gone.
    byId('file').focus();
  });
  const [versionField, followVersion] = versionBox(acts.version);
  const box = el(
    'div',
    { class: 'drop' },
    el(
      'p',
      { class: 'drop-says' },
      'Drop a config.json or a support packet here, with what starts the server if you have it, or',
    ),
    el(
      'div',
      { class: 'buttons' },
      ...fileButton('Choose files', { id: 'file', strong: true, several: true }, use),
      button('Show an example', { id: 'example' }, acts.example),
      forget,
    ),
    chosen,
  );
  const drop: FileTarget = { box, use };
  dropZone(box, () => drop);
  const hint = el('p', { id: 'release-hint', class: 'hint' });
  const said = el('div', { id: 'source-says' });
  const [contextControls, followContext] = contextBox(acts.context);
  root.append(
    el('h2', { id: 'source-title' }, 'Your file'),
    said,
    el('div', { class: 'source' }, box, el('div', { class: 'release' }, versionField, hint)),
    el('div', { class: 'more' }, paste, contextControls),
  );
  const update = (state: PageState): void => {
    const fixed = state.file === undefined && state.embedded !== undefined;
    chosen.textContent = chosenText(state);
    forget.hidden = state.file === undefined;
    followVersion(state, fixed);
    hint.textContent = hintOf(state);
    followContext(state.context);
    said.replaceChildren(
      ...knownOf(state),
      ...(state.problem === undefined ? [] : [notice('error', `This file cannot be used: ${state.problem}.`)]),
      ...(fixed
        ? [
            notice(
              'note',
              state.silent === undefined
                ? `Shared report, Mattermost ${state.release}.`
                : `Shared report, Mattermost ${state.silent}.`,
              el(
                'p',
                {},
                state.silent === undefined
                  ? 'Safe to share: values that are not sent are not in this file.'
                  : 'Safe to share: it shows what is sent and how the switches are set, and nothing else of the config.',
              ),
            ),
          ]
        : []),
    );
  };
  return { update, drop };
};
