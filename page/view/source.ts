import { maybeSilentText, type Origins } from '../../src/audit/silence.js';
import { describeIssue } from '../../src/index.js';
import { isIssue, type ServerVersion, serverVersion } from '../../src/server-version.js';
import { guessText } from '../model/guess-text.js';
import type { Context } from '../model/upgrade.js';
import { type Variables, variablesIn } from '../model/variables.js';
import { counted } from '../model/words.js';
import { button, byId, el } from './dom.js';
import { type Chosen, dropZone, fileButton, type Place } from './files.js';
import { notice } from './notice.js';
import { labelled, typed, versionSelect } from './releases.js';
import type { State } from './state.js';

/** What someone can do to the source. */
export interface Acts {
  readonly choose: (file: Chosen) => void;
  readonly example: () => void;
  readonly forget: () => void;
  readonly version: (version: ServerVersion) => void;
  readonly context: (context: Context) => void;
}

const checkbox = (id: string, text: string): readonly [HTMLInputElement, HTMLElement] => {
  const box = el('input', { type: 'checkbox', id, autocomplete: 'off' });
  return [box, el('div', { class: 'check' }, box, el('label', { for: id }, text))];
};

const pasteBox = (choose: Acts['choose']): readonly [HTMLElement, empty: () => void] => {
  const area = el('textarea', { id: 'pasted', rows: 6, spellcheck: 'false', autocomplete: 'off' });
  const empty = (): void => {
    area.value = '';
  };
  const read = button('Read the pasted text', {}, () => {
    if (area.value !== '') choose({ name: 'the pasted text', text: area.value });
    empty();
  });
  const box = el(
    'details',
    {},
    el('summary', {}, 'Paste the text instead'),
    labelled('The text of a config.json', area),
    read,
  );
  return [box, empty];
};

/** Where the version is chosen from a list, or typed. */
const versionBox = (
  choose: Acts['version'],
): readonly [HTMLElement, follow: (state: State, fixed: boolean) => void] => {
  const select = versionSelect('release');
  const field = el('input', {
    type: 'text',
    id: 'version',
    spellcheck: 'false',
    autocomplete: 'off',
    placeholder: '11.4.1',
  });
  const says = el('p', { id: 'version-says', class: 'hint', role: 'status' });
  const typing = el('div', { class: 'typing' }, labelled('Its version', field), says);
  const read = (text: string): void => {
    const version = serverVersion(text);
    says.textContent = isIssue(version) ? `Not used: ${describeIssue(version)}.` : '';
    if (!isIssue(version)) choose(version);
  };
  select.setAttribute('aria-describedby', 'release-hint');
  select.addEventListener('change', () => {
    typing.hidden = select.value !== typed;
    if (typing.hidden) read(select.value);
    else field.focus();
  });
  field.addEventListener('change', () => read(field.value));
  const follow = (state: State, fixed: boolean): void => {
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

/** What is to be said of the variables that were typed. */
const variableNotices = ({ error, warnings, notes }: Variables): readonly HTMLElement[] => [
  ...(error === undefined ? [] : [notice('error', `Nothing of it is used: ${error}.`)]),
  ...warnings.map((text) => notice('warning', `${text}.`)),
  ...notes.map((text) => notice('note', `${text}.`)),
];

/** Controls of what else is known of the server, and what makes them follow it. */
const contextBox = (change: Acts['context']): readonly [HTMLElement, (context: Context) => void] => {
  const [enterprise, enterpriseField] = checkbox('enterprise', 'It is an enterprise build');
  const [written, writtenField] = checkbox(
    'as-written',
    "Take the file as it is written, without the repairs of the server's loader",
  );
  const env = el('textarea', { id: 'environment', rows: 3, spellcheck: 'false', autocomplete: 'off' });
  const envSays = el('div', { id: 'environment-says', role: 'status' });
  let followed: Context | undefined;
  const say = (): void => {
    const variables = variablesIn(env.value);
    envSays.replaceChildren(...variableNotices(variables));
    followed = {
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
    labelled('Environment variables that override the file, one on a line, as in MM_SERVICESETTINGS_SITEURL=…', env),
    envSays,
  );
  const follow = (context: Context): void => {
    // What is still being typed is not known yet, and stays until something else changes.
    if (context === followed) return;
    followed = context;
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

const guessed = ({ guess, maybeSilent }: Origins): string => {
  if (maybeSilent !== undefined && maybeSilent.because !== 'fits') return maybeSilentText(maybeSilent);
  return guess === undefined ? '' : `Guessed was ${guess.release}: ${guessText(guess)}`;
};

const hintOf = ({ file, embedded, release, silent, known, report }: State): string => {
  if (file === undefined) {
    if (silent !== undefined && embedded === undefined)
      return `You chose version ${silent}. Without a file, everything is taken to be at its default.`;
    return embedded === undefined
      ? 'Guessed from the settings once a file is there.'
      : 'Fixed: the page holds an explanation for this version, and not the config itself.';
  }
  const { origins, isExample } = file;
  if (report?.status === 'stranger') return 'Guessed from the settings of a config.json.';
  if (report?.status === 'unsure') return `Please choose the version. ${maybeSilentText(report.doubt)}`;
  if (isExample && silent === undefined && origins.guess?.release === release) {
    return `The example is read as of release ${release}. Choose another to see what that makes of it.`;
  }
  if (known) {
    return `You chose version ${silent ?? release}. ${guessed(origins)}`.trim();
  }
  if (origins.guess === undefined) return 'Nothing in this file tells the release. Please choose it.';
  return `This is a guess: ${guessText(origins.guess)} Choose another if you know better.`;
};

const chosenText = ({ file, embedded }: State): string => {
  if (file !== undefined) return `${file.name}, ${counted(file.text.length, 'character')}`;
  return embedded === undefined ? 'No file yet' : 'What was put into this page when it was written';
};

/** The part of the page in which a file and its release are chosen. */
export const source = (
  root: HTMLElement,
  acts: Acts,
): { readonly update: (state: State) => void; readonly drop: Place } => {
  const use = ([file]: readonly Chosen[]): void => {
    if (file !== undefined) acts.choose(file);
  };
  const chosen = el('p', { id: 'chosen' });
  const [paste, emptyPaste] = pasteBox(acts.choose);
  const forget = button('Forget this file', { id: 'forget' }, () => {
    emptyPaste();
    acts.forget();
    // The button that was pressed is gone.
    byId('file').focus();
  });
  const [versionField, followVersion] = versionBox(acts.version);
  const box = el(
    'div',
    { class: 'drop' },
    el('p', { class: 'drop-says' }, 'Drop a config.json here, or'),
    el(
      'div',
      { class: 'buttons' },
      ...fileButton('Choose a file', { id: 'file', strong: true }, use),
      button('Show an example', { id: 'example' }, acts.example),
      forget,
    ),
    chosen,
  );
  const drop: Place = { box, use };
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
  const update = (state: State): void => {
    const fixed = state.file === undefined && state.embedded !== undefined;
    chosen.textContent = chosenText(state);
    forget.hidden = state.file === undefined;
    followVersion(state, fixed);
    hint.textContent = hintOf(state);
    followContext(state.context);
    said.replaceChildren(
      ...(state.problem === undefined ? [] : [notice('error', `This file cannot be used: ${state.problem}.`)]),
      ...(fixed
        ? [
            notice(
              'note',
              state.silent === undefined
                ? `This page holds what release ${state.release} tells of one config.`
                : `This page holds what version ${state.silent} sends with one config.`,
              el(
                'p',
                {},
                state.silent === undefined
                  ? 'It can be passed on: it has what leaves and the names of the settings, but nothing that stays.'
                  : 'It can be passed on: it has what leaves and how the switches of it are set, but nothing else of the config.',
              ),
            ),
          ]
        : []),
    );
  };
  return { update, drop };
};
